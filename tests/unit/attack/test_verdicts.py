import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.attack import Bounds, Contradiction, Relations, exact_ranges, too_narrow
from inbeeld.attack import search as search_module
from inbeeld.attack import verdicts as verdicts_module
from inbeeld.errors import DisclosureError
from tests.unit.attack.worlds import bounds, equations, indices, systems

OPEN = (0, np.inf)


def test_a_range_as_wide_as_asked_is_wide_enough() -> None:
    row = equations([[1, 1]], [10])
    known = bounds(OPEN, OPEN)
    assert too_narrow(row, known, indices(0, 1), np.array([10.0, 10.5])).tolist() == [False, True]


def test_a_width_of_nothing_is_always_reached() -> None:
    assert not too_narrow(equations([[1]], [3]), bounds(OPEN), indices(0), np.array([0.0])).any()


def test_an_endless_range_is_wide_enough() -> None:
    difference = equations([[1, -1]], [0])
    assert not too_narrow(difference, bounds(OPEN, OPEN), indices(0), np.array([1e6])).any()


def test_whole_numbers_can_make_it_too_narrow() -> None:
    known, limits = equations([[2, 2, 1]], [5]), bounds((0, 2), (0, 2), (0, 2))
    assert not too_narrow(known, limits, indices(2), np.array([2.0])).any()
    assert too_narrow(known, limits, indices(2), np.array([2.0]), whole=True).all()


def test_a_contradiction_has_no_verdict() -> None:
    with pytest.raises(Contradiction):
        too_narrow(equations([[1, 1]], [3]), bounds((2, 5), (2, 5)), indices(0), np.array([1.0]))


def test_a_table_that_does_not_fit_is_refused() -> None:
    with pytest.raises(DisclosureError, match="does not fit"):
        too_narrow(equations([[1, 1]], [3]), bounds(OPEN, OPEN), indices(0), np.ones(1), point=np.array([1.0, 1.0]))


@given(systems(), st.integers(0, 5), st.booleans())
def test_verdicts_are_those_of_the_exact_ranges(system: tuple[Relations, Bounds], width: int, whole: bool) -> None:
    known, limits = system
    targets = np.arange(known.counts)
    wide = np.full(known.counts, float(width))
    try:
        expected = exact_ranges(known, limits, targets, whole=whole).width < wide - 1e-5
    except Contradiction:
        return
    assert too_narrow(known, limits, targets, wide, whole=whole).tolist() == expected.tolist()


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("pointed", [False, True])
def test_looking_around_each_count_gives_the_same_verdicts(
    monkeypatch: pytest.MonkeyPatch, *, whole: bool, pointed: bool
) -> None:
    size, rng = 12, np.random.default_rng(4)
    cells = np.arange(size * size).reshape(size, size)
    point = rng.integers(0, 9, size * size).astype(float)
    rows = [np.isin(cells, line).ravel().astype(float).tolist() for line in (*cells, *cells.T)]
    known = equations(rows, [float(np.dot(row, point)) for row in rows])
    hidden = rng.random(size * size) < 0.3
    limits = Bounds(np.where(hidden, 0, point), np.where(hidden, np.inf, point))
    targets, wide = np.flatnonzero(hidden), np.full(int(hidden.sum()), 8.0)
    expected = exact_ranges(known, limits, targets, whole=whole).width < wide
    monkeypatch.setattr(verdicts_module, "_SMALL", 4)
    monkeypatch.setattr(verdicts_module, "_SURROUNDING", 10)
    found = too_narrow(known, limits, targets, wide, point=point if pointed else None, whole=whole)
    assert found.tolist() == expected.tolist()
    assert 0 < found.sum() < len(found)


def test_very_large_systems_get_the_same_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    row = equations([[1, 1, 1, 0, 0], [0, 0, 1, 1, 1]], [9, 4])
    known, targets, wide = bounds(*[OPEN] * 5), np.arange(5), np.full(5, 5.0)
    expected = too_narrow(row, known, targets, wide)
    monkeypatch.setattr(search_module, "LARGE", 1)
    assert too_narrow(row, known, targets, wide).tolist() == expected.tolist() == [False, False, True, True, True]
