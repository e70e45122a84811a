"""All statements about hidden counts that a publication makes."""

from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.recoverable.intext import counts_of_all
from inbeeld.auditing.recoverable.linking import links
from inbeeld.auditing.recoverable.margins import margins
from inbeeld.auditing.recoverable.percentages import percentages
from inbeeld.auditing.recoverable.printedtotals import printed_totals
from inbeeld.auditing.recoverable.samecount import same_counts
from inbeeld.auditing.recoverable.statements import Known, Statement
from inbeeld.auditing.recoverable.stretches import stretches
from inbeeld.auditing.recoverable.totals import totals


def statements_of(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """Totals, printed N, margins that tables share, counts that stand twice, percentages, and what a reader tries."""
    yield from totals(publication, known)
    yield from printed_totals(publication, known)
    yield from margins(publication, known)
    yield from same_counts(publication)
    yield from percentages(publication)
    yield from links(publication, known)
    yield from stretches(publication, known)
    yield from counts_of_all(publication, known)
