"""Incidents of one case that are registered apart: what counts if those of the same day or week do not."""

from collections.abc import Iterator

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import ifelse, null

ALL = "all"
NOT_SAME_DAY = "not-same-day"
NOT_SAME_WEEK = "not-same-week"
APART = {ALL: 0, NOT_SAME_DAY: 1, NOT_SAME_WEEK: 7}
"""How many days at least an incident is registered after the index incident, to count."""


def first_days(after: ir.IntegerColumn, name: str) -> Iterator[tuple[str, ir.IntegerScalar]]:
    """The first of some days after the index incident, by each rule: ``first_any_not-same-day`` of ``first_any``.

    What comes too soon is left out and the next one counts. Null: none does.
    """
    for rule, days in APART.items():
        yield f"{name}_{rule}", ifelse(after >= days, after, null("int64")).min()
