"""The attacker is not blind: take away some of the protection, and he finds what it kept."""

import pytest

from inbeeld.errors import DisclosureError
from inbeeld.tables import Key, Status, Table
from tests.generative.judging import found_in, protected, shown_again
from tests.generative.releases import Release, releases
from tests.generative.running import tally
from tests.generative.test_nothing_is_given_away import risky

ROUNDINGS = [1, 5]


def withheld(printed: tuple[Table, ...]) -> list[tuple[int, Key]]:
    """The cells that are hidden to protect others, by the number of their table."""
    return [
        (at, key)
        for at, table in enumerate(printed)
        for key, cell in table.cells.items()
        if cell.status is Status.HIDDEN_SECONDARY
    ]


def attacked(release: Release, *, all_of_them: bool) -> str:
    """What comes of showing what is withheld: all of it, or the first count, in every table that has it."""
    try:
        printed = protected(release)
    except DisclosureError:
        return "refused"
    places = withheld(printed)
    if not places:
        return "nothing withheld"
    first = release.figures[places[0][0]].groups[places[0][1]]
    chosen = {(at, key) for at, key in places if all_of_them or (release.figures[at].groups[key] == first).all()}
    sabotaged = [
        shown_again(figures, table, release.policy, {key for number, key in chosen if number == at})
        for at, (figures, table) in enumerate(zip(release.figures, printed, strict=True))
    ]
    return "found" if found_in(release, sabotaged) else "missed"


@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_all_that_is_withheld_for_others_is_missed(rounding: int) -> None:
    def unprotected(release: Release) -> str:
        return attacked(release, all_of_them=True)

    found = tally(releases(rounding).filter(risky), unprotected, sets=30, number=400 + rounding)
    assert found["found"] >= 10
    assert found["found"] >= 9 * found["missed"]


@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_one_count_that_is_withheld_for_others_is_missed(rounding: int) -> None:
    def sabotaged(release: Release) -> str:
        return attacked(release, all_of_them=False)

    found = tally(releases(rounding).filter(risky), sabotaged, sets=30, number=500 + rounding)
    assert found["found"] >= 10
    assert found["found"] >= 3 * found["missed"]
