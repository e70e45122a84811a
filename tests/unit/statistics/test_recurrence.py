"""The mean cumulative count agrees with R, with sums by hand, and with its definition person by person."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import astuple
from fractions import Fraction
from itertools import combinations
from math import exp, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import Ends, EventPairs, RecurrenceCounts, Recurrences, mean_cumulative_count
from tests.unit.statistics.references import rows

History = tuple[int, bool, tuple[int, ...]]
"""When follow-up ended, whether for good (death), and when the events were."""
TINY = 1e-30
PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "follow-up.md"
QUERIES = re.findall(
    r"^    (SELECT (?:until|e\.time|a\.time)[^\n]*(?:\n      [^\n]*)*)", PAGE.read_text("utf-8"), re.MULTILINE
)


def histories(terminal: st.SearchStrategy[bool]) -> st.SearchStrategy[list[History]]:
    """A few persons with a few events, many of them at the same times."""

    def of(end: int) -> st.SearchStrategy[History]:
        return st.tuples(st.just(end), terminal, st.lists(st.integers(0, end), max_size=4).map(tuple))

    return st.lists(st.integers(0, 6).flatmap(of), min_size=1, max_size=8)


def counted(persons: Iterable[History]) -> RecurrenceCounts:
    """What a register would count of these persons."""
    ends, events, pairs = Counter[tuple[int, bool]](), Counter[tuple[int, int, bool]](), Counter[tuple[int, int]]()
    for end, terminal, times in persons:
        ends[end, terminal] += 1
        events.update((time, end, terminal) for time in times)
        pairs.update(combinations(sorted(times), 2))
    return RecurrenceCounts(
        [Ends(time, number, terminal) for (time, terminal), number in ends.items()],
        [Recurrences(time, end, number, terminal) for (time, end, terminal), number in events.items()],
        [EventPairs(earlier, later, number) for (earlier, later), number in pairs.items()],
    )


def astables(observed: RecurrenceCounts) -> list[Sequence[Ends] | Sequence[Recurrences] | Sequence[EventPairs]]:
    """The three tables of counts."""
    return [observed.ends, observed.recurrences, observed.pairs]


def counted_by_queries(persons: list[History]) -> list[list[tuple[int, ...]]]:
    """The three queries of the page on follow-up, in SQLite."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE persons (person, until, is_terminal)")
        database.execute("CREATE TABLE events (person, number, time)")
        for person, (end, terminal, times) in enumerate(persons):
            database.execute("INSERT INTO persons VALUES (?, ?, ?)", (person, end, terminal))
            numbered = [(person, number, time) for number, time in enumerate(times)]
            database.executemany("INSERT INTO events VALUES (?, ?, ?)", numbered)
        ends, events, pairs = (database.execute(query).fetchall() for query in QUERIES)
    return [
        sorted((until, number, terminal) for until, terminal, number in ends),
        sorted((time, until, number, terminal) for time, until, terminal, number in events),
        sorted(pairs),
    ]


def by_the_definition(persons: list[History], weights: list[complex], time: float) -> complex:
    """Events per person at risk, times the share alive before, summed over time, with weights."""
    mean, alive = 0j, 1 + 0j
    weighted = list(zip(persons, weights, strict=True))
    for moment in sorted({t for end, _, events in persons for t in (end, *events) if t <= time}):
        at_risk = sum(weight for (end, _, _), weight in weighted if end >= moment)
        mean += alive * sum(weight * events.count(moment) for (_, _, events), weight in weighted) / at_risk
        alive *= 1 - sum(weight for (end, gone, _), weight in weighted if gone and end == moment) / at_risk
    return mean


def error_by_the_definition(persons: list[History], time: float) -> float:
    """The root of the sum of squares of what each person's weight changes."""
    changes = [
        by_the_definition(persons, [1 + TINY * 1j if i == one else 1 + 0j for i in range(len(persons))], time).imag
        for one in range(len(persons))
    ]
    return sqrt(sum((change / TINY) ** 2 for change in changes))


@pytest.mark.parametrize("treatment", ["placebo", "rIFN-g"])
def test_agrees_with_r(treatment: str) -> None:
    ends: dict[str, int] = {}
    events: dict[str, list[int]] = {}
    for row in rows("cgd.csv"):
        if row["treat"] == treatment:
            ends[row["id"]] = int(row["tstop"])
            events.setdefault(row["id"], []).extend([int(row["tstop"])] * int(row["status"]))
    observed = counted((ends[person], False, tuple(events[person])) for person in ends)
    expected = [row for row in rows("mcf_cgd.csv") if row["strata"] == f"treat={treatment}"]
    assert len(expected) == 4
    found = mean_cumulative_count(observed, [float(row["t"]) for row in expected])
    for one, row in zip(found, expected, strict=True):
        assert one.mean == pytest.approx(float(row["cumhaz"]), abs=1e-12, rel=0)
        assert one.error == pytest.approx(float(row["se_chaz"]), abs=1e-12, rel=0)
        assert one.at_risk == int(row["n.risk"])


