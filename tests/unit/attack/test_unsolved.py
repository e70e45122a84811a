"""What happens where the solver gives up. A real one does, so rarely that here a false one plays it."""

import pickle
from collections.abc import Callable

import highspy
import numpy as np
import pytest

from inbeeld.attack import Unsolved, exact_ranges, irreducible, minimal_evidence, too_narrow
from tests.unit.attack.worlds import bounds, equations, indices, tables

RING = equations([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]], [9, 8, 7, 10])
TWENTY = bounds(*[(0, 20)] * 4)
TRIANGLE = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [5, 5, 4])
OPEN = bounds(*[(0, np.inf)] * 3)
IMPOSSIBLE = equations([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [5, 5, 11])
LINEAR = [("off", "simplex", 4), ("off", "simplex", 1), ("on", "simplex", 1), ("off", "ipm", 1)]
WHOLE = [("choose", "choose", 1), ("off", "choose", 1), ("choose", "choose", 4)]

Way = tuple[str, str, int]


def give_up(monkeypatch: pytest.MonkeyPatch, where: Callable[[highspy.Highs], bool]) -> None:
    """Have a solver that says it does not know wherever it is told so."""

    class Stubborn(highspy.Highs):
        def getModelStatus(self) -> highspy.HighsModelStatus:  # noqa: N802  # its name in HiGHS
            return highspy.HighsModelStatus.kUnknown if where(self) else super().getModelStatus()

    monkeypatch.setattr(highspy, "Highs", Stubborn)


def is_whole(solver: highspy.Highs) -> bool:
    return len(solver.getLp().integrality_) > 0


def has_goal(solver: highspy.Highs) -> bool:
    """Whether it is asked for a certain table, not for any."""
    return bool(np.any(np.array(solver.getLp().col_cost_)))


def way_of(solver: highspy.Highs) -> Way:
    options = solver.getOptions()
    return options.presolve, options.solver, options.simplex_strategy


def ranges(*, whole: bool = True, settled: bool = True) -> list[tuple[float, float]]:
    found = exact_ranges(TRIANGLE, OPEN, np.arange(3), whole=whole, settled=settled)
    return list(zip(found.lower.tolist(), found.upper.tolist(), strict=True))


def test_a_program_on_which_the_primal_simplex_method_gives_up_is_settled() -> None:
    # HiGHS 1.15 ends with the status Unknown here: counts by two traits, and a table that its supplier printed before
    rows = [[1, 0, 1, 0, -1, 0], [0, 1, 0, 1, 0, -1], [1, 1, 0, 0, 0, 0], [0, 0, 1, 1, 0, 0], [0, 0, 0, 0, 1, 1]]
    known, limits = equations(rows, [0, 0, 21, 23, 44]), bounds((8, 10), (11, 13), (20, 22), (1, 3), (29, 30), (14, 15))
    found, worlds = exact_ranges(known, limits, np.arange(6)), tables(known, limits)
    assert found.lower.tolist() == worlds.min(axis=0).tolist()
    assert found.upper.tolist() == worlds.max(axis=0).tolist()


@pytest.mark.parametrize("answering", LINEAR)
def test_each_way_to_ask_finds_the_ranges(monkeypatch: pytest.MonkeyPatch, answering: Way) -> None:
    give_up(monkeypatch, lambda solver: is_whole(solver) or way_of(solver) != answering)
    assert ranges(whole=False) == [(2, 2), (3, 3), (2, 2)]
    assert too_narrow(RING, TWENTY, indices(0, 1), np.array([7.0, 8.0])).tolist() == [False, True]


@pytest.mark.parametrize("answering", LINEAR)
def test_each_way_to_ask_finds_that_nothing_fits(monkeypatch: pytest.MonkeyPatch, answering: Way) -> None:
    give_up(monkeypatch, lambda solver: is_whole(solver) or way_of(solver) != answering)
    found = irreducible(IMPOSSIBLE, OPEN, whole=False)
    assert found is not None
    assert found.relations.tolist() == [0, 1, 2]


@pytest.mark.parametrize("answering", WHOLE)
def test_whole_numbers_are_asked_for_in_other_ways_too(monkeypatch: pytest.MonkeyPatch, answering: Way) -> None:
    give_up(monkeypatch, lambda solver: not is_whole(solver) or way_of(solver) != answering)
    assert ranges() == [(2, 2), (3, 3), (2, 2)]


def test_a_range_that_cannot_be_settled_is_not_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up(monkeypatch, has_goal)
    with pytest.raises(Unsolved, match=r"solver gave up \(Unknown\).*try again"):
        ranges(whole=False)


def test_who_attacks_claims_no_more_than_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up(monkeypatch, has_goal)
    assert ranges(whole=False, settled=False) == [(0, 4), (1, 5), (0, 4)]
    assert minimal_evidence(TRIANGLE, OPEN, 1, whole=False).upper == 5
    assert not too_narrow(TRIANGLE, OPEN, indices(0, 1), np.array([1.0, 1.0]), in_doubt=False).any()


def test_who_protects_takes_a_range_in_doubt_for_too_narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up(monkeypatch, has_goal)
    assert too_narrow(RING, TWENTY, indices(0, 1), np.array([5.0, 7.0])).tolist() == [True, True]


def test_nothing_is_in_doubt_that_tables_at_hand_prove(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up(monkeypatch, lambda _: True)
    point = np.array([4.0, 5.0, 3.0, 5.0])
    assert too_narrow(RING, TWENTY, indices(0, 1), np.array([0.0, 9.0]), point=point).tolist() == [False, True]


def test_it_is_told_when_not_even_one_table_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    give_up(monkeypatch, lambda _: True)
    for attempt in (ranges, lambda: irreducible(TRIANGLE, OPEN)):
        with pytest.raises(Unsolved):
            attempt()


def test_a_contradiction_may_be_told_at_length_but_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []

    def after_the_first(_: highspy.Highs) -> bool:
        runs.append(len(runs))
        return len(runs) > 1

    give_up(monkeypatch, after_the_first)
    found = irreducible(IMPOSSIBLE, OPEN, whole=False)
    assert found is not None
    assert found.relations.tolist() == [0, 1, 2]


def test_that_the_solver_gave_up_survives_the_way_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(Unsolved("Unknown")))  # noqa: S301  # our own
    assert (type(again), again.status, str(again)) == (Unsolved, "Unknown", str(Unsolved("Unknown")))
