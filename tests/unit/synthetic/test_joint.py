import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthetic.joint import NoSolution, Sum, fit, whole_cells
from synthetic.whole import apportion, thinned


def margins(table: np.ndarray) -> list[Sum]:
    """The sums of the rows and of the columns of a table."""
    cells = np.arange(table.size).reshape(table.shape)
    rows = [Sum(cells[row], int(table[row].sum()), f"row {row}") for row in range(table.shape[0])]
    return rows + [Sum(cells[:, column], int(table[:, column].sum()), "column") for column in range(table.shape[1])]


@given(st.lists(st.lists(st.integers(0, 40), min_size=4, max_size=4), min_size=2, max_size=5), st.integers(1, 5))
def test_whole_cells_keep_every_sum_and_stay_near_the_fit(rows: list[list[int]], scale: int) -> None:
    table = np.array(rows)
    likely = np.ones(table.size) * scale
    found = whole_cells(likely, margins(table)).reshape(table.shape)
    assert (found >= 0).all()
    assert (found.sum(axis=0) == table.sum(axis=0)).all()
    assert (found.sum(axis=1) == table.sum(axis=1)).all()
    assert np.abs(found.ravel() - fit(likely, margins(table))).max() < 3


def test_a_cell_that_cannot_be_stays_empty() -> None:
    sums = [Sum(np.array([0, 1]), 3, "first"), Sum(np.array([2, 3]), 4, "second"), Sum(np.array([0, 2]), 2, "third")]
    assert whole_cells(np.array([0.0, 1.0, 1.0, 1.0]), sums).tolist() == [0, 3, 2, 2]


def test_sums_that_contradict_each_other_are_named() -> None:
    sums = [Sum(np.array([0, 1]), 5, "by sex"), Sum(np.array([0, 1]), 7, "by age")]
    with pytest.raises(NoSolution, match="by sex"):
        whole_cells(np.ones(2), sums)


def test_parts_of_a_total_add_up_and_the_largest_remainders_get_the_rest() -> None:
    assert apportion(10, [1, 1, 1]).tolist() == [4, 3, 3]
    assert apportion(7, [0.5, 0.3, 0.2]).tolist() == [4, 2, 1]


@given(st.integers(0, 500), st.floats(0.01, 1))
def test_of_any_stretch_of_rows_its_share_stays_but_for_one(size: int, share: float) -> None:
    kept = np.isin(np.arange(size), thinned(size, share))
    half = size // 2
    assert abs(kept.sum() - share * size) <= 1
    assert abs(kept[half:].sum() - share * (size - half)) <= 1 + 1e-9


def test_a_whole_country_is_not_thinned() -> None:
    assert thinned(40, 1.0).size == 40
