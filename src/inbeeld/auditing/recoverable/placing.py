"""Where a printed count belongs: what is counted, by which categories, and in which period."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.inconsistent.blocks import is_union
from inbeeld.auditing.recoverable.spans import YEARS, Span, span_of

_NO_SUM = re.compile(r"\bper\b|\baverage|\bmean\b|\bmedian|\brate\b|\bindex\b|gemiddeld|mediaan", re.IGNORECASE)
Facts = tuple[str, ...]
"""Source, unit, population and measure, as plain words."""


def facts_of(figure: Figure) -> Facts:
    """What is counted, and of whom."""
    words = (figure.source, figure.counted or figure.unit, figure.population, figure.measure)
    return tuple(" ".join(each.lower().split()) for each in words)


@dataclass(frozen=True)
class Sheet:
    """The counts of one kind in one table.

    Attributes:
        figures: all of one source, unit, population and measure.
    """

    table: str
    period: str
    figures: tuple[Figure, ...]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns by which they are told apart."""
        return tuple(dict.fromkeys(column for figure in self.figures for column, _ in figure.by))

    @cached_property
    def categories(self) -> Mapping[str, tuple[str, ...]]:
        """The categories of each column, without totals."""
        return {
            column: tuple(
                dict.fromkeys(f.category(column) or "" for f in self.figures if column not in f.over and f.by)
            )
            for column in self.columns
        }

    @cached_property
    def time(self) -> str:
        """The column of years, if there is one."""
        return next((column for column in self.columns if self._is_time(column)), "")

    @cached_property
    def fixed(self) -> frozenset[str]:
        """The categories that all its figures have: those of a table on girls, or on one region."""
        first = self.figures[0]
        words = (each for column, each in first.groups if all(f.category(column) == each for f in self.figures))
        return frozenset(plain(each) for each in words if not _is_period(each) and plain(each) != plain(first.source))

    def may_be_left_out(self, column: str) -> bool:
        """Whether a sum over a column can be a whole: of several categories that have nothing in common."""
        words = self.categories[column]
        if not words:
            return True
        spans = [span for each in words if (span := span_of(each))]
        if any(one.meets(other) for number, one in enumerate(spans) for other in spans[:number]):
            return False
        return len(words) > 1 or any(column in figure.over for figure in self.figures)

    def _is_time(self, column: str) -> bool:
        words = self.categories[column]
        return bool(words) and all(map(_is_period, words))


def plain(words: str) -> str:
    """Words as they are compared."""
    return " ".join(words.lower().split())


def _is_period(words: str) -> bool:
    span = span_of(words)
    return span is not None and span.scale == YEARS


def period_of(words: str) -> Span | str:
    """A period as years, or as its words."""
    span = span_of(words)
    return span if span is not None and span.scale == YEARS else plain(words)


def sheets_of(publication: Publication) -> Mapping[Facts, Sequence[Sheet]]:
    """The counts of every table, apart by what they count."""
    found: dict[Facts, list[Sheet]] = {}
    for name, table in publication.tables.items():
        apart: dict[Facts, list[Figure]] = {}
        for figure in publication.of_table(name):
            if figure.is_count and not is_union(figure) and not _NO_SUM.search(f"{figure.unit} {figure.measure}"):
                apart.setdefault(facts_of(figure), []).append(figure)
        for facts, figures in apart.items():
            found.setdefault(facts, []).append(Sheet(name, table.period, tuple(figures)))
    return found
