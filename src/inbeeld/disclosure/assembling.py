"""From what an outsider knows to the case: which sums he can use, and which unprinted counts they give away."""

from dataclasses import replace

from inbeeld.disclosure.case import Case
from inbeeld.disclosure.contradiction import Contradiction
from inbeeld.disclosure.knowledge import Knowledge
from inbeeld.disclosure.known import NOTHING
from inbeeld.disclosure.linking import usable_sums
from inbeeld.disclosure.nesting import is_of_other_years
from inbeeld.disclosure.ranges import OPEN


def case_of(knowledge: Knowledge, *, is_corrected: bool = False) -> Case:
    """The case as it is printed.

    ``is_corrected`` says that counts were corrected since an earlier edition. Then an earlier number is wrong rather
    than a sum.

    Raises:
        Contradiction: if counts were corrected, and those of an earlier edition contradict the others.
    """
    sums = usable_sums(knowledge)
    spots = {spot for one in sums for spot in (one.total, *one.parts)}.union(knowledge.hidden)
    case = Case({spot: knowledge.counts.get(spot, NOTHING) for spot in sorted(spots)}, sums)
    return _with_differences(_without_wrong_assumptions(case, is_corrected=is_corrected))


def _without_wrong_assumptions(case: Case, *, is_corrected: bool) -> Case:
    """The case without the sums that no table prints and that the printed numbers contradict.

    Where the numbers of a table itself contradict each other, nothing can be concluded from them. Those that can be
    withheld are told of when they are used. The sums of others, and of those that no hidden cell hangs together with,
    are left out.
    """
    while True:
        try:
            case.check()
        except Contradiction as error:
            if is_corrected and any(case.counts[spot].is_doubtful for spot in error.at):
                raise
            wrong = frozenset(one for one in error.sums if one.is_assumed)
            if not wrong and not _can_be_withheld(case, error):
                wrong = error.sums
            if not wrong:
                return case
            case = replace(case, sums=tuple(one for one in case.sums if one not in wrong))
        else:
            return case


def _can_be_withheld(case: Case, error: Contradiction) -> bool:
    """Whether a hidden cell hangs together with numbers that contradict each other, and one of them can be withheld."""
    is_linked = not case.linked_to(error.at).isdisjoint(case.hidden)
    return is_linked and any(case.counts[spot].hideable for spot in error.at)


def _with_differences(case: Case) -> Case:
    """The case with the small counts that stand in no table and are given away by what does."""
    minimum = max((known.minimum for known in case.counts.values()), default=0)
    alike = {one.total for one in case.sums if len(one.parts) == 1 and case.counts[one.parts[0]].cells}
    unprinted = tuple(
        spot
        for spot, known in case.counts.items()
        if known.is_untold and known.need is None and known.out == OPEN
        if spot not in alike and not is_of_other_years(spot)
    )
    if not minimum or not unprinted:
        return case
    try:
        found = case.ranges_of(unprinted)
    except Contradiction:
        return case
    given_away = (found.upper < minimum) & (found.width + 1 < minimum)
    small = {
        spot: replace(case.counts[spot], need=minimum, minimum=minimum, is_small=True)
        for spot, away in zip(unprinted, given_away.tolist(), strict=True)
        if away
    }
    return replace(case, counts={**case.counts, **small}) if small else case
