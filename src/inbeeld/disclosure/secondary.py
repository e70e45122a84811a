"""Secondary suppression: which further numbers are withheld so that no hidden cell can be derived.

What is printed decides, and not the truth behind it: the choice itself tells nothing.
"""

from collections.abc import Collection, Mapping

import numpy as np

from inbeeld.attack import Floats, some_table
from inbeeld.disclosure.case import Case, Verdict
from inbeeld.disclosure.searches import Search
from inbeeld.disclosure.spots import Spot
from inbeeld.disclosure.suppression import Pattern, Problem, suppress
from inbeeld.errors import DisclosureError

Companions = Mapping[Spot, tuple[Spot, ...]]
"""Counts that must be withheld together with a count."""

_ROUNDS = 20


def hide_until_safe(case: Case, companions: Companions) -> tuple[frozenset[Spot], Search]:
    """The counts whose number must be withheld, and what that takes away.

    Raises:
        DisclosureError: if a hidden count is given away whatever is withheld, or the figures contradict each other.
    """
    case.check()
    case = case.hide(_with_companions(case, case.hidden, companions))  # hidden in one table, printed in another
    extra = np.zeros(len(case.counts))
    for _ in range(_ROUNDS):
        pattern = _pattern(case, extra, companions)
        chosen = case.hide(_chosen(case, pattern, companions))
        verdicts = chosen.judge()
        narrow = [one.spot for one in verdicts if not one.safe and chosen.counts[one.spot].is_small]
        if not narrow:
            spots = frozenset(chosen.hidden) - {one.spot for one in verdicts if _told_anyway(case, one)}
            return spots, Search(pattern.loss, pattern.bound)
        extra[case.places_of(narrow)] += 1  # wide enough for fractions of persons, and not for whole ones
    raise _given_away(case, narrow[0])


def _pattern(case: Case, extra: Floats, companions: Companions) -> Pattern:
    pattern = suppress(_problem(case, extra, companions))
    if pattern.narrow.size:
        raise _given_away(case, tuple(case.counts)[pattern.narrow[0]])
    return pattern


def _chosen(case: Case, pattern: Pattern, companions: Companions) -> Collection[Spot]:
    spots = tuple(case.counts)
    return _with_companions(case, [spots[index] for index in np.flatnonzero(pattern.hidden)], companions)


def _problem(case: Case, extra: Floats, companions: Companions) -> Problem:
    small = np.array([known.is_small for known in case.counts.values()])
    width = np.zeros(len(case.counts))
    width[case.places_of(case.hidden)] = case.needs - 1
    return Problem(
        relations=case.relations,
        value=some_table(case.relations, case.numbers),
        shown=case.numbers,
        hidden=case.signs,
        primary=small,
        width=np.where(small, width + extra, 0),
        weight=np.array([_weight(case, spot, companions) for spot in case.counts]),
    )


def _weight(case: Case, spot: Spot, companions: Companions) -> float:
    """What hiding a count takes away; infinite if there is no number to hide."""
    if not case.counts[spot].hideable:
        return np.inf
    return sum(case.counts[one].weight for one in _with_companions(case, (spot,), companions))


def _with_companions(case: Case, spots: Collection[Spot], companions: Companions) -> list[Spot]:
    """Counts and all that goes with them, as far as there is a number to hide."""
    wanted = dict.fromkeys(one for spot in spots for one in (spot, *companions.get(spot, ())))
    return [spot for spot in wanted if spot in case.counts and case.counts[spot].hideable]


def _told_anyway(case: Case, verdict: Verdict) -> bool:
    """Whether what is printed tells as much of a count as its own number would: then hiding it helped nobody."""
    known = case.counts[verdict.spot]
    return known.hideable and known.range.meet(verdict.range) == verdict.range


def _given_away(case: Case, spot: Spot) -> DisclosureError:
    cells = case.counts[spot].cells
    if cells:
        table, key = cells[0]
        secret = f"Table {table} cannot be published: the hidden cell ({', '.join(key)})"
    else:
        tables = sorted({table for one in case.linked_to([spot]) for table, _ in case.counts[one].cells})
        secret = f"Tables {', '.join(tables)} cannot be published together: a small count that none of them prints"
    return DisclosureError(
        f"{secret} can be derived from figures that may not be hidden. Merge categories, or put the other tables under "
        "a policy that hides."
    )
