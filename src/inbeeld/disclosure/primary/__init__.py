"""Primary rules: which cells are unsafe by themselves, whatever else is published.

Each rule looks at true numbers and gives decisions. A cell may be caught by several rules; all are logged.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision, Outcome, by_place
from inbeeld.disclosure.primary.base import a_small_base, is_flagged, too_small_a_base
from inbeeld.disclosure.primary.beside import NOTHING_BESIDE, Beside, Contributors, count_of, persons_in
from inbeeld.disclosure.primary.dominance import too_dominant
from inbeeld.disclosure.primary.group import all_alike
from inbeeld.disclosure.primary.minimum import too_few_persons
from inbeeld.disclosure.weights import weights_of
from inbeeld.tables import Key, Table

Rule = Callable[[Table, ResolvedPolicy, Beside], Iterator[Decision]]

RULES: tuple[Rule, ...] = (too_few_persons, too_dominant, all_alike, too_small_a_base, a_small_base)
SMALL = frozenset({"minimum", "zero"})
"""The rules that hide a small number: what is hidden by them is known to be below the minimum."""


def decide(table: Table, policy: ResolvedPolicy, beside: Beside = NOTHING_BESIDE) -> tuple[Decision, ...]:
    """What the primary rules of a policy that hides make of a table: by rule, then in reading order.

    A cell that is hidden is not left out or flagged as well, and one that is left out is not flagged. What it costs is
    by the weights of the policy; a cell that may not be hidden but must be costs ``inf``.

    Raises:
        DisclosureError: if a rule cannot judge a cell: nothing is published by guess.
    """
    found = [decision for rule in RULES for decision in rule(table, policy, beside)]
    strongest = {key: min(map(_strength, own)) for (_, key), own in by_place(found).items()}
    weights = weights_of(table, policy)
    return tuple(
        decision if decision.outcome is Outcome.FLAGGED else replace(decision, cost=weights[decision.key])
        for decision in found
        if _strength(decision) == strongest[decision.key]
    )


def secrets_without_a_sign(decisions: Iterable[Decision]) -> frozenset[tuple[str, Key]]:
    """The cells, by table id and key, that are hidden for their own sake though their sign does not say so.

    They look as if they were hidden to protect others, because a sign of their own would tell what it is to hide. They
    must keep as wide a range as a small number: ``width_of`` the policy.
    """
    hidden = by_place(decision for decision in decisions if decision.outcome is Outcome.HIDDEN)
    own = {place: {d.rule for d in found} - {"secondary"} for place, found in hidden.items()}
    return frozenset(place for place, rules in own.items() if rules and not rules & SMALL)


def _strength(decision: Decision) -> int:
    return (Outcome.HIDDEN, Outcome.LEFT_OUT, Outcome.FLAGGED).index(decision.outcome)


__all__ = [
    "NOTHING_BESIDE",
    "RULES",
    "SMALL",
    "Beside",
    "Contributors",
    "Rule",
    "count_of",
    "decide",
    "is_flagged",
    "persons_in",
    "secrets_without_a_sign",
]
