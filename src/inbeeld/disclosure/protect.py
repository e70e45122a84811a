"""The only door to publication: true tables in, safe tables out, together or not at all."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pkgutil import resolve_name

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.alone import NOTHING_GIVEN, Given, alone
from inbeeld.disclosure.audit import AuditReport, audit
from inbeeld.disclosure.contradiction import told_in_words
from inbeeld.disclosure.decisions import CONTRADICTION, Decision, changes, contradicting_decisions, secondary_decisions
from inbeeld.disclosure.knowledge import Printed, has_secrets
from inbeeld.disclosure.known import Place
from inbeeld.disclosure.log import TableLog
from inbeeld.disclosure.loss import loss_of
from inbeeld.disclosure.policies import Policies, policy_of
from inbeeld.disclosure.primary import secrets_without_a_sign
from inbeeld.disclosure.safe import _DOOR, Protection, SafeTable
from inbeeld.disclosure.searches import MadeSafe, Search
from inbeeld.disclosure.weights import weights_of
from inbeeld.errors import DisclosureError
from inbeeld.tables import Status, Table

_ROUNDS = ("round-and-hide", "controlled-rounding")

MakeSafe = Callable[[Sequence[Printed], Sequence[Printed], Collection[Place]], MadeSafe]

# By name: the solver takes long to load, and only tables with something to hide need it.
_TOGETHER = "inbeeld.disclosure.together:make_safe_together"


@dataclass(frozen=True)
class Protected:
    """Tables made safe together.

    Attributes:
        tables: the safe tables, in the order given.
        log: what was decided about each. It holds true numbers, and is never published.
        searches: what was taken away to protect others, and how much of that is proved to be needed.
        audit: what an outsider makes of the tables.
    """

    tables: tuple[SafeTable, ...]
    log: tuple[TableLog, ...]
    searches: tuple[Search, ...]
    audit: AuditReport


def protect(
    tables: Sequence[Table],
    policies: Policies,
    *,
    given: Mapping[str, Given] | None = None,
    against: Sequence[Printed] = (),
) -> tuple[SafeTable, ...]:
    """Make tables safe together, so that none of them gives away what another one hides.

    Pass every table of an edition at once: tables protected apart are not checked against each other.

    Args:
        tables: true tables, each with its own id.
        policies: one policy for all, or one for each table by its id.
        given: what is given with a table, by its id: contributors, structural zeros, cell keys.
        against: tables of earlier editions, as they were published, each with its policy.

    Returns:
        The safe tables, in the order given.

    Raises:
        DisclosureError: if a policy is missing, unknown or incomplete, a cell does not fit its policy, or no choice
            of hidden cells protects all that must be hidden.
    """
    return protect_and_log(tables, policies, given=given, against=against).tables


def protect_and_log(
    tables: Sequence[Table],
    policies: Policies,
    *,
    given: Mapping[str, Given] | None = None,
    against: Sequence[Printed] = (),
) -> Protected:
    """The same as ``protect``, with every decision that was taken.

    Raises:
        DisclosureError: as ``protect`` does.
    """
    _check_ids(tables)
    beside = given or {}
    with told_in_words(tables):
        first = [alone(table, policy_of(table, policies), beside.get(table.id, NOTHING_GIVEN)) for table in tables]
        decisions = [decision for _, found in first for decision in found]
        before = tuple((table, policy_of(table, policies)) for table, _ in first)
        made = _together(before, against, secrets_without_a_sign(decisions))
    safe = tuple(_through_the_door(table, policy) for table, policy in made.printed)
    report = audit(safe, against)
    if report.recoverable:
        raise DisclosureError(report.summary.en)
    contradicting = contradicting_decisions(made.contradicting)
    log = tuple(
        _log(true, before[i], made.printed[i][0], tuple(d for d in (*decisions, *contradicting) if d.table == true.id))
        for i, true in enumerate(tables)
    )
    return Protected(safe, log, made.searches, report)


def _check_ids(tables: Sequence[Table]) -> None:
    ids = [table.id for table in tables]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise DisclosureError(f"Tables need an id of their own to be protected. Given twice: {', '.join(twice)}.")


def _together(printed: tuple[Printed, ...], against: Sequence[Printed], secrets: Collection[Place]) -> MadeSafe:
    if not any(has_secrets(table, policy) for table, policy in printed):
        return MadeSafe(printed)
    make_safe: MakeSafe = resolve_name(_TOGETHER)
    return make_safe(printed, against, secrets)


def _log(true: Table, before: Printed, published: Table, decisions: tuple[Decision, ...]) -> TableLog:
    table, policy = before
    later = changes(policy.kind, true, published) if policy.kind == "controlled-rounding" else ()
    told = {decision.key for decision in decisions if decision.rule == CONTRADICTION}
    withheld = (d for d in secondary_decisions(table, published, weights_of(true, policy)) if d.key not in told)
    return TableLog(true.id, policy.id, (*decisions, *withheld, *later), loss_of(true, published))


def _through_the_door(table: Table, policy: ResolvedPolicy) -> SafeTable:
    statuses = [cell.status for cell in table.cells.values()]
    protection = Protection(
        policy.id,
        statuses.count(Status.HIDDEN),
        statuses.count(Status.HIDDEN_SECONDARY),
        policy.rounding if policy.kind in _ROUNDS else None,
    )
    return SafeTable(table, policy, protection, door=_DOOR)
