"""Small tables drawn as text, for tests and the pages made of them.

    year | girls | boys | total          rows: the dimension named in the corner
    2020 |    17 |    3 |    20          columns: the dimension given by ``across``

A category named ``total`` is the total, ``unknown`` counts towards it, and ``year`` holds periods. A cell is a number
or one of the signs in ``SIGNS``; ``~12`` is estimated, ``~12 (10-14)`` with its interval, ``=12`` derived. A qualifier
stands before it: ``almost 12``.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Protocol

from inbeeld.tables import About, Category, Cell, Dimension, Key, Kind, Number, Source, Statistic, Status, Table
from inbeeld.vocabulary import Break, Definition, Measure, Period, Qualifier, Text, Unit

SIGNS = {
    "<10": Cell(None, Status.HIDDEN, lower=0, upper=9),
    "x": Cell(None, Status.HIDDEN_SECONDARY),
    "?": Cell(None, Status.UNKNOWN),
    "-": Cell(None, Status.NOT_PUBLISHED),
}
_SIGN_OF = {cell.status: sign for sign, cell in SIGNS.items()}
_MARKS = {"~": Status.ESTIMATED, "=": Status.DERIVED, "'": Status.PROVISIONAL}
_KINDS = {"total": Kind.TOTAL, "unknown": Kind.UNKNOWN}
_CELL = re.compile(
    r"(?:(?P<word>[a-z-]+) )?(?P<mark>[~=']?)(?P<value>-?[\d.]+)(?: \((?P<lower>[\d.]+)-(?P<upper>[\d.]+)\))?"
)

REPORT = Unit("report", Text("melding", "report"), Text("meldingen", "reports"))
LEGAL = Definition(
    "legal",
    Text("strafbare feiten", "punishable offences"),
    Text("Alleen strafbare feiten.", "Punishable offences only."),
)
BROAD = Definition(
    "broad",
    Text("elke ongewenste seksuele handeling", "any unwanted sexual act"),
    Text("Ook grensoverschrijdend gedrag.", "Transgressive behaviour too."),
)
POLICE = Measure("police", Text("Politie", "the police"), LEGAL, REPORT)
CENTRE = Measure("centre", Text("Centrum", "the centre"), BROAD, REPORT)
PROTOCOL = Break(date(2019, 1, 1), Text("nieuw protocol", "new protocol"), comparable=False)


def about(period: Period, *breaks: Break, source: str = "police") -> About:
    """What a reader must know of a drawn table."""
    return About(
        title=Text("Meldingen", "Reports"),
        population=Text("minderjarigen", "minors"),
        period=period,
        source=Source(source, Text.same(source.title()), "2022-05-01", (("data.csv", "0" * 64),), is_published=True),
        breaks=breaks,
    )


def dimension(name: str, codes: list[str]) -> Dimension:
    """A side of a table whose categories are called by their codes."""
    categories = tuple(Category(c, Text.same(c), _KINDS.get(c, Kind.ITEM)) for c in codes)
    return Dimension(name, Text.same(name), categories, is_time=name == "year")


def drawn(
    drawing: str,
    *,
    across: str | None = None,
    measure: Measure = POLICE,
    breaks: tuple[Break, ...] = (),
    statistic: Statistic = Statistic.COUNT,
) -> Table:
    """The table of a drawing. Without ``across`` there is one column of figures and one dimension."""
    (corner, *heads), *rows = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    sides = [dimension(corner, [row[0] for row in rows])]
    if across:
        sides.append(dimension(across, heads))
    cells: dict[Key, Cell] = {}
    for code, *words in rows:
        for head, word in zip(heads, words, strict=True):
            cells[(code, head) if across else (code,)] = cell(word)
    return Table("drawn", measure, statistic, tuple(sides), cells, about(_period(sides), *breaks))


def cell(words: str) -> Cell:
    """A cell as drawn: ``12``, ``~12 (10-14)``, ``<10``, ``?``."""
    if words in SIGNS:
        return SIGNS[words]
    match = _CELL.fullmatch(words)
    if match is None:
        raise ValueError(f"'{words}' is no cell.")
    lower, upper = match["lower"], match["upper"]
    return Cell(
        _number(match["value"]),
        _MARKS.get(match["mark"], Status.VALUE),
        lower=_number(lower) if lower else None,
        upper=_number(upper) if upper else None,
        qualifier=Qualifier(match["word"]) if match["word"] else None,
    )


class Drawable(Protocol):
    """Anything with sides and cells: a table or a safe table."""

    @property
    def measure(self) -> Measure:
        """What its numbers count."""

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Its sides."""

    @property
    def cells(self) -> Mapping[Key, Cell]:
        """Its cells."""


def draw(table: Drawable) -> str:
    """The drawing of a table of one or two sides."""
    rows, *columns = table.dimensions
    heads = [c.code for c in columns[0]] if columns else [table.measure.unit.many.en]
    lines = [[rows.id, *heads]]
    for row in rows:
        keys: list[Key] = [(row.code, head) if columns else (row.code,) for head in heads]
        lines.append([row.code, *(sign(table.cells[key]) for key in keys)])
    return "\n".join(" | ".join(line) for line in lines)


def sign(cell: Cell) -> str:
    """A cell as it is drawn."""
    if cell.value is None:
        return _SIGN_OF[cell.status]
    mark = {status: mark for mark, status in _MARKS.items()}.get(cell.status, "")
    interval = f" ({cell.lower:g}-{cell.upper:g})" if cell.lower is not None and cell.upper is not None else ""
    word = f"{cell.qualifier} " if cell.qualifier else ""
    return f"{word}{mark}{cell.value:.10g}{interval}"


def _number(words: str) -> Number:
    return float(words) if "." in words else int(words)


def _period(sides: list[Dimension]) -> Period:
    years = [int(c.code) for side in sides if side.is_time for c in side.items]
    return Period(min(years), max(years)) if years else Period(2020, 2021)
