"""Which policy holds for which table, and whether it is complete. Nothing is assumed: what is missing stops the run."""

from collections.abc import Mapping
from math import inf

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.ranges import Range
from inbeeld.errors import DisclosureError
from inbeeld.tables import Statistic, Table
from inbeeld.vocabulary import Unit

Policies = Mapping[str, ResolvedPolicy] | ResolvedPolicy
"""One policy for all tables, or one for each table by the table's id."""

KINDS = ("round-and-hide", "as-delivered", "classes", "controlled-rounding", "cell-key", "estimates", "tests")


def policy_of(table: Table, policies: Policies) -> ResolvedPolicy:
    """The complete policy for a table.

    Raises:
        DisclosureError: if there is none, its kind is unknown, it is for other units of count, or a number that
            it needs is missing or makes no sense.
    """
    policy = policies if isinstance(policies, ResolvedPolicy) else policies.get(table.id)
    if policy is None:
        raise DisclosureError(f"No policy says how {table.id} may be published. Name one in its indicator.")
    if policy.kind not in KINDS:
        raise DisclosureError(f"Policy {policy.id} is of the unknown kind '{policy.kind}'. Known: {', '.join(KINDS)}.")
    unit = table.measure.unit
    if policy.units and unit.id not in policy.units:
        raise DisclosureError(
            f"Table {table.id} counts {unit.many.en}, and policy {policy.id} is for {', '.join(policy.units)} only. "
            "Choose a policy for what it counts."
        )
    if policy.kind == "round-and-hide":
        _check_numbers(policy, needs_small_base=table.statistic is Statistic.SHARE)
    if policy.kind == "estimates":
        _check_estimates(policy)
    if policy.kind in ("controlled-rounding", "tests"):
        _check_rounding(policy)
    if policy.kind == "cell-key" and policy.noise is None:
        raise DisclosureError(f"Policy {policy.id} ({policy.kind}) has no noise. Fill it in.")
    return policy


def minimum_of(policy: ResolvedPolicy) -> int:
    """The lowest count that a policy lets be shown.

    Raises:
        DisclosureError: if it names none.
    """
    return _number(policy, "minimum", policy.minimum)


def rounding_of(policy: ResolvedPolicy) -> int:
    """The multiple that a policy rounds counts to.

    Raises:
        DisclosureError: if it names none.
    """
    return _number(policy, "rounding", policy.rounding)


def base_limit_of(policy: ResolvedPolicy) -> int:
    """The base under which a policy leaves an estimate out.

    Raises:
        DisclosureError: if it names none.
    """
    return _number(policy, "base", policy.base)


def width_of(policy: ResolvedPolicy) -> int:
    """How many whole numbers must stay possible for a hidden count: as many as the minimum unless it says otherwise.

    Raises:
        DisclosureError: if it names neither.
    """
    return minimum_of(policy) if policy.width is None else policy.width


def small_numbers(policy: ResolvedPolicy, unit: Unit) -> Range:
    """The counts of a unit that a policy hides for being small: what the sign of a hidden cell tells by itself.

    Where the policy counts persons and the unit is another one, such as a report, few persons can make any count.

    Raises:
        DisclosureError: if the policy names no minimum.
    """
    upper = inf if counts_persons_behind(policy, unit) else minimum_of(policy) - 1
    return Range(1 if policy.zeros == "shown" else 0, upper)


def counts_persons_behind(policy: ResolvedPolicy, unit: Unit) -> bool:
    """Whether the minimum is about the persons behind a count, and not about the count itself."""
    return policy.counts == "persons" and not unit.is_unique


def _check_rounding(policy: ResolvedPolicy) -> None:
    rounding = rounding_of(policy)
    if rounding < max(3, policy.minimum or 0):
        raise DisclosureError(
            f"Policy {policy.id} rounds to {rounding}: that leaves too few counts possible to protect anybody. "
            f"Rounding is at least 3, and no less than the minimum ({policy.minimum or 'none'})."
        )


def _check_estimates(policy: ResolvedPolicy) -> None:
    if min(rounding_of(policy), minimum_of(policy)) < 3 or base_limit_of(policy) < 2 * rounding_of(policy):
        raise DisclosureError(
            f"Policy {policy.id} prints estimates from {minimum_of(policy)} events of {base_limit_of(policy)} persons "
            f"in steps of {rounding_of(policy)}: that protects nobody. Rounding and minimum are at least 3, and the "
            "base at least twice the rounding."
        )


def _check_numbers(policy: ResolvedPolicy, *, needs_small_base: bool) -> None:
    rounding, minimum = rounding_of(policy), minimum_of(policy)
    if needs_small_base:
        _number(policy, "small_base", policy.small_base)
    if rounding < 1 or minimum < 2:
        raise DisclosureError(
            f"Policy {policy.id} rounds to {rounding} and hides counts under {minimum}: that protects nobody. "
            "Rounding is at least 1 and the minimum at least 2."
        )
    if 2 * minimum < rounding:
        raise DisclosureError(
            f"Policy {policy.id} rounds to {rounding} but shows counts from {minimum} on: some would be printed as 0. "
            f"Set the minimum to {(rounding + 1) // 2} or more."
        )
    if policy.width is not None and policy.width < 2:
        raise DisclosureError(f"Policy {policy.id} has a width of {policy.width}: a hidden count needs at least 2.")


def _number(policy: ResolvedPolicy, name: str, number: int | None) -> int:
    if number is None:
        raise DisclosureError(
            f"Policy {policy.id} ({policy.kind}) has no {name}. Fill it in: nothing is published by guess."
        )
    return number
