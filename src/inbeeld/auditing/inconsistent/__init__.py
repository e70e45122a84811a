"""Figures that cannot all be true: a small file for each rule."""

from collections.abc import Callable, Iterator

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding, in_order
from inbeeld.auditing.inconsistent import (
    averages,
    cellshares,
    claims,
    classcounts,
    classes,
    hundred,
    impossible,
    legend,
    ofthese,
    periods,
    printed_n,
    printedns,
    relations,
    sametext,
    series,
    spread,
    stated,
    totals,
    twins,
    unions,
    wholenumbers,
)

Rule = Callable[[Publication], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    totals.find,
    printed_n.find,
    printedns.find,
    cellshares.find,
    wholenumbers.find,
    averages.find,
    hundred.find,
    relations.find,
    twins.find,
    series.find,
    sametext.find,
    stated.find,
    stated.find_in_names,
    stated.find_rows,
    classes.find,
    classcounts.find,
    claims.find,
    legend.find,
    unions.find,
    ofthese.find,
    spread.find,
    periods.find,
    impossible.find,
)
"""Each finds the faults of one kind in a whole publication; none knows of another."""


def inconsistencies(publication: Publication) -> tuple[Finding, ...]:
    """All findings of figures that cannot all be true."""
    return in_order(found for rule in RULES for found in rule(publication))
