"""A comparison cohort: who may be drawn beside a victim, who is drawn, and how long both are followed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from inbeeld.cohorts import controls, index_places, matched_people, whole_of
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Incident, Resident
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, rows_of, victim

DAY = date(2018, 1, 1)
INDEX = victim("a", "i1", DAY)


def drawn(
    duck: Engine, folder: Path, others: Sequence[Resident], *incidents: Incident, wanted: int = 2
) -> list[tuple[object, ...]]:
    registers = followed(duck, folder, [resident("a"), *others], [INDEX, *incidents], controls=wanted)
    return rows_of(registers, controls(registers), "set", "person")


MAY = {
    "alike": (resident("b"), True),
    "the last month of the year": (resident("b", born=date(2004, 12, 1)), True),
    "the first month of the next": (resident("b", born=date(2005, 1, 1)), False),
    "a boy": (resident("b", sex="male"), False),
    "elsewhere": (resident("b", municipality="assen"), False),
    "left that day": (resident("b", until=DAY, left="moved"), False),
    "leaves the day after": (resident("b", until=date(2018, 1, 2), left="moved"), True),
    "comes that day": (resident("b", since=DAY), True),
    "comes the day after": (resident("b", since=date(2018, 1, 2)), False),
}


def test_a_control_is_alike_and_lives_there_that_day(duck: Engine, tmp_path: Path) -> None:
    others = [replace(other, person=case) for case, (other, _) in MAY.items()]
    assert drawn(duck, tmp_path, others, wanted=9) == sorted(("a", case) for case, (_, may) in MAY.items() if may)


def test_a_control_is_no_victim_yet(duck: Engine, tmp_path: Path) -> None:
    rows = [
        victim("before", "i2", DAY - timedelta(1)),
        victim("same", "i3", DAY),
        victim("z", "i4", DAY + timedelta(1)),
    ]
    found = drawn(duck, tmp_path, [resident("before"), resident("same"), resident("z")], *rows, wanted=9)
    assert found == [("a", "z"), ("before", "a"), ("before", "same"), ("before", "z"), ("same", "z")]


def test_so_many_are_drawn_and_the_same_rows_under_any_pseudonym(duck: Engine, tmp_path: Path) -> None:
    others, renamed = ([resident(f"r{abs(turned - number)}") for number in range(9)] for turned in (0, 8))
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    once = drawn(duck, tmp_path / "one", others, wanted=4)
    again = drawn(duck, tmp_path / "other", renamed, wanted=4)
    assert len(once) == 4
    assert sorted(8 - int(str(person)[1:]) for _, person in again) == [int(str(person)[1:]) for _, person in once]


def test_who_lives_nowhere_that_day_has_no_controls(duck: Engine, tmp_path: Path) -> None:
    gone = resident("a", until=DAY, left="emigrated")
    registers = followed(duck, tmp_path, [gone, resident("b")], [INDEX])
    assert rows_of(registers, index_places(registers), "person") == []
    assert rows_of(registers, controls(registers), "person") == []


def test_victim_and_controls_are_followed_until_the_first_registration(duck: Engine, tmp_path: Path) -> None:
    others = [resident("b"), resident("c", until=date(2018, 1, 11), left="died")]
    rows = [INDEX, victim("a", "i2", DAY, offences="A10"), victim("b", "i3", date(2018, 1, 31), offences="A10")]
    rows += [victim("c", "i4", date(2018, 1, 12), offences="A10"), replace(rows[-1], registered=date(2019, 1, 1))]
    registers = followed(duck, tmp_path, [resident("a"), *others], rows)
    columns = ("person", "case", "weight", "events", "days")
    # the first day counts: the victim 1 day; b 30 + 1; c, who died before the registration, 10 + 1
    found = rows_of(registers, matched_people(registers), *columns)
    assert found == [("a", 1, 2, 1, 1), ("b", 0, 1, 1, 31), ("c", 0, 1, 0, 11)]


def test_a_victim_without_controls_is_in_no_set(duck: Engine, tmp_path: Path) -> None:
    registers = followed(duck, tmp_path, [resident("a"), resident("b", sex="male")], [INDEX], controls=2)
    assert rows_of(registers, matched_people(registers), "person") == []


def test_who_serves_two_victims_has_a_row_in_each_set(duck: Engine, tmp_path: Path) -> None:
    rows = [INDEX, victim("z", "i2", DAY)]
    registers = followed(duck, tmp_path, [resident("a"), resident("b"), resident("z")], rows, controls=4)
    found = rows_of(registers, matched_people(registers), "person", "case", "weight")
    # each victim has one control, who counts for all
    assert found == [("a", 1, 12), ("b", 0, 12), ("b", 0, 12), ("z", 1, 12)]


def test_any_number_of_controls_divides_the_whole() -> None:
    assert whole_of(4) == 12
    assert all(whole_of(10) % number == 0 for number in range(1, 11))


def test_somebody_whose_stays_overlap_is_drawn_once(duck: Engine, tmp_path: Path) -> None:
    others = [resident("b"), resident("b", since=date(2017, 1, 1)), resident("c"), resident("d")]
    assert drawn(duck, tmp_path, others, wanted=3) == [("a", "b"), ("a", "c"), ("a", "d")]
