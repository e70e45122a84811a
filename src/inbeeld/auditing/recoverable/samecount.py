"""The same count printed in several tables: hidden in one, it must not stand in another."""

import re
from collections import defaultdict
from collections.abc import Iterator

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.statements import Statement
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_YEAR = re.compile(r"(?:19|20)\d\d")
_SAME = Text(nl="{one} en {other} zijn hetzelfde getal", en="{one} and {other} are the same count")


def same_counts(publication: Publication) -> Iterator[Statement]:
    """An equation for each hidden count and each other place where the same count stands."""
    places: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for table in publication.tables:
        for figure in publication.of_table(table):
            if figure.is_count and figure.by:
                places[_identity(figure)].append(figure)
    for figures in places.values():
        hidden = [figure for figure in figures if is_hidden(figure)]
        for figure in hidden:
            for other in figures:
                if other.table != figure.table and (not is_hidden(other) or figure.table < other.table):
                    words = filled(_SAME, one=figure.name, other=other.name)
                    yield Statement({figure.id: 1.0, other.id: -1.0}, 0.0, 0.0, Severity.LIKELY, words)


def _identity(figure: Figure) -> tuple[object, ...]:
    """What is counted and of whom; columns in which it is a total say nothing about that."""
    sides = frozenset(category for column, category in figure.by if column not in figure.over)
    # the period of a table that goes on for another year says nothing about a cell of one year
    period = "" if any(_YEAR.fullmatch(category) for category in sides) else figure.period
    return sides, figure.source, figure.counted or figure.unit, figure.population, period
