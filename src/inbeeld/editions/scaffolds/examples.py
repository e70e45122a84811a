"""The worked example of a new indicator: two rows in, the same cells and their total out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inbeeld.declarations import Column, ColumnType, DeliveredTable
from inbeeld.editions.scaffolds.writing import written
from inbeeld.vocabulary import CodeList, Text

_GIVEN = (40, 60)
_WORDS = Text("Een geleverd aantal wordt overgenomen", "A delivered count is taken over")
_EXPLAINED = Text(
    "Er zijn rijen geleverd met {counts}. Elk aantal komt ongewijzigd in de tabel.",
    "Rows were delivered with {counts}. Every count goes into the table unchanged.",
)
Row = dict[str, str]


@dataclass(frozen=True)
class WorkedExample:
    """What an example shows: a table of a contract, its value column, the sides of the indicator, and one year."""

    indicator: str
    table: DeliveredTable
    value: str
    sides: Sequence[Column]
    codelists: Mapping[str, CodeList]
    year: int

    def file(self) -> bytes:
        """The file of the example: two rows, each with the next category of every side."""
        rows = [self._row(number) for number in range(self._number_of_rows)]
        shown = [self._shown(row) for row in rows]
        nl, en = (f" {word} ".join(row[self.value] for row in rows) for word in ("en", "and"))
        return written(
            "example.toml",
            id=self.indicator,
            words=_WORDS,
            explanation=Text(_EXPLAINED.nl.format(counts=nl), _EXPLAINED.en.format(counts=en)),
            day=f"{self.year + 1}-01-01",
            table=self.table.id,
            given=_drawn(rows),
            expected=_drawn(shown),
        )

    @property
    def _number_of_rows(self) -> int:
        # two rows of the same cell would be added up
        return max(min(len(_GIVEN), len(self._codes(side))) for side in self.sides)

    def _row(self, number: int) -> Row:
        codes = {column.id: self._codes(column) for column in self.table.dimensions}
        keys = {name: held[min(number, len(held) - 1)] for name, held in codes.items()}
        others = {column.id: _other(column, self.codelists) for column in self.table.values if column.id != self.value}
        return {**keys, **others, self.value: str(_GIVEN[number])}

    def _shown(self, row: Row) -> Row:
        return {**{side.id: row[side.id] for side in self.sides}, "value": row[self.value], "status": "value"}

    def _codes(self, column: Column) -> list[str]:
        if column.type is ColumnType.YEAR:
            return [str(self.year)]
        return [code.id for code in self.codelists[column.codelist or ""].codes if code.kind == "item"]


def _other(column: Column, codelists: Mapping[str, CodeList]) -> str:
    if column.type is ColumnType.CLASS:
        return codelists[column.codelist or ""].codes[0].label.nl
    return "50.0" if column.type is ColumnType.PERCENTAGE else str(_GIVEN[0])


def _drawn(rows: Sequence[Row]) -> str:
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return "\n".join(
        " | ".join(f"{words:<{w}}" for words, w in zip(line, widths, strict=True)).rstrip() for line in lines
    )
