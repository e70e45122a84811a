"""Tests of repeat victimisation by trait: a bound for a small chance, small expected counts, and nothing to compare."""

import pytest

from inbeeld.indicators.records.association import STATISTICS, associations
from inbeeld.indicators.records.base import UNKNOWN
from inbeeld.statistics import chi_square
from inbeeld.tables import Cell
from inbeeld.vocabulary import Qualifier

# printed by the source: victims again within five years (none, once, more often), girls and boys
PRINTED = [[10433, 2588, 1348], [2213, 364, 152]]


def outcome_of(counts: list[list[int]]) -> dict[str, Cell]:
    rows = associations({"sex": counts})
    assert [row.keys["trait"] for row in rows] == ["sex"] * len(STATISTICS)
    return {row.keys["statistic"]: row.cells["value"] for row in rows}


def test_the_printed_test_by_sex_comes_out() -> None:
    found = outcome_of(PRINTED)
    assert found["chi-square"].number == pytest.approx(89.303, abs=0.0005)
    assert (found["persons"].number, found["degrees-of-freedom"].number) == (17098, 2)
    assert (found["p"].number, found["p"].qualifier) == (0.001, Qualifier.LESS_THAN)
    assert found["small-expected"].number == 0


def test_a_chance_that_is_not_small_is_written_itself() -> None:
    found = outcome_of([[10, 20], [20, 10]])
    assert found["p"].qualifier is None
    assert found["p"].number == pytest.approx(chi_square([[10, 20], [20, 10]]).p)


def test_cells_where_fewer_than_five_are_expected_are_counted() -> None:
    # expected: 40 × 8 / 80 = 4 in both groups; the others 36
    assert outcome_of([[38, 2], [34, 6]])["small-expected"].number == 2
    assert outcome_of([[30, 10], [34, 6]])["small-expected"].number == 0


def test_a_group_or_outcome_that_nobody_is_in_has_no_part() -> None:
    assert outcome_of([[10, 20, 0], [0, 0, 0], [20, 10, 0]]) == outcome_of([[10, 20], [20, 10]])


@pytest.mark.parametrize(
    "counts",
    [[[0, 0, 0], [0, 0, 0]], [[1, 2, 3], [0, 0, 0]], [[1, 0, 0], [2, 0, 0]], []],
    ids=["nobody", "one group", "one outcome", "no groups"],
)
def test_what_cannot_be_compared_is_unknown(counts: list[list[int]]) -> None:
    assert set(outcome_of(counts).values()) == {UNKNOWN}
