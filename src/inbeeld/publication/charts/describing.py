"""A chart in words: its type and its values in reading order, naming what is hidden, estimated or broken."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.axes import gaps_in, slots_of
from inbeeld.publication.charts.reading import Point, Reading
from inbeeld.vocabulary import Text


def in_words(reading: Reading, point: Point) -> str:
    """One point: its name and its number, or why there is none, with its interval and status."""
    return f"{point.label} {reading.in_full(point.cell)}"


def row_in_words(reading: Reading, points: Sequence[Point]) -> str:
    """A row of points; the stretches before and after a break of method are set apart and named."""
    runs = [list(group) for _, group in groupby(points, key=lambda point: point.run)]
    if len(runs) == 1:
        return listed(reading, points)
    old, new = (words[reading.language] for words in (wording.BEFORE, wording.AFTER))
    parts = [f"{old}: {listed(reading, run)}" for run in runs[:-1]]
    return ". ".join([*parts, f"{new}: {listed(reading, runs[-1])}"])


def listed(reading: Reading, points: Iterable[Point]) -> str:
    """Points one after the other."""
    return "; ".join(in_words(reading, point) for point in points)


def opening(reading: Reading, form: str, points: Sequence[Point]) -> str:
    """The type of chart, and the years in which the method broke."""
    broken = [gap.removeprefix("|") for gap in gaps_in(slots_of(points))]
    words = wording.BROKEN[reading.language].format(year=", ".join(broken))
    return f"{form}, {words}" if broken else form


def form_words(reading: Reading, form: Text) -> str:
    """The type of chart with what stands along its axis."""
    along = reading.side(reading.figure.x).label[reading.language].lower()
    return form[reading.language].format(x=along)


def described(*sentences: str) -> str:
    """Sentences as one description."""
    return " ".join(f"{sentence}." for sentence in sentences if sentence)
