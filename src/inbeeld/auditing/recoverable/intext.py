"""A number of the text that is said to be of all: it may be the whole of a table of the same source."""

import re
from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Figure, Origin, Publication, Relation
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.linking import can_be_equal, may_add
from inbeeld.auditing.recoverable.placing import Facts, Sheet, facts_of, period_of, sheets_of
from inbeeld.auditing.recoverable.statements import Known, Statement
from inbeeld.auditing.recoverable.sums import sums_of
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_OF_ALL = re.compile(
    r"\bin all\b|\bin total\b|\btotal\b|\baltogether\b|\boverall\b|\bin totaal\b|\btotaal\b|\bbij elkaar\b",
    re.IGNORECASE,
)
_SAME = Text(
    nl="de tekst zegt {name}: {value}; dat kan het geheel van {table} zijn",
    en="the text says {name}: {value}; that may be the whole of {table}",
)


def counts_of_all(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """A doubtful statement for each table with hidden cells whose whole a number of the text may be."""
    sheets = sheets_of(publication)
    for figure in publication.of_origin(Origin.TEXT):
        if figure.value is not None and figure.relation is Relation.NONE and _OF_ALL.search(figure.name.en):
            for sheet in sheets.get(_facts(figure), ()):
                yield from _of(publication, figure, sheet, known)


def _facts(figure: Figure) -> Facts:
    """Numbers of the text have no measure."""
    return (*facts_of(figure)[:-1], "")


def _of(publication: Publication, figure: Figure, sheet: Sheet, known: Mapping[str, Known]) -> Iterator[Statement]:
    period = period_of(figure.period or publication.tables[figure.table].period)
    table = publication.tables[sheet.table].title
    for sums in sums_of(sheet):
        cells = sums.places.get((frozenset(), period), ())
        told = any(map(is_hidden, cells)) and may_add(publication, sheet, sums)
        if told and can_be_equal(cells, (figure,), known):
            words = filled(_SAME, name=figure.name, value=figure.value or 0, table=table)
            terms = {**{each.id: 1.0 for each in cells}, figure.id: -1.0}
            yield Statement(terms, 0.0, 0.0, Severity.POSSIBLE, words, is_assumed=True)
            return
