"""Rule: every category of a code list is delivered, so that no row is left out unseen."""

from collections.abc import Iterator

from inbeeld.declarations import Complete
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.vocabulary import Code


def complete(
    rule: Complete,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every cell that the code list promises and that was not delivered."""
    others = tuple(dimension for dimension in table.dimensions if dimension != rule.over)
    codes = table.context.codelist(table.declared[rule.over]).codes
    # nobody needs to deliver that something is not known
    expected = tuple(code for code in codes if code.kind != "unknown")
    years = tuple(column.id for column in table.declared.dimensions if column.type == "year")
    for fixed in table.combinations(others):
        for code in (code for code in expected if _exists(code, fixed, years)):
            where = {**fixed, rule.over: code.id}
            if table.cell(rule.value, where) is None and not _in_quarantine(table, where):
                yield Breach(Fault("row-missing", {"what": table.names(rule.value, where)}))


def _exists(code: Code, fixed: dict[str, str], years: tuple[str, ...]) -> bool:
    """Whether a category exists in the year that is asked about, such as a municipality before it merged."""
    return all(code.valid_in(int(fixed[name])) for name in years if fixed.get(name, "").isdigit())


def _in_quarantine(table: Delivered, where: dict[str, str]) -> bool:
    return any(all(gap.get(name, code) == code for name, code in where.items()) for gap in table.gaps)
