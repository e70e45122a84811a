"""The comparison if incidents of the first day or week do not count: fair to both groups."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from inbeeld.cohorts import APART, Registers, matched_people
from inbeeld.engines import Engine
from inbeeld.indicators.records.comparison import beside_controls
from inbeeld.tables import Cell
from tests.generative.records.draws import Draws
from tests.generative.records.register_rows import Incident, Resident
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, victim

DAY = date(2018, 1, 1)
SEED, SETS, CHANCE = 2024, 150, 60
Days = Mapping[str, list[int]]
"""The days after the index incident on which each person is registered."""
Rates = Mapping[str, Mapping[str, Cell]]
"""The comparison by each rule."""


def a_set(number: int, *, last: int) -> list[Resident]:
    """A victim and two controls who live where nobody else does, and move away on a day."""
    until = DAY + timedelta(last)
    names = (f"v{number}", f"c{number}", f"d{number}")
    return [resident(name, municipality=f"m{number}", until=until, left="moved") for name in names]


def registrations(days: Days) -> list[Incident]:
    index = [victim(person, person, DAY) for person in days if person.startswith("v")]
    later = [(person, day) for person, found in days.items() for day in found]
    return index + [victim(who, f"{who}-{day}", DAY + timedelta(day), offences="A10") for who, day in later]


def rates(registers: Registers) -> Rates:
    return {rule: beside_controls(matched_people(registers, rule), registers) for rule in APART}


@pytest.fixture(scope="module")
def alike() -> tuple[list[Resident], Days]:
    """Victims and controls with the same chance each day, from the day of the index incident on."""
    draws = Draws(SEED)
    lasting = [draws.number(3, 200) for _ in range(SETS)]
    people = [person for number, last in enumerate(lasting) for person in a_set(number, last=last)]
    days = {one.person: [day for day in range(201) if draws.number(1, CHANCE) == 1] for one in people}
    return people, days


@pytest.fixture(scope="module")
def once(duck: Engine, tmp_path_factory: pytest.TempPathFactory, alike: tuple[list[Resident], Days]) -> Rates:
    """What their registers give."""
    people, days = alike
    return rates(followed(duck, tmp_path_factory.mktemp("once"), people, registrations(days)))


def test_equal_chances_give_a_ratio_of_one_by_every_rule(once: Rates) -> None:
    for rule, cells in once.items():
        ratio, difference = cells["ratio"], cells["difference"]
        assert (ratio.numerator or 0) > 80, rule
        assert (ratio.lower or 9) < 1 < (ratio.upper or 0), rule
        assert 0.8 < ratio.number < 1.25, rule
        assert (difference.lower or 9) < 0 < (difference.upper or 0), rule


def test_a_case_registered_twice_on_one_day_counts_only_where_that_day_does(
    duck: Engine, tmp_path: Path, alike: tuple[list[Resident], Days], once: Rates
) -> None:
    people, days = alike
    every_fourth = {f"v{number}" for number in range(0, SETS, 4)}
    twice = {who: [0, *found] if who in every_fourth else found for who, found in days.items()}
    found = rates(followed(duck, tmp_path, people, registrations(twice)))
    assert found["all"]["ratio"].number > 1.2 * once["all"]["ratio"].number
    assert {rule: found[rule] for rule in found if rule != "all"} == {
        rule: once[rule] for rule in once if rule != "all"
    }


def test_days_that_do_not_count_bring_no_ratio_nearer_to_one(duck: Engine, tmp_path: Path) -> None:
    """From day 7 on half of the victims are registered each day, and a quarter of the controls, for two days."""
    people = [person for number in range(8) for person in a_set(number, last=8)]
    victims = dict(zip((f"v{number}" for number in range(8)), [7] * 4 + [8] * 2, strict=False))
    names = [f"{letter}{number}" for letter in "cd" for number in range(8)]
    days: Days = {one.person: [] for one in people} | {
        who: [day] for who, day in [*victims.items(), *zip(names, [7] * 4 + [8] * 3, strict=False)]
    }
    cells = rates(followed(duck, tmp_path, people, registrations(days)))
    # 6 of 12 days beside 7 of 28; with days 0 to 6 it would be 6 of 68 beside 7 of 140, a ratio of 1.76
    assert cells["not-same-week"]["ratio"].number == pytest.approx(2)
    assert cells["not-same-week"]["difference"].number == pytest.approx(365250 / 4)


def test_who_was_not_followed_so_long_is_not_in_the_base(duck: Engine, tmp_path: Path) -> None:
    people = [person for number in range(4) for person in a_set(number, last=3 if number else 30)]
    days = {"v0": [1, 8], "c0": [1, 9], "v1": [2], "c1": [], "v2": [], "v3": []}
    found = rates(followed(duck, tmp_path, people, registrations(days)))
    assert {rule: (cells["ratio"].base, cells["ratio"].numerator) for rule, cells in found.items()} == {
        "all": (4, 1),
        "not-same-day": (4, 1),
        "not-same-week": (1, 1),
    }
