"""The attacker is not blind: take away some of the protection, and he finds what it kept."""

from collections import Counter
from collections.abc import Sequence

import pytest

from inbeeld.errors import DisclosureError
from inbeeld.tables import Key, Status, Table
from tests.generative.judging import found_in, protected, shown_again
from tests.generative.releases import Release, releases
from tests.generative.running import drawn
from tests.generative.test_nothing_is_given_away import risky

Printed = Sequence[tuple[Release, tuple[Table, ...]]]


def withheld(printed: tuple[Table, ...]) -> list[tuple[int, Key]]:
    """The cells that are hidden to protect others, by the number of their table."""
    return [
        (at, key)
        for at, table in enumerate(printed)
        for key, cell in table.cells.items()
        if cell.status is Status.HIDDEN_SECONDARY
    ]


@pytest.fixture(scope="module", params=[1, 5])
def protecting(request: pytest.FixtureRequest) -> Printed:
    """Sets in which something is withheld for others, and what is printed of them."""
    rounding: int = request.param
    sets = drawn(lambda draws: releases(draws, rounding), risky, sets=30, number=400 + rounding)
    return [(release, printed) for release in sets if (printed := printed_of(release)) and withheld(printed)]


def printed_of(release: Release) -> tuple[Table, ...]:
    """What is printed: nothing if that is refused."""
    try:
        return protected(release)
    except DisclosureError:
        return ()


def attacked(release: Release, printed: tuple[Table, ...], *, all_of_them: bool) -> str:
    """What comes of showing what is withheld: all of it, or the first count, in every table that has it."""
    places = withheld(printed)
    first = release.figures[places[0][0]].groups[places[0][1]]
    chosen = {(at, key) for at, key in places if all_of_them or (release.figures[at].groups[key] == first).all()}
    sabotaged = [
        shown_again(figures, table, release.policy, {key for number, key in chosen if number == at})
        for at, (figures, table) in enumerate(zip(release.figures, printed, strict=True))
    ]
    return "found" if found_in(release, sabotaged) else "missed"


def test_all_that_is_withheld_for_others_is_missed(protecting: Printed) -> None:
    found = Counter(attacked(*one, all_of_them=True) for one in protecting)
    assert found["found"] >= 10
    assert found["found"] >= 9 * found["missed"]


def test_one_count_that_is_withheld_for_others_is_missed(protecting: Printed) -> None:
    found = Counter(attacked(*one, all_of_them=False) for one in protecting)
    assert found["found"] >= 10
    assert found["found"] >= 3 * found["missed"]
