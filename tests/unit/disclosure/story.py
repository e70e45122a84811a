"""The tables of docs/explanation/story-of-a-leak.md. Every number is invented.

A monitor prints the reports on minors of one year, by district and sex, and hides counts under ten. The same table is
printed in several ways, and each way gives the hidden count back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from inbeeld.auditing import Publication
from inbeeld.disclosure import SafeTable, protect
from inbeeld.tables import Table
from tests.unit.auditing.publications import Drawn, printed, text
from tests.unit.disclosure.making import AS_DELIVERED, EXACT, TENS, named
from tests.unit.disclosure.making import printed as drawing_of

TRUE = """
    district | girls | boys | total
    North | 48 | 31 | 79
    East | 36 | 22 | 58
    South | 18 | 3 | 21
    West | 25 | 14 | 39
    total | 127 | 70 | 197
"""
HIDDEN = """
    district | girls | boys
    North | 48 | 31
    East | 36 | 22
    South | 18 | <10
    West | 25 | 14
"""
ROW_TOTALS = """
    district | girls | boys | total
    North | 48 | 31 | 79
    East | 36 | 22 | 58
    South | 18 | <10 | 21
    West | 25 | 14 | 39
"""
COLUMN_TOTALS = """
    district | girls | boys
    North | 48 | 31
    East | 36 | 22
    South | 18 | <10
    West | 25 | 14
    total | 127 | 70
"""
ROW_TOTAL_HIDDEN = """
    district | girls | boys | total
    North | 48 | 31 | 79
    East | 36 | 22 | 58
    South | 18 | <10 | x
    West | 25 | 14 | 39
"""
EARLIER = """
    district | reports
    North | 79
    East | 58
    South | 21
    West | 39
"""
_FACTS = {"title_en": "By district", "title_nl": "Per district", "organisation": "Police", "population": "minors"}
_PERCENTAGE = (
    "t.share, reports in South about a girl, 86, , percent, exact, digits, observed, share,"
    "now.South.girls, now.South.girls + now.South.boys"
)
_SENTENCE = (
    "t.base, reports from South, 21, , report, exact, digits, observed, none, ,\n"
    "t.part, of these about a girl, 18, , report, exact, digits, observed, none, ,"
)


@dataclass(frozen=True)
class Scene:
    """One way to print the table: what is printed, and what is already out."""

    printed: Publication
    earlier: tuple[Publication, ...] = ()


@cache
def scenes() -> Mapping[str, Scene]:
    """Every way to print the table that the story tells of, by its name."""
    return {
        "hidden": Scene(_publication(HIDDEN)),
        "row-totals": Scene(_publication(ROW_TOTALS)),
        "column-totals": Scene(_publication(COLUMN_TOTALS)),
        "percentage": Scene(printed(_rows(HIDDEN), text(_PERCENTAGE))),
        "sentence": Scene(printed(_rows(HIDDEN), text(_SENTENCE))),
        "total-hidden": Scene(_publication(ROW_TOTAL_HIDDEN)),
        "earlier": Scene(_publication(ROW_TOTAL_HIDDEN), (_earlier(),)),
    }


@cache
def protected(*, rounded: bool, with_earlier: bool = False) -> SafeTable:
    """The true table as InBeeld publishes it, with or without rounding to tens and last year's edition."""
    against = [(_table("before", EARLIER), AS_DELIVERED)] if with_earlier else []
    (safe,) = protect([_table("now", TRUE, across="sex")], TENS if rounded else EXACT, against=against)
    return safe


def protected_scene(*, rounded: bool) -> Scene:
    """What InBeeld publishes, as a reader holds it beside last year's edition."""
    drawing = drawing_of(protected(rounded=rounded, with_earlier=True))
    claim = "rounded to multiples of 10" if rounded else "none stated"
    return Scene(_publication(drawing, rounding_rule_claimed=claim), (_earlier(),))


def _table(name: str, drawing: str, *, across: str | None = None) -> Table:
    return named(name, "\n".join(line.strip() for line in drawing.strip().splitlines()), across=across)


def _publication(drawing: str, **facts: str) -> Publication:
    return printed(_rows(drawing, **facts))


def _earlier() -> Publication:
    rows = "\n".join(_long("before", EARLIER, ("district",)))
    return printed(Drawn("before", rows, {**_FACTS, "title_en": "Last year's edition"}))


def _rows(drawing: str, **facts: str) -> Drawn:
    return Drawn("now", "\n".join(_long("now", drawing, ("district", "sex"))), {**_FACTS, **facts})


def _long(name: str, drawing: str, sides: tuple[str, ...]) -> Iterator[str]:
    """A drawing as rows of a printed table, one for each cell, the heading first."""
    (_, *heads), *rows = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    yield f"id, {', '.join(sides)}, value, unit, status, bound, row_type"
    for code, *cells in rows:
        for head, cell in zip(heads, cells, strict=True):
            place = (code, head)[: len(sides)]
            row_type = "printed_total" if "total" in place else "cell"
            yield f"{name}.{'.'.join(place)}, {', '.join(place)}, {_printed(cell)}, {row_type}"


def _printed(cell: str) -> str:
    """Value, unit, status and bound of a drawn cell."""
    if cell in ("<10", "x"):
        return f", report, suppressed, {cell if cell == '<10' else ''}"
    return f"{cell}, report, observed, "
