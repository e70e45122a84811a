import numpy as np
from scipy.sparse import csr_array

from inbeeld.disclosure.suppression.blocks import blocks_of, crossings

SUMS = csr_array(
    np.array(
        [
            [1.0, 1.0, -1.0, 0.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, 1.0, 1.0, -1.0],
            [1.0, 1.0, 0.0, 1.0, 1.0, 0.0],
        ]
    )
)

LENGTHS = np.array([3, 3, 4])


def test_short_sums_tie_before_long_ones() -> None:
    assert blocks_of(SUMS, LENGTHS, most=5).tolist() == [0, 0, 0, 1, 1, 1]


def test_no_block_grows_beyond_its_limit() -> None:
    assert blocks_of(SUMS, LENGTHS, most=2).tolist() == [0, 1, 2, 3, 4, 5]
    assert blocks_of(SUMS, LENGTHS, most=6).tolist() == [0] * 6


def test_the_length_that_a_sum_is_given_counts() -> None:
    assert blocks_of(SUMS, np.array([3, 3, 2]), most=4).tolist() == [0, 0, 1, 0, 0, 2]


def test_a_sum_over_two_blocks_leaves_once() -> None:
    assert crossings(SUMS, np.array([0, 0, 0, 1, 1, 1])) == 1
    assert crossings(SUMS, np.array([0, 0, 1, 2, 2, 3])) == 3
    assert crossings(SUMS, np.zeros(6, dtype=np.intp)) == 0
