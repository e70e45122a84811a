"""Secondary suppression: which further numbers are withheld so that no hidden cell can be derived.

Greedy and deterministic: for the hidden count that is given away most, the least number whose loss makes it safe is
withheld; where no single one does, the one that helps most. It starts among the sums that the count stands in and
moves outward. Hiding only ever widens what is possible, so it ends: safe, or with nothing left to hide.
"""

from collections.abc import Mapping

from inbeeld.disclosure.case import Case, Verdict
from inbeeld.disclosure.spots import Spot
from inbeeld.errors import DisclosureError

Companions = Mapping[Spot, tuple[Spot, ...]]
"""Counts that must be withheld together with a count."""


def hide_until_safe(case: Case, companions: Companions) -> Case:
    """The case with as much hidden as it takes.

    Raises:
        DisclosureError: if a hidden count is given away whatever is withheld.
    """
    for spot in case.hidden:
        case = _hide(case, spot, companions)  # hidden in one table, printed in another
    while unsafe := case.unsafe():
        worst = min(unsafe, key=lambda verdict: (verdict.range.size / verdict.need, verdict.spot))
        case = _hide_one_more(case, worst, companions)
    return case


def _hide_one_more(case: Case, worst: Verdict, companions: Companions) -> Case:
    best: tuple[float, Case] | None = None
    for spot in _candidates(case, worst.spot, companions):
        trial = _hide(case, spot, companions)
        verdict = trial.judge(worst.spot)
        if verdict.safe:
            return trial
        if best is None or verdict.range.size > best[0]:
            best = (verdict.range.size, trial)
    if best is None:
        table, key = case.counts[worst.spot].cells[0]
        raise DisclosureError(
            f"Table {table} cannot be published: the hidden cell ({', '.join(key)}) can be derived from "
            "figures that may not be hidden. Merge categories, or put the other tables under a policy that hides."
        )
    return best[1]


def _hide(case: Case, spot: Spot, companions: Companions) -> Case:
    return case.hide(_together(case, spot, companions))


def _together(case: Case, spot: Spot, companions: Companions) -> list[Spot]:
    """A count and all that goes with it, as far as there is a number to hide."""
    return [s for s in (spot, *companions.get(spot, ())) if s in case.counts and case.counts[s].hideable]


def _candidates(case: Case, spot: Spot, companions: Companions) -> list[Spot]:
    """Numbers that may be withheld, lightest first: from the nearest sums that hold any."""
    reached = {spot}
    while True:
        near = set().union(*(members for members in case.groups if reached & members))
        hideable = [s for s in near if case.counts[s].hideable]
        if hideable or near <= reached:
            return sorted(hideable, key=lambda s: (_weight(case, s, companions), s))
        reached |= near


def _weight(case: Case, spot: Spot, companions: Companions) -> float:
    return sum(case.counts[s].weight for s in _together(case, spot, companions))
