"""What a table lost, against numbers worked out by hand and one printed by others."""

from math import sqrt

import pytest

from inbeeld.disclosure.loss import hellinger, loss_of
from tests.unit.disclosure.making import named
from tests.unit.disclosure.primary.judging import shares

TRUE = named("one", "kind | reports\na | 4\nb | 20\nc | 33\nd | 43\ne | ?\ntotal | 100")
PUBLISHED = named("one", "kind | reports\na | <10\nb | x\nc | 30\nd | 40\ne | ?\ntotal | 100")


def test_hidden_cells_and_changes_are_counted() -> None:
    found = loss_of(TRUE, PUBLISHED)
    assert (found.cells, found.primary, found.secondary, found.classed) == (5, 1, 1, 0)
    assert found.hidden_share == pytest.approx(24 / 200)
    assert (found.mean_change, found.largest_change) == (2, 3)  # 3, 3 and 0
    squares = (sqrt(33) - sqrt(30)) ** 2 + (sqrt(43) - sqrt(40)) ** 2
    assert found.hellinger == pytest.approx(sqrt(squares / 2) / sqrt(33 + 43 + 100))


def test_nothing_lost_is_nought() -> None:
    found = loss_of(TRUE, TRUE)
    assert (found.hidden_share, found.mean_change, found.largest_change, found.hellinger) == (0, 0, 0, 0)


def test_all_hidden_is_all_lost() -> None:
    found = loss_of(named("one", "kind | reports\na | 4"), named("one", "kind | reports\na | <10"))
    assert (found.hidden_share, found.mean_change, found.hellinger) == (1, 0, 0)


def test_of_percentages_the_counts_behind_them_are_weighed() -> None:
    found = loss_of(shares((20, 50), (30, 50)), shares((20, 50), (30, 60)))
    assert (found.hidden_share, found.largest_change, found.hellinger) == (0, 10, 0)


def test_the_distance_is_that_of_the_literature() -> None:
    # the example of the R package SmallCountRounding: its HD is sqrt(sum((sqrt(f) - sqrt(g))^2) / 2)
    distance = sqrt(sum((sqrt(f) - sqrt(g)) ** 2 for f, g in zip(range(1, 7), (0, 3, 3, 3, 6, 6), strict=True)) / 2)
    pairs = list(zip(range(1, 7), (0, 3, 3, 3, 6, 6), strict=True))
    assert hellinger(pairs) == pytest.approx(distance / sqrt(21))
    assert hellinger([(0, 0)]) == 0
