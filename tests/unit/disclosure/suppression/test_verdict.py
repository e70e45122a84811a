import numpy as np

from inbeeld.attack import Bools
from inbeeld.disclosure.suppression.freedom import freedom_of
from inbeeld.disclosure.suppression.verdict import Verdict
from tests.unit.disclosure.suppression.making import grid

FREEDOM = freedom_of(grid([[4, 20, 30], [40, 50, 60], [70, 80, 90]]))
"""Columns 0 to 2 and the total 3 are the first row, 4 to 7 the second."""


def _verdict(hidden: Bools) -> Verdict:
    verdict = Verdict(FREEDOM)
    verdict.under(hidden)
    return verdict


def test_a_cell_hidden_alone_is_narrow() -> None:
    verdict = _verdict(FREEDOM.primary)
    assert verdict.narrow().tolist() == [0]
    assert verdict.reach(0) == 0


def test_a_cell_hidden_with_three_others_is_safe() -> None:
    hidden = FREEDOM.primary.copy()
    hidden[[1, 4, 5]] = True
    verdict = _verdict(hidden)
    assert verdict.wide(0)
    assert not len(verdict.doubtful())


def test_two_ways_out_that_miss_each_other_do_not_help() -> None:
    hidden = FREEDOM.primary.copy()
    hidden[[1, 4, 6]] = True
    verdict = _verdict(hidden)
    assert verdict.doubtful().tolist() == [0]
    assert not verdict.wide(0)
    assert np.flatnonzero(hidden).tolist() == [0, 1, 4, 6]


def test_what_was_seen_counts_under_later_patterns_that_allow_it() -> None:
    hidden, less = FREEDOM.primary.copy(), FREEDOM.primary.copy()
    hidden[[1, 4, 5]] = True
    less[[1, 4]] = True
    verdict = _verdict(hidden)
    assert not len(verdict.narrow())
    verdict.under(less)
    assert verdict.narrow().tolist() == [0]
    verdict.under(hidden)
    assert not len(verdict.doubtful())
