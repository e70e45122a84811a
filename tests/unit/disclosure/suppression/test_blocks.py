import numpy as np
from scipy.sparse import csr_array

from inbeeld.disclosure.suppression.blocks import blocks_of

SUMS = csr_array(
    np.array(
        [
            [1.0, 1.0, -1.0, 0.0, 0.0, 0.0],
            [0.0, 0.0, 0.0, 1.0, 1.0, -1.0],
            [1.0, 1.0, 0.0, 1.0, 1.0, 0.0],
        ]
    )
)


def test_short_sums_tie_before_long_ones() -> None:
    assert blocks_of(SUMS, most=5).tolist() == [0, 0, 0, 1, 1, 1]


def test_no_block_grows_beyond_its_limit() -> None:
    assert blocks_of(SUMS, most=2).tolist() == [0, 1, 2, 3, 4, 5]
    assert blocks_of(SUMS, most=6).tolist() == [0] * 6
