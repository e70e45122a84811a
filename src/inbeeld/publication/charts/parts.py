"""Parts of a whole: published cells as shares of their total, and the rest that is not published apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inbeeld.publication.charts import wording
from inbeeld.publication.charts.palette import INK, MARKS, RAMP, WHITE
from inbeeld.publication.charts.reading import Point, Reading, misfit
from inbeeld.publication.numbers import format_number, format_percentage, qualifier_word
from inbeeld.tables import Cell, Dimension, Statistic, share_of_cells
from inbeeld.vocabulary import Qualifier

_MOST = 4
_SLACK = 2.0
"""Percentage points that rounded shares may stay short of a hundred, or go over it."""
_TONES: dict[int, tuple[int, ...]] = {1: (3,), 2: (3, 1), 3: (4, 2, 0), 4: (4, 3, 2, 0)}
"""Steps of the ramp for parts of an order, from dark to light, as far apart as can be."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its cell (None for the rest), name, share (0-100), and the words printed and spoken."""

    name: str
    share: float
    point: Point | None
    text: str
    words: str

    @property
    def is_told(self) -> bool:
        """Whether there is something to print for it: what was not published is within the rest."""
        return self.point is None or self.point.has_number or self.point.cell.is_hidden

    def ink(self, fill: str | None) -> str:
        """The colour of words on the part."""
        return WHITE if fill in (RAMP[3], RAMP[4], MARKS["accent"], MARKS["ochre"], MARKS["plum"]) else INK


@dataclass(frozen=True, slots=True)
class Whole:
    """One bar: its parts in order and, for counts, its total as printed."""

    name: str
    parts: tuple[Part, ...]
    total: str

    @property
    def sentence(self) -> str:
        """The parts in words."""
        told = "; ".join(part.words.removeprefix(f"{self.name}, ") for part in self.parts)
        return f"{self.name}: {told}" if self.name else told


def wholes_of(reading: Reading) -> tuple[Whole, ...]:
    """The bars of a figure.

    Raises:
        DefinitionError: if there are too many parts, or they are no parts of one whole.
    """
    series = reading.side(reading.figure.series)
    if not 1 <= len(reading.chosen(series)) <= _MOST:
        raise misfit(reading.figure, f"It has {len(reading.chosen(series))} parts; stacked shares take one to {_MOST}.")
    if reading.figure.facet is None:
        return (_whole(reading, series, "", {}),)
    facet = reading.side(reading.figure.facet)
    return tuple(_whole(reading, series, reading.label(c), {facet.id: c.code}) for c in reading.chosen(facet))


def _whole(reading: Reading, series: Dimension, name: str, where: dict[str, str]) -> Whole:
    points = reading.points(series, **where)
    if reading.figure.table.statistic is Statistic.SHARE:
        shares = [point.value if point.has_number else 0.0 for point in points]
        parts = [_share_part(p, share) for p, share in zip(points, shares, strict=True)]
        return Whole(name, _with_rest(reading, parts, name), "")
    whole = reading.cell(**where, **{series.id: series.total.code}) if series.total else None
    total = _total(whole, points)
    parts = [_count_part(reading, point, total, whole) for point in points]
    before = qualifier_word(whole.qualifier if whole else None, reading.language)
    words = wording.BASE.format(total=f"{before} {format_number(total, reading.language)}".lstrip())
    return Whole(name, _with_rest(reading, parts, name), words)


def _total(whole: Cell | None, points: Sequence[Point]) -> float:
    # the published total, where there is one: the parts may leave a rest
    parts = sum(point.value for point in points if point.has_number)
    return max(float(whole.number), 1.0) if whole is not None and whole.has_number else max(parts, 1.0)


def _share_part(point: Point, share: float) -> Part:
    return Part(point.label, share, point, point.text, point.words)


def _count_part(reading: Reading, point: Point, total: float, whole: Cell | None) -> Part:
    if not point.has_number:
        return Part(point.label, 0.0, point, point.text, point.words)
    share = 100 * point.value / total
    _, qualifier = share_of_cells(point.cell, whole or replace(point.cell, qualifier=None))
    text = _qualified(format_percentage(share, reading.language), qualifier, reading)
    return Part(point.label, share, point, text, f"{point.words} ({text})")


def _with_rest(reading: Reading, parts: Sequence[Part], name: str) -> tuple[Part, ...]:
    covered = sum(part.share for part in parts)
    if covered > 100 + _SLACK:
        message = f"The parts of '{name}' add up to {covered:.0f} %: they overlap. Choose bars."
        raise misfit(reading.figure, message)
    if covered >= 100 - _SLACK:
        return _stretched(parts, covered)
    text = _qualified(format_percentage(100 - covered, reading.language), _rest_qualifier(parts), reading)
    rest = wording.REST[reading.language]
    words = f"{name}, {rest}: {text}" if name else f"{rest}: {text}"
    return (*parts, Part(rest, 100 - covered, None, text, words))


def _qualified(text: str, qualifier: Qualifier | None, reading: Reading) -> str:
    return f"{qualifier_word(qualifier, reading.language)} {text}".lstrip()


def _rest_qualifier(parts: Sequence[Part]) -> Qualifier | None:
    """What is left of one *almost* is *over* the rest; of several qualified parts nobody knows more than *about*."""
    found = [part.point.cell.qualifier for part in parts if part.point and part.point.cell.qualifier]
    if len(found) > 1:
        return Qualifier.ABOUT
    return found[0].opposite if found else None


def _stretched(parts: Sequence[Part], covered: float) -> tuple[Part, ...]:
    # rounded shares of a whole fill the bar, whatever they add up to
    return tuple(Part(p.name, p.share * 100 / covered, p.point, p.text, p.words) for p in parts)


def fills_of(reading: Reading) -> tuple[str, ...]:
    """The fill of each part: the agreed colours, else tones of one hue from dark to light."""
    categories = reading.chosen(reading.side(reading.figure.series))
    agreed = reading.figure.colours
    tones = [RAMP[step] for step in _TONES[len(categories)]]
    return tuple(
        MARKS[agreed[category.code]] if category.code in agreed else tone
        for category, tone in zip(categories, tones, strict=True)
    )
