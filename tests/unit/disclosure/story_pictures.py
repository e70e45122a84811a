"""Draws the pictures of docs/explanation/story-of-a-leak.md from the tables of the story.

python -m tests.unit.disclosure.story_pictures
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.unit.disclosure import story
from tests.unit.disclosure.making import printed

FOLDER = Path(__file__).parents[3] / "docs" / "explanation" / "images"

PAPER, PANEL, INK, MUTED, LINE = "#FCFCFA", "#F3F4F1", "#1B2530", "#56616B", "#D9DDDF"
ACCENT, OCHRE = "#0B5F73", "#A9560F"
TINT = "#DCEAEC"
"""Colours of the pages of an edition."""
WIDTH, MARGIN, ROW, LABEL, COLUMN = 420, 16, 34, 112, 92
_SPOKEN = {"<10": "hidden, fewer than 10", "x": "hidden to protect another number"}
_SHOWN = {"x": "–"}

_FULL = {"size": "font-size", "weight": "font-weight", "anchor": "text-anchor", "dash": "stroke-dasharray"}

Place = tuple[str, str]


@dataclass(frozen=True)
class Grid:
    """A table in a picture.

    Attributes:
        caption: stands above it.
        drawing: its cells.
        used: the rows and columns of the numbers that give the hidden one away.
    """

    caption: str
    drawing: str
    used: frozenset[Place] = frozenset()


@dataclass(frozen=True)
class Picture:
    """A picture of the story: tables and a printed sentence, then what a reader can work out from them.

    Attributes:
        title: what it shows.
        grids: the tables, from top to bottom.
        quote: a sentence that is printed with them.
        working: the arithmetic, line by line; the last line is the outcome.
        gives_away: whether the outcome is the hidden count.
    """

    title: str
    grids: tuple[Grid, ...]
    working: tuple[str, ...]
    quote: str = ""
    gives_away: bool = True


NOW = "Reports by district and sex"
BEFORE = "Last year's edition: reports by district"
OPEN = "South, boys: any number from 0 to 9"


@cache
def pictures() -> Mapping[str, Picture]:
    """Every picture by the name of its file."""
    south = frozenset({("South", "girls"), ("South", "total")})
    boys = frozenset((place, "boys") for place in ("North", "East", "West", "total"))
    one = frozenset({("South", "girls")})
    return {
        "leak-1-hidden": Picture("A small count is hidden", (Grid(NOW, story.HIDDEN),), (OPEN,), gives_away=False),
        "leak-2-row-total": Picture(
            "The total of the row gives it back", (Grid(NOW, story.ROW_TOTALS, south),), ("South, boys: 21 − 18 = 3",)
        ),
        "leak-3-column-total": Picture(
            "The total of the column gives it back",
            (Grid(NOW, story.COLUMN_TOTALS, boys),),
            ("South, boys: 70 − 31 − 22 − 14 = 3",),
        ),
        "leak-4-percentage": Picture(
            "A percentage gives it back",
            (Grid(NOW, story.HIDDEN, one),),
            (
                "2 boys: 18 of 20 is 90%",
                "3 boys: 18 of 21 is 86%",
                "4 boys: 18 of 22 is 82%",
                "South, boys: only 3 fits",
            ),
            quote="“In South 86% of the reports are about a girl.”",
        ),
        "leak-5-sentence": Picture(
            "A sentence gives it back",
            (Grid(NOW, story.HIDDEN),),
            ("South, boys: 21 − 18 = 3",),
            quote="“Of the 21 reports from South, 18 are about a girl.”",
        ),
        "leak-6-earlier-edition": Picture(
            "Last year's edition gives it back",
            (Grid(NOW, story.ROW_TOTAL_HIDDEN, one), Grid(BEFORE, story.EARLIER, frozenset({("South", "reports")}))),
            ("South, boys: 21 − 18 = 3",),
        ),
        "leak-7-protected": Picture(
            "Three more cells hidden: the small count stays hidden",
            (Grid(NOW, printed(story.protected(rounded=False, with_earlier=True))),),
            (OPEN,),
            gives_away=False,
        ),
        "leak-8-rounded": Picture(
            "Rounded to tens, one more cell hidden: the small count stays hidden",
            (Grid(NOW, printed(story.protected(rounded=True, with_earlier=True))),),
            (OPEN,),
            gives_away=False,
        ),
    }


def svg(picture: Picture) -> str:
    """The picture as SVG, with a title and a description for who cannot see it."""
    pen = _Pen()
    for grid in picture.grids:
        pen.table(grid)
    if picture.quote:
        pen.sentence(picture.quote)
    pen.working(picture.working, OCHRE if picture.gives_away else ACCENT)
    return pen.finished(picture.title, described(picture))


def described(picture: Picture) -> str:
    """The picture in words, in reading order."""
    tables = (f"{grid.caption}. {_read(grid.drawing)}" for grid in picture.grids)
    parts = [*tables, *([picture.quote] if picture.quote else []), "; ".join(picture.working)]
    return " ".join(part if part.endswith((".", "”")) else f"{part}." for part in parts)


def write() -> None:
    """Draw every picture anew."""
    for name, picture in pictures().items():
        (FOLDER / f"{name}.svg").write_text(svg(picture), encoding="utf-8")


def _cells(drawing: str) -> tuple[list[str], list[list[str]]]:
    heads, *rows = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    return heads, rows


def _read(drawing: str) -> str:
    (_, *heads), rows = _cells(drawing)
    told = (
        f"{name}: " + ", ".join(f"{head} {_SPOKEN.get(cell, cell)}" for head, cell in zip(heads, cells, strict=True))
        for name, *cells in rows
    )
    return "; ".join(told) + "."


class _Pen:
    """Draws from top to bottom."""

    def __init__(self) -> None:
        self._parts: list[ET.Element] = []
        self._y = MARGIN

    def table(self, grid: Grid) -> None:
        heads, rows = _cells(grid.drawing)
        self._text(MARGIN, self._y + 18, grid.caption, size=15, weight=600)
        self._y += 30
        for number, head in enumerate(heads[1:]):
            self._text(_right(number), self._y + 18, head, size=13, fill=MUTED, anchor="end")
        self._y += 26
        for row in rows:
            self._row(heads, row, grid)
        self._rule(INK)
        self._y += 18

    def _row(self, heads: Sequence[str], row: Sequence[str], grid: Grid) -> None:
        name, *cells = row
        is_total = name == "total"
        self._rule(INK if is_total else LINE)
        self._text(MARGIN, self._y + 23, name, weight=600 if is_total else 400)
        for number, (head, cell) in enumerate(zip(heads[1:], cells, strict=True)):
            used = (name, head) in grid.used
            if cell in _SPOKEN:
                self._box(_right(number) - 46, dash="4 3", stroke=INK)
            elif used:
                self._box(_right(number) - 46, fill=TINT, stroke=ACCENT)
            bold = used or is_total or head == "total"
            self._text(_right(number), self._y + 23, _SHOWN.get(cell, cell), weight=600 if bold else 400, anchor="end")
        self._y += ROW

    def sentence(self, words: str) -> None:
        self._text(MARGIN, self._y + 14, words, size=15)
        self._y += 34

    def working(self, lines: Sequence[str], colour: str) -> None:
        *steps, outcome = lines
        height = 26 * len(steps) + 44
        self._add("rect", x=0, y=self._y, width=WIDTH, height=height + 6, fill=PANEL)
        self._y += 6
        for step in steps:
            self._text(MARGIN, self._y + 22, step, size=15, fill=MUTED)
            self._y += 26
        self._text(MARGIN, self._y + 26, outcome, size=18, weight=600, fill=colour)
        self._y += 44

    def finished(self, title: str, description: str) -> str:
        facts = {"viewBox": f"0 0 {WIDTH} {self._y}", "width": str(WIDTH), "height": str(self._y), "role": "img"}
        facts |= {"aria-labelledby": "title desc", "font-family": "'Noto Sans', 'Segoe UI', sans-serif"}
        root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **facts})
        ET.SubElement(root, "title", id="title").text = title
        ET.SubElement(root, "desc", id="desc").text = description
        ET.SubElement(root, "rect", width=str(WIDTH), height=str(self._y), fill=PAPER)
        root.extend(self._parts)
        ET.indent(root)
        return ET.tostring(root, encoding="unicode") + "\n"

    def _rule(self, colour: str) -> None:
        self._add("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=self._y, y2=self._y, stroke=colour)

    def _box(self, x: int, *, stroke: str, fill: str = "none", dash: str = "") -> None:
        line = {"dash": dash} if dash else {}
        self._add("rect", x=x, y=self._y + 5, width=54, height=ROW - 10, fill=fill, stroke=stroke, **line)

    def _text(
        self, x: int, y: int, words: str, *, size: int = 17, weight: int = 400, fill: str = INK, anchor: str = "start"
    ) -> None:
        self._add("text", x=x, y=y, size=size, weight=weight, fill=fill, anchor=anchor).text = words

    def _add(self, tag: str, **facts: str | int) -> ET.Element:
        element = ET.Element(tag, {_FULL.get(name, name): str(value) for name, value in facts.items()})
        self._parts.append(element)
        return element


def _right(column: int) -> int:
    """The right edge of the numbers in a column."""
    return MARGIN + LABEL + (column + 1) * COLUMN - 8


if __name__ == "__main__":
    write()
