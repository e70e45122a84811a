"""Reports of which the victim was found in the population register, and those nobody can be found for."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import LINKS, Registers
from inbeeld.indicators.records.base import Row, counted, share_of
from inbeeld.indicators.records.summary import Summary


def unlinked(reports: ir.Table, registers: Registers) -> tuple[Row, ...]:
    """Reports by whether a person could be found for them; of any age where not."""
    found = registers.engine.to_rows(reports.group_by("link").aggregate(reports=reports.count()))
    by_link = Summary(found).by("link", count="reports")
    total = sum(by_link.values())
    return tuple(
        Row({"link": link}, {"reports": counted(by_link[link,]), "share": share_of(by_link[link,], total)})
        for link in LINKS
    )
