from unittest import mock

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from inbeeld.attack import Bools
from inbeeld.disclosure.suppression import Problem, scopes
from inbeeld.disclosure.suppression.filling import Filling
from inbeeld.disclosure.suppression.freedom import Freedom, freedom_of
from inbeeld.disclosure.suppression.verdict import Verdict
from tests.unit.disclosure.suppression.making import grid, narrow_under, of_table, sums_of

COUNTS = st.one_of(st.integers(0, 12), st.integers(10, 60))


def _filled(freedom: Freedom) -> tuple[Filling, Bools]:
    filling, hidden = Filling(freedom, Verdict(freedom)), freedom.primary.copy()
    filling.make_safe(hidden)
    return filling, hidden


def _narrow(problem: Problem, freedom: Freedom, hidden: Bools) -> set[int]:
    """Columns that the attacker finds too narrow."""
    cells = np.zeros(len(problem.value), dtype=bool)
    cells[freedom.cells[hidden]] = True
    return set(np.flatnonzero(np.isin(freedom.cells, narrow_under(problem, cells))).tolist())


def test_one_small_cell_takes_three_others_with_it() -> None:
    _, hidden = _filled(freedom_of(grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]])))
    assert hidden.sum() == 4


@settings(max_examples=15, deadline=None)
@given(st.lists(COUNTS, min_size=18, max_size=18), st.sampled_from([8, 20, 100]), st.sampled_from([12.0, np.inf]))
def test_all_is_safe_but_what_cannot_be(counts: list[int], large: int, top: float) -> None:
    inner = np.array(counts, dtype=float).reshape(3, 3, 2)
    for axis in range(3):
        inner = np.concatenate([inner, inner.sum(axis=axis, keepdims=True)], axis=axis)
    problem = of_table(inner, sums_of(inner.shape), unsafe=10, width=10, top=top)
    freedom = freedom_of(problem)
    with mock.patch.object(scopes, "LARGE", large):
        filling, hidden = _filled(freedom)
    assert _narrow(problem, freedom, hidden) == set(filling.narrow(hidden)) <= filling.stuck
    assert filling.stuck <= _narrow(problem, freedom, freedom.primary | freedom.hideable)


def test_what_is_hidden_in_vain_is_shown_again() -> None:
    freedom = freedom_of(grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]]))
    filling, hidden = _filled(freedom)
    needed = hidden.copy()
    hidden[[3, 15]] = True
    filling.thin(hidden, np.flatnonzero(hidden & ~freedom.primary))
    assert hidden.sum() == needed.sum()
    assert not filling.stuck
