"""The rules of a contract on its good records: do the figures agree with each other?"""

from collections import Counter
from collections.abc import Callable, Iterator
from pkgutil import resolve_name
from typing import Any

from inbeeld.declarations import (
    AddsUp,
    AgreesWith,
    Complete,
    HiddenDerivable,
    Jump,
    Rule,
    ShareMatchesCount,
    ShareOfTotal,
)
from inbeeld.deliveries.capping import FINDINGS, first_of_each, the_rest
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.findings import Desk
from inbeeld.deliveries.manifest import Stated
from inbeeld.deliveries.results import Finding, Place
from inbeeld.deliveries.rules.breach import Breach
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.deliveries.rules.stated import stated_numbers
from inbeeld.deliveries.tablecheck import CheckedTable

__all__ = ["CHECKS", "check_figures"]

Check = Callable[[Any, Delivered, dict[str, Delivered]], Iterator[Breach]]
CHECKS: dict[type, str] = {
    AddsUp: "inbeeld.deliveries.rules.adds_up:adds_up",
    AgreesWith: "inbeeld.deliveries.rules.agrees_with:agrees_with",
    ShareMatchesCount: "inbeeld.deliveries.rules.share_matches_count:share_matches_count",
    ShareOfTotal: "inbeeld.deliveries.rules.share_of_total:share_of_total",
    Jump: "inbeeld.deliveries.rules.jump:jump",
    Complete: "inbeeld.deliveries.rules.complete:complete",
    HiddenDerivable: "inbeeld.deliveries.rules.hidden_derivable:hidden_derivable",
}
"""The check of each kind of rule. It is loaded when a contract has the rule: some need large libraries."""


def check_figures(
    tables: tuple[CheckedTable, ...], context: Context, stated: tuple[Stated, ...] = ()
) -> tuple[Finding, ...]:
    """Every breach of a rule of the contract or of a stated figure."""
    delivered: dict[str, Delivered] = {}
    for table in tables:
        delivered.setdefault(table.table.id, Delivered(table, context))
    found = [
        *(
            finding
            for table in delivered.values()
            for rule in table.declared.rule
            for finding in _by(rule, table, delivered)
        ),
        *(finding for one in stated if one.table in delivered for finding in _stated(one, delivered[one.table])),
    ]
    return tuple(found)


def _by(rule: Rule, table: Delivered, delivered: dict[str, Delivered]) -> Iterator[Finding]:
    check: Check = resolve_name(CHECKS[type(rule)])
    desk = Desk(table.context.contract.id, table.file)
    left: Counter[str] = Counter()
    for breach in first_of_each(check(rule, table, delivered), lambda _: rule.id, FINDINGS, left):
        yield desk.by_rule(breach.fault, breach.where, rule=rule.id, severity=rule.severity)
    for number in left.values():
        yield desk.by_rule(the_rest(number), Place(), rule=rule.id, severity=rule.severity)


def _stated(stated: Stated, table: Delivered) -> Iterator[Finding]:
    for breach in stated_numbers(stated, table):
        desk = Desk(table.context.contract.id, table.file)
        yield desk.note(breach.fault, breach.where)
