import numpy as np
import pytest

from inbeeld.disclosure.suppression import Effort, mending, scopes, suppress
from inbeeld.disclosure.suppression.freedom import freedom_of
from inbeeld.disclosure.suppression.scopes import Scope, large_scopes, small_scopes
from tests.unit.disclosure.suppression.making import grid, narrow_under

ROWS: list[list[float]] = [[4, 3, 30, 8], [40, 2, 60, 13], [70, 80, 5, 1], [12, 15, 9, 33], [25, 7, 41, 52]]


@pytest.fixture
def tiny_scopes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scopes so small that a little table has all kinds."""
    monkeypatch.setattr(scopes, "SMALL", 10)
    monkeypatch.setattr(scopes, "LARGE", 20)


def test_an_open_scope_has_only_the_sums_that_lie_within() -> None:
    freedom = freedom_of(grid(ROWS))
    first_row = np.arange(5)
    assert Scope(freedom, first_row).rows.shape == (1, 5)
    assert Scope(freedom, first_row, closed=True).rows.shape == (6, 5)


def test_what_is_small_is_not_divided() -> None:
    freedom = freedom_of(grid(ROWS))
    assert small_scopes(freedom) == large_scopes(freedom) == []


@pytest.mark.usefixtures("tiny_scopes")
def test_every_column_lies_in_one_large_scope_and_in_two_small_ones() -> None:
    freedom = freedom_of(grid(ROWS))
    assert np.sort(np.concatenate(large_scopes(freedom))).tolist() == list(range(30))
    assert np.bincount(np.concatenate(small_scopes(freedom))).min() == 2


def test_the_answer_does_not_depend_on_the_scopes(request: pytest.FixtureRequest) -> None:
    problem = grid(ROWS)
    undivided = suppress(problem)
    request.getfixturevalue("tiny_scopes")
    divided = suppress(problem)
    assert divided.loss == divided.bound == undivided.loss == undivided.bound
    assert not len(narrow_under(problem, divided.hidden))


@pytest.mark.usefixtures("tiny_scopes")
def test_a_cell_that_cannot_be_protected_is_named_in_a_divided_problem_too() -> None:
    problem = grid(ROWS, unsafe=3.0, top=12.0)
    pattern = suppress(problem, effort=Effort(rounds=3))
    assert set(narrow_under(problem, pattern.hidden)) == set(pattern.narrow)


@pytest.mark.usefixtures("tiny_scopes")
def test_what_is_too_large_to_be_looked_at_as_a_whole_is_safe_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mending, "_WHOLE", 5)
    problem = grid(ROWS)
    pattern = suppress(problem)
    assert not len(pattern.narrow)
    assert not len(narrow_under(problem, pattern.hidden))
    assert pattern.bound <= pattern.loss
