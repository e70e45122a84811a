"""Rule: every category of a code list is delivered, so that no row is left out unseen."""

from collections.abc import Iterator

from inbeeld.declarations import Complete
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach
from inbeeld.deliveries.rules.margins import Delivered


def complete(
    rule: Complete,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every cell that the code list promises and that was not delivered."""
    others = tuple(dimension for dimension in table.dimensions if dimension != rule.over)
    codes = table.context.codelist(table.declared[rule.over]).codes
    for fixed in table.combinations(others):
        for code in codes:
            where = {**fixed, rule.over: code.id}
            if table.cell(rule.value, where) is None and not _in_quarantine(table, where):
                yield Breach(Fault("row-missing", {"what": table.names(rule.value, where)}))


def _in_quarantine(table: Delivered, where: dict[str, str]) -> bool:
    return any(all(gap.get(name, code) == code for name, code in where.items()) for gap in table.gaps)
