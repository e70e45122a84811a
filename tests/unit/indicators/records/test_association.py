"""Tests of repeat victimisation by trait: a bound for a small chance, small expected counts, and nothing to compare."""

import pytest

from inbeeld.disclosure.steady import holds_throughout
from inbeeld.indicators.records.association import STATISTICS, associations
from inbeeld.indicators.records.base import UNKNOWN
from inbeeld.tables import Cell
from inbeeld.vocabulary import Qualifier

ELSEWHERE = 10
# printed by the source: victims again within five years (none, once, more often), girls and boys
PRINTED = [[10433, 2588, 1348], [2213, 364, 152]]


def outcome_of(counts: list[list[int]]) -> dict[str, Cell]:
    rows = associations({"sex": counts}, ELSEWHERE)
    assert [row.keys["trait"] for row in rows] == ["sex"] * len(STATISTICS)
    return {row.keys["statistic"]: row.cells["value"] for row in rows}


def test_the_printed_test_by_sex_comes_out() -> None:
    found = outcome_of(PRINTED)
    assert found["chi-square"].number == pytest.approx(89.303, abs=0.0005)
    assert (found["persons"].number, found["degrees-of-freedom"].number) == (17098, 2)
    assert (found["p"].number, found["p"].qualifier) == (0.001, Qualifier.LESS_THAN)
    assert found["small-expected"].number == 0


def test_what_is_said_holds_whoever_ten_persons_are() -> None:
    found = outcome_of(PRINTED)
    said = {name: cell for name, cell in found.items() if name not in ("persons", "chi-square")}
    assert {(cell.base, cell.numerator) for cell in said.values()} == {(17098, ELSEWHERE)}
    assert all(holds_throughout(cell) for cell in said.values())
    # 0.072; between 0.069 and 0.076 if ten persons were elsewhere
    assert found["cramers-v"].number == 0.1


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([[1000, 2000], [2000, 1000]], (0.001, Qualifier.LESS_THAN)),
        ([[1000, 1010], [1010, 1000]], (0.05, Qualifier.AT_LEAST)),
    ],
)
def test_p_is_a_bound(counts: list[list[int]], expected: tuple[float, Qualifier]) -> None:
    found = outcome_of(counts)["p"]
    assert (found.number, found.qualifier) == expected
    assert holds_throughout(found)


def test_a_p_that_ten_persons_take_over_the_last_bound_does_not_hold() -> None:
    # p is 0.010; with ten persons elsewhere it is anything between nothing and one
    assert not holds_throughout(outcome_of([[10, 20], [20, 10]])["p"])


def test_a_strength_between_two_tenths_is_said_to_be_below_the_next() -> None:
    # 0.150; between 0.141 and 0.158 if ten persons were elsewhere
    found = outcome_of([[500, 676], [676, 500]])["cramers-v"]
    assert (found.number, found.qualifier) == (0.2, Qualifier.LESS_THAN)
    assert holds_throughout(found)


def test_a_weak_link_is_below_a_tenth_and_not_nothing() -> None:
    found = outcome_of([[1000, 1000], [1000, 1000]])["cramers-v"]
    assert (found.number, found.qualifier) == (0.1, Qualifier.LESS_THAN)


def test_cells_where_fewer_than_five_are_expected_are_counted() -> None:
    # expected: 400 × 8 / 800 = 4 in both groups, and 5 or more if two persons were elsewhere
    found = outcome_of([[392, 2], [400, 6]])["small-expected"]
    assert (found.upper, holds_throughout(found)) == (2, False)
    # a group of 12: 10 and 2 are expected; one of them is below five whoever ten persons are
    found = outcome_of([[10000, 2000], [10, 2]])["small-expected"]
    assert (found.number, found.qualifier) == (1, Qualifier.AT_LEAST)
    assert holds_throughout(found)


def test_a_group_or_outcome_that_nobody_is_in_has_no_part_and_may_not_show() -> None:
    found = outcome_of([[1000, 2000, 0], [0, 0, 0], [2000, 1000, 0]])
    assert found["chi-square"] == outcome_of([[1000, 2000], [2000, 1000]])["chi-square"]
    assert not holds_throughout(found["degrees-of-freedom"])
    assert holds_throughout(found["p"])


@pytest.mark.parametrize(
    "counts",
    [[[0, 0, 0], [0, 0, 0]], [[1, 2, 3], [0, 0, 0]], [[1, 0, 0], [2, 0, 0]], []],
    ids=["nobody", "one group", "one outcome", "no groups"],
)
def test_what_cannot_be_compared_is_unknown(counts: list[list[int]]) -> None:
    assert set(outcome_of(counts).values()) == {UNKNOWN}
