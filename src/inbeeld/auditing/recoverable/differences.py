"""Groupings that do not nest, and counts that add up as they go: the difference between two ranges is a count too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.policy import AuditPolicy, counts_people
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Text

_RANGE = re.compile(r"(\d{1,4})\s*(?:[-–/]|to|tot en met|t/m)\s*(\d{1,4})(?:\s*(?:years?|jaar))?", re.IGNORECASE)

_TITLE = Text(
    nl="het verschil tussen {wide} en {narrow} is een klein aantal", en="{wide} and {narrow} differ by one small count"
)
_LINE = Text(nl="{between}: {more} − {less} = {rest}", en="{between}: {more} − {less} = {rest}")
_ONE = Text(nl="van {low}", en="of {low}")
_MORE = Text(nl="van {low} tot en met {high}", en="from {low} up to and including {high}")
_REPAIR = Text(nl="druk maar een van beide indelingen, of rond af", en="print only one of both groupings, or round")


class _Span(NamedTuple):
    first: int
    last: int


def small_differences(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Two printed ranges of the same count, one inside the other, that leave a small count between them."""
    alike: defaultdict[tuple[object, ...], list[tuple[_Span, Figure]]] = defaultdict(list)
    for figure in publication.figures.values():
        if figure.value is not None and figure.qualifier == "exact" and counts_people(figure):
            for kind, span in _spans(figure):
                alike[kind].append((span, figure))
    for spans in alike.values():
        yield from _of(spans, policy)


def _spans(figure: Figure) -> Iterator[tuple[tuple[object, ...], _Span]]:
    """Its ranges, each with what else tells it from other counts: only counts alike in that can be subtracted."""
    for column, category in figure.by:
        ends = _RANGE.fullmatch(category)
        if ends and int(ends[1]) <= int(ends[2]):
            others = frozenset(each for name, each in figure.by if name != column and name not in figure.over)
            facts = (figure.source, figure.counted, figure.population, figure.measure)
            yield (others, *facts), _Span(int(ends[1]), int(ends[2]))


def _of(spans: Sequence[tuple[_Span, Figure]], policy: AuditPolicy) -> Iterator[Finding]:
    printed = {span for span, _ in spans}
    for one, other in combinations(spans, 2):
        (wide, more), (narrow, less) = sorted((one, other), key=lambda pair: pair[0].first - pair[0].last)
        between = _between(wide, narrow)
        rest = int((more.value or 0) - (less.value or 0))
        if between is not None and between not in printed and 0 < rest < policy.of(more).minimum:
            line = filled(
                _LINE,
                between=_words(between),
                more=more.value or 0,
                less=less.value or 0,
                rest=rest,
            )
            account = account_of(filled(_TITLE, wide=more.name, narrow=less.name), (line,), _REPAIR)
            yield finding("small-difference", (Kind.RECOVERABLE, Severity.LIKELY), [more, less], account)


def _words(span: _Span) -> Text:
    words = _ONE if span.first == span.last else _MORE
    return filled(words, low=str(span.first), high=str(span.last))


def _between(wide: _Span, narrow: _Span) -> _Span | None:
    """What the wide range has more, if the narrow one begins or ends with it."""
    if wide.first == narrow.first and narrow.last < wide.last:
        return _Span(narrow.last + 1, wide.last)
    if wide.last == narrow.last and wide.first < narrow.first:
        return _Span(wide.first, narrow.first - 1)
    return None
