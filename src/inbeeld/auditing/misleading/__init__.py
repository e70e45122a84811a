"""Figures that are true and still mislead: sums of unlike things, broken series, estimates, tiny bases, ranks."""

from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding
from inbeeld.auditing.misleading.answers import stretched_shares, summed_answers
from inbeeld.auditing.misleading.bases import plain_averages, tiny_bases
from inbeeld.auditing.misleading.beside import side_by_side
from inbeeld.auditing.misleading.breaks import (
    KnownBreak,
    broken_changes,
    broken_series,
    broken_sums,
    open_years,
    text_across_break,
)
from inbeeld.auditing.misleading.estimates import estimated_sums, exact_estimates, unsaid_estimates
from inbeeld.auditing.misleading.mixing import added_sources, compared_sources, stages
from inbeeld.auditing.misleading.ranks import counted_places, ranked_places
from inbeeld.auditing.misleading.wholes import borrowed_totals, uneven_years, yearly_shares
from inbeeld.auditing.policy import AuditPolicy

__all__ = ["KnownBreak", "find_misleading"]

_RULES = (
    stages,
    added_sources,
    compared_sources,
    side_by_side,
    estimated_sums,
    unsaid_estimates,
    exact_estimates,
    yearly_shares,
    borrowed_totals,
    uneven_years,
    open_years,
    plain_averages,
    ranked_places,
    counted_places,
    summed_answers,
    stretched_shares,
)


def find_misleading(
    publication: Publication, policy: AuditPolicy, breaks: Sequence[KnownBreak] = ()
) -> Iterator[Finding]:
    """What misleads in a publication. ``breaks`` are breaks of method that the reader knows of."""
    for rule in _RULES:
        yield from rule(publication)
    yield from tiny_bases(publication, policy)
    for broken in (broken_series, broken_changes, broken_sums, text_across_break):
        yield from broken(publication, breaks)
