import pickle

import numpy as np
import pytest
from scipy.sparse import csr_array

from inbeeld.attack import Bounds, Contradiction, Relations, some_table
from inbeeld.errors import DisclosureError
from tests.unit.attack.worlds import bounds, equations, indices


def test_each_relation_needs_its_limits() -> None:
    with pytest.raises(DisclosureError, match="2 relations need 2"):
        Relations(csr_array(np.ones((2, 3))), np.zeros(3), np.zeros(3))


def test_each_count_needs_both_bounds() -> None:
    with pytest.raises(DisclosureError, match="one lower and one upper"):
        Bounds(np.zeros(2), np.zeros(3))


def test_totals_minus_their_parts_are_equations() -> None:
    known = Relations.equations(csr_array(np.array([[1.0, 1.0, -1.0]])))
    assert (known.size, known.counts, known.lower.tolist(), known.upper.tolist()) == (1, 3, [0], [0])
    assert known.sums(np.array([2.0, 3.0, 4.0])).tolist() == [1]


def test_some_relations_can_be_taken_apart() -> None:
    some = equations([[1, 0], [0, 1], [1, 1]], [1, 2, 3]).only(indices(2, 0))
    assert some.matrix.toarray().tolist() == [[1, 1], [1, 0]]
    assert some.upper.tolist() == [3, 1]


def test_a_contradiction_survives_the_way_to_another_process() -> None:
    copied = pickle.loads(pickle.dumps(Contradiction(indices(3), indices(1, 2))))  # noqa: S301  # our own bytes
    assert (copied.relations.tolist(), copied.counts.tolist()) == ([3], [1, 2])
    assert str(copied) == "1 relations and the bounds of 2 counts cannot all be true."


def test_some_table_fits() -> None:
    known = equations([[1, 1, 0], [0, 1, 1]], [4, 9])
    table = some_table(known, bounds((1, 9), (0, np.inf), (0, 7)))
    assert known.sums(table) == pytest.approx([4, 9])
