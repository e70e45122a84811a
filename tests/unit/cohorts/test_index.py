"""Index incidents: how long somebody is followed, and who is followed long enough."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inbeeld.cohorts import index_incidents, is_eligible, outcomes
from inbeeld.engines import Engine
from inbeeld.errors import CohortRefused
from tests.unit.cohorts.following import followed
from tests.unit.cohorts.looking import resident, rows_of, victim

DAY, END = date(2018, 1, 1), date(2021, 12, 31)


ENDS = {
    "lives here": (None, None, 1460, None),
    "died": (date(2018, 1, 11), "died", 10, "death"),
    "moved abroad": (date(2018, 1, 11), "emigrated", 10, "emigration"),
    "lost": (date(2018, 1, 11), "moved", 10, None),
    "died that day": (DAY, "died", 0, "death"),
    "left before": (date(2017, 6, 1), "emigrated", 0, None),
    "died on the last day": (END, "died", 1460, "death"),
}
"""The end of the last stay and its reason; days of follow-up and what ended it."""


def test_follow_up_ends_with_the_last_stay_or_the_data(duck: Engine, tmp_path: Path) -> None:
    residents = [resident(who, until=until, left=left) for who, (until, left, _, _) in ENDS.items()]
    registers = followed(duck, tmp_path, residents, [victim(who, who, DAY) for who in ENDS])
    found = rows_of(registers, index_incidents(registers), "person", "days", "exit")
    assert found == sorted((who, days, exit_) for who, (_, _, days, exit_) in ENDS.items())


def test_who_came_back_is_followed_on(duck: Engine, tmp_path: Path) -> None:
    stays = [resident("a", until=date(2018, 6, 1), left="emigrated"), resident("a", since=date(2019, 1, 1))]
    registers = followed(duck, tmp_path, stays, [victim("a", "i1", DAY)])
    assert rows_of(registers, index_incidents(registers), "days", "exit") == [(1460, None)]


def test_a_term_must_fit_between_the_end_of_the_offence_and_that_of_the_data(duck: Engine, tmp_path: Path) -> None:
    ends = {"in": date(2019, 12, 31), "out": date(2020, 1, 1)}
    rows = [victim(who, who, DAY, ended=day, registered=day) for who, day in ends.items()]
    registers = followed(duck, tmp_path, list(map(resident, ends)), rows)
    found = rows_of(registers, outcomes(registers), "person", "in_y2", "followed_y2")
    assert found == [("in", True, True), ("out", False, False)]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [("complete-or-event", "comes out too high"), ("all", 'There is no way "all" to choose')],
)
def test_who_is_followed_is_never_chosen_by_what_happened(duck: Engine, tmp_path: Path, chosen: str, told: str) -> None:
    registers = followed(duck, tmp_path, [resident("a")], [victim("a", "i1", DAY)])
    rules = replace(registers.rules, repeat=replace(registers.rules.repeat, eligibility=chosen))
    biased = replace(registers, rules=rules)
    with pytest.raises(CohortRefused, match=told) as caught:
        is_eligible(index_incidents(biased), "ended", 2, biased)
    assert '"potential-follow-up"' in str(caught.value)
