"""Sums over the columns of a table: the whole that another table may print, or see from another side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from inbeeld.auditing.figures import Figure
from inbeeld.auditing.recoverable.placing import Sheet, period_of, plain
from inbeeld.auditing.recoverable.spans import Span, span_of

Place = tuple[frozenset[str], Span | str]
"""The categories that are kept, and the period."""
_MOST_COLUMNS = 5


@dataclass(frozen=True)
class Sums:
    """The sums of one table by the columns that are kept: for each place the figures that are added up."""

    kept: frozenset[str]
    places: dict[Place, tuple[Figure, ...]]


def sums_of(sheet: Sheet) -> Iterator[Sums]:
    """The sums for each choice of columns, the most columns first."""
    if len(sheet.columns) > _MOST_COLUMNS:
        return
    free = [column for column in sheet.columns if sheet.may_be_left_out(column)]
    always = frozenset(sheet.columns) - frozenset(free)
    for size in range(len(free), -1, -1):
        for choice in combinations(free, size):
            kept = always | frozenset(choice)
            places = dict(_places(sheet, kept))
            if places:
                yield Sums(kept, places)


def _places(sheet: Sheet, kept: frozenset[str]) -> Iterator[tuple[Place, tuple[Figure, ...]]]:
    left_out = [column for column in sheet.columns if column not in kept]
    groups: dict[tuple[tuple[str, str], ...], list[Figure]] = {}
    for figure in sheet.figures:
        if kept.isdisjoint(figure.over):
            groups.setdefault(tuple(pair for pair in figure.by if pair[0] in kept), []).append(figure)
    for at, figures in groups.items():
        added = _added(figures, left_out)
        if added and (len(added) == 1 or _has_same_parts(sheet, figures, left_out)):
            words = frozenset(plain(category) for column, category in at if column != sheet.time) | sheet.fixed
            yield (words, _period(sheet, dict(at).get(sheet.time))), added


def _has_same_parts(sheet: Sheet, figures: Sequence[Figure], left_out: Sequence[str]) -> bool:
    """Whether what is added up has the same parts in every year of the table: a missing part is no part of a sum."""
    others = [column for column in left_out if column != sheet.time]
    words = {_kept_words(figure, left_out, sheet.time) for figure in figures}
    mine, all_years = (
        _parts_by_year(sheet, figures, others),
        _parts_by_year(
            sheet, [each for each in sheet.figures if _kept_words(each, left_out, sheet.time) in words], others
        ),
    )
    years = set(all_years) if sheet.time in left_out else set(mine)
    everything = set().union(*all_years.values())
    return all(mine.get(year) == everything for year in years)


def _kept_words(figure: Figure, left_out: Sequence[str], time: str) -> frozenset[tuple[str, str]]:
    return frozenset(pair for pair in figure.by if pair[0] not in left_out and pair[0] != time)


def _parts_by_year(sheet: Sheet, figures: Sequence[Figure], columns: Sequence[str]) -> dict[str, set[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for figure in figures:
        if not {*columns, sheet.time} & set(figure.over):
            parts = tuple(figure.category(column) or "" for column in columns)
            found.setdefault(figure.category(sheet.time) or "", set()).add(parts)
    return found


def _period(sheet: Sheet, year: str | None) -> Span | str:
    """The year of a place, or all years of the table together."""
    if year is not None:
        return period_of(year)
    spans = [span for each in sheet.categories.get(sheet.time, ()) if (span := span_of(each))]
    if not spans:
        constant = [period_of(each) for _, each in sheet.figures[0].groups if isinstance(period_of(each), Span)]
        return constant[0] if len(constant) == 1 else period_of(sheet.period)
    first, last = min(each.first for each in spans), max(each.last for each in spans)
    # years that are not there are no part of the sum
    whole = sum(each.last - each.first + 1 for each in spans) == last - first + 1
    return Span(spans[0].scale, first, last) if whole else plain(sheet.period) + " with years left out"


def _added(figures: Sequence[Figure], columns: Sequence[str]) -> tuple[Figure, ...] | None:
    """The printed total over each column, or all its categories; None if that is not clear."""
    if not columns:
        return tuple(figures) if len(figures) == 1 else None
    column, *others = columns
    apart: dict[str, list[Figure]] = {}
    for figure in figures:
        apart.setdefault(figure.category(column) or "", []).append(figure)
    totals = [group for group in apart.values() if any(column in figure.over for figure in group)]
    if totals:
        return _added(totals[0], others) if len(totals) == 1 else None
    found: list[Figure] = []
    for group in apart.values():
        part = _added(group, others)
        if part is None:
            return None
        found.extend(part)
    return tuple(found)
