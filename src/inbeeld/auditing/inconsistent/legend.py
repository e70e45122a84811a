"""A legend whose order cannot be right: read by it, the numbers contradict another table or the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks
from inbeeld.auditing.inconsistent.margins import categories, margins
from inbeeld.auditing.inconsistent.quotients import calculated, derivation, taken
from inbeeld.auditing.inconsistent.sums import addition, line, named, number, printed_words
from inbeeld.auditing.readings import Fit, fit
from inbeeld.vocabulary import Text

RULE = "legend-in-wrong-order"
_BY_LEGEND = "_by_legend_order"


@dataclass(frozen=True)
class _Legend:
    """A table with, for each category, the one that the printed legend gives its numbers."""

    block: Block
    column: str
    said: Mapping[str, str]

    @property
    def moved(self) -> tuple[str, ...]:
        """The categories whose numbers the legend gives to another."""
        return tuple(category for category, said in self.said.items() if category != said)


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each table whose legend names its numbers otherwise than they must be read."""
    for block in blocks(publication):
        for column in block.table.columns:
            legend = _legend(block, column)
            if legend is not None and legend.moved:
                yield _finding(legend, publication)


def _legend(block: Block, column: str) -> _Legend | None:
    said = {str(f.category(column)): str(f.category(column + _BY_LEGEND)) for f in block.figures}
    known = set(said)
    return _Legend(block, column, said) if set(said.values()) == known and len(known) > 1 else None


def _finding(legend: _Legend, publication: Publication) -> Finding:
    proof = [*_by_tables(legend, publication), *_by_text(legend, publication)]
    figures = [f for f in legend.block.figures if f.category(legend.column) in legend.moved]
    lines = [
        line(
            "De legenda noemt de getallen van {own} {said}.",
            "The legend calls the numbers of {own} {said}.",
            own=f"“{category}”",
            said=f"“{legend.said[category]}”",
        )
        for category in legend.moved
    ]
    account = Account(
        title=line(
            "De volgorde van de legenda van {table} kan niet goed zijn",
            "The order of the legend of {table} cannot be right",
            table=legend.block.table.title,
        ),
        derivation=(*lines, *proof),
        repair=line(
            "Zet de legenda in de volgorde van de getallen.",
            "Put the legend in the order of the numbers.",
        ),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN if proof else Severity.LIKELY), figures, account)


def _by_tables(legend: _Legend, publication: Publication) -> Iterator[Text]:
    """The sums of another table with the same categories, which fit the numbers and not the legend."""
    ours = margins(legend.block, [legend.column])
    for other in blocks(publication):
        column = _same_column(legend, other)
        if column is None:
            continue
        theirs = margins(other, [column])
        for category in legend.moved:
            mine, said, there = ours.get((category,)), ours.get((legend.said[category],)), theirs.get((category,))
            if mine and said and there and mine.value == there.value != said.value:
                yield line(
                    "“{category}” in {table}: {sum}; volgens de legenda hier {said}, volgens de getallen {mine}.",
                    "“{category}” in {table}: {sum}; by the legend here {said}, by the numbers {mine}.",
                    category=category,
                    table=other.table.title,
                    sum=addition(there.figures),
                    said=number(said.value),
                    mine=number(mine.value),
                )


def _same_column(legend: _Legend, other: Block) -> str | None:
    if other.table.id == legend.block.table.id or not other.is_counts:
        return None
    wanted = categories(legend.block, legend.column)
    return next((column for column in other.table.columns if categories(other, column) == wanted), None)


def _by_text(legend: _Legend, publication: Publication) -> Iterator[Text]:
    """Numbers of the text that follow from the numbers, and not from the legend."""
    swap = _swapped(legend)
    for figure in publication.figures.values():
        parts = [publication.figures[id_] for id_ in figure.numerators]
        base = [publication.figures[id_] for id_ in figure.denominators]
        read = [swap.get(part.id, part) for part in parts]
        if figure.relation is Relation.NONE or figure.value is None or {f.id for f in read} == {f.id for f in parts}:
            continue
        if _fits(figure, parts, base) and not _fits(figure, read, base):
            yield line(
                "De tekst: {name}: {value}. Volgens de legenda: {sum}",
                "The text: {name}: {value}. By the legend: {sum}",
                name=named(figure),
                value=printed_words(figure),
                sum=derivation(figure.relation, read, base)[-1],
            )


def _fits(figure: Figure, parts: Sequence[Figure], base: Sequence[Figure]) -> bool:
    return fit(figure, calculated(figure.relation, taken(parts), taken(base))) is Fit.FITS


def _swapped(legend: _Legend) -> Mapping[str, Figure]:
    """For each figure the one that a reader of the legend would take."""
    by_key = {figure.by: figure for figure in legend.block.figures}
    found: dict[str, Figure] = {}
    for figure in legend.block.figures:
        read = tuple((c, _read(legend, v) if c == legend.column else v) for c, v in figure.by)
        if read in by_key:
            found[figure.id] = by_key[read]
    return found


def _read(legend: _Legend, category: str) -> str:
    return next((own for own, said in legend.said.items() if said == category), category)