def test_agrees_with_a_sum_by_hand() -> None:
    # A: events at 1 and 2, followed until 4. B: an event at 2, until 3. C: none, until 1. D: none, until 4.
    observed = counted([(4, False, (1, 2)), (3, False, (2,)), (1, False, ()), (4, False, ())])
    (found,) = mean_cumulative_count(observed, [3])
    assert found.mean == pytest.approx(float(Fraction(1, 4) + Fraction(2, 3)))
    # what each adds: A 1/4 (1 - 1/4) + 1/3 (1 - 2/3), B -1/4 × 1/4 + 1/3 (1 - 2/3), C -1/16, D -1/16 - 1/3 × 2/3
    adds = [Fraction(3, 16) + Fraction(1, 9), Fraction(1, 9) - Fraction(1, 16), -Fraction(1, 16)]
    adds.append(-Fraction(1, 16) - Fraction(2, 9))
    assert sum(adds) == 0
    assert found.error**2 == pytest.approx(float(sum(add**2 for add in adds)))


def test_the_dead_have_no_more_events() -> None:
    # time 1: 2 of 4 die; time 2: 1 event among the 2 who are left: half of them, a quarter of all
    observed = counted([(1, True, ()), (1, True, ()), (2, False, (2,)), (2, False, ())])
    assert mean_cumulative_count(observed, [2])[0].mean == pytest.approx(0.25)


def test_a_first_event_after_which_nobody_is_followed_is_a_share() -> None:
    observed = counted([(1, True, (1,)), (2, True, (2,)), (3, False, ()), (3, False, ())])
    (found,) = mean_cumulative_count(observed, [3])
    assert found.mean == pytest.approx(1 / 2)
    assert found.error == pytest.approx(sqrt(0.5 * 0.5 / 4))


def test_the_interval_is_symmetric_in_the_logarithm() -> None:
    (found,) = mean_cumulative_count(counted([(4, False, (1, 2)), (3, False, (2,)), (4, False, ())]), [3])
    interval = found.interval()
    assert interval is not None
    assert interval.high / interval.value == pytest.approx(exp(1.959963984540054 * found.error / found.mean))
    assert interval.value / interval.low == pytest.approx(interval.high / interval.value)


def test_nothing_yet_has_no_interval() -> None:
    assert mean_cumulative_count(counted([(4, False, (2,))]), [1])[0].interval() is None


def test_a_time_after_follow_up_is_refused() -> None:
    with pytest.raises(ValueError, match=r"longest follow-up is 4"):
        mean_cumulative_count(counted([(4, False, (2,))]), [5])


@pytest.mark.parametrize(
    ("ends", "recurrences", "pairs"),
    [
        ([], [], []),
        ([Ends(4, -1)], [], []),
        ([Ends(4, 1)], [Recurrences(5, 4, 1)], []),
        ([Ends(4, 1)], [Recurrences(2, 3, 1)], []),
        ([Ends(4, 1)], [Recurrences(2, 4, 1, terminal=True)], []),
        ([Ends(4, 1)], [Recurrences(2, 4, 2)], [EventPairs(2, 3, 1)]),
    ],
    ids=["nobody", "negative", "after-the-end", "no-such-end", "no-such-death", "pair-without-event"],
)
def test_counts_that_contradict_each_other_are_refused(
    ends: list[Ends], recurrences: list[Recurrences], pairs: list[EventPairs]
) -> None:
    with pytest.raises(ValueError, match=r"nobody|no person|no event"):
        RecurrenceCounts(ends, recurrences, pairs)


@given(histories(st.booleans()))
def test_a_database_can_count_what_is_needed(persons: list[History]) -> None:
    assert counted_by_queries(persons) == [sorted(map(astuple, one)) for one in astables(counted(persons))]


@given(histories(st.booleans()))
def test_agrees_with_its_definition_person_by_person(persons: list[History]) -> None:
    last = max(end for end, _, _ in persons)
    for found in mean_cumulative_count(counted(persons), range(last + 1)):
        assert found.mean == pytest.approx(by_the_definition(persons, [1 + 0j] * len(persons), found.time).real)
        assert found.error == pytest.approx(error_by_the_definition(persons, found.time), abs=1e-7)


@given(histories(st.booleans()))
def test_order_and_splitting_of_rows_change_nothing(persons: list[History]) -> None:
    apart = [counted([person]) for person in reversed(persons)]
    split = RecurrenceCounts(
        [row for one in apart for row in one.ends],
        [row for one in apart for row in one.recurrences],
        [row for one in apart for row in one.pairs],
    )
    (found,), (again,) = mean_cumulative_count(counted(persons), [0]), mean_cumulative_count(split, [0])
    assert found.mean == again.mean
    assert found.error == pytest.approx(again.error, abs=1e-7)


@given(histories(st.just(False)), st.integers(2, 9))
def test_more_of_the_same_persons_only_makes_it_more_certain(persons: list[History], times: int) -> None:
    last = max(end for end, _, _ in persons)
    (found,), (more,) = (mean_cumulative_count(counted(group), [last]) for group in (persons, persons * times))
    assert more.mean == pytest.approx(found.mean)
    assert more.error == pytest.approx(found.error / sqrt(times), abs=1e-7)
