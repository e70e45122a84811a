"""The chi-square test agrees with printed references, with its own formula, and with its known properties."""

from collections.abc import Sequence
from fractions import Fraction
from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.statistics import chi_square

Counts = Sequence[Sequence[int]]

# R: chisq.test on the example of its own help page (A. Agresti, An introduction to categorical data analysis (2007),
# p. 38), and on hair by eye colour of 592 students (R data set HairEyeColor, summed over sex)
PARTY = ((762, 327, 468), (484, 239, 477))
HAIR_AND_EYES = ((68, 20, 15, 5), (119, 84, 54, 29), (26, 17, 14, 14), (7, 94, 10, 16))


def grids(most: int = 500) -> st.SearchStrategy[list[list[int]]]:
    """Tables of counts of two to four rows and columns, none of them empty."""

    def of(size: tuple[int, int]) -> st.SearchStrategy[list[list[int]]]:
        rows, columns = size
        row = st.lists(st.integers(0, most), min_size=columns, max_size=columns)
        return st.lists(row, min_size=rows, max_size=rows)

    filled = st.tuples(st.integers(2, 4), st.integers(2, 4)).flatmap(of)
    return filled.filter(lambda grid: all(map(sum, grid)) and all(map(sum, zip(*grid, strict=True))))


def by_the_formula(counts: Counts) -> Fraction:
    """The sum over all cells of (observed - expected)² / expected, in exact fractions."""
    rows, columns = [sum(row) for row in counts], [sum(column) for column in zip(*counts, strict=True)]
    total = Fraction(0)
    for row, observed in zip(rows, counts, strict=True):
        for column, count in zip(columns, observed, strict=True):
            expected = Fraction(row * column, sum(rows))
            total += (count - expected) ** 2 / expected
    return total


def test_agrees_with_the_example_of_agresti() -> None:
    found = chi_square(PARTY)
    assert found.n == 2757
    assert found.chi_square == pytest.approx(30.0701, abs=5e-5)
    assert found.degrees_of_freedom == 2
    assert found.p == pytest.approx(2.954e-07, rel=5e-4)


def test_agrees_with_hair_and_eye_colour() -> None:
    found = chi_square(HAIR_AND_EYES)
    assert found.chi_square == pytest.approx(138.2898, abs=5e-5)
    assert found.degrees_of_freedom == 9
    # sqrt(138.2898 / (592 × 3))
    assert found.cramers_v == pytest.approx(0.2790, abs=5e-5)


def test_p_follows_from_the_chi_square_by_hand() -> None:
    # with 2 degrees of freedom p = exp(-x / 2); with 4, exp(-x / 2) × (1 + x / 2)
    two, four = chi_square(((10, 20, 30), (15, 20, 25))), chi_square(((9, 11, 10), (12, 8, 10), (10, 11, 9)))
    assert (two.degrees_of_freedom, four.degrees_of_freedom) == (2, 4)
    assert two.p == pytest.approx(exp(-two.chi_square / 2))
    assert four.p == pytest.approx(exp(-four.chi_square / 2) * (1 + four.chi_square / 2))


def test_has_no_continuity_correction_in_a_table_of_two_by_two() -> None:
    # n (ad - bc)² / (row × row × column × column) = 60 × 300² / 30⁴; with Yates' correction it would be 5.4
    assert chi_square(((10, 20), (20, 10))).chi_square == pytest.approx(60 * 300**2 / 30**4)


def test_an_outcome_that_the_group_fixes_has_the_strongest_link() -> None:
    assert chi_square(((40, 0), (0, 60))).cramers_v == pytest.approx(1)


@pytest.mark.parametrize(
    "counts",
    [((0, 0), (0, 0)), ((1, 2), (0, 0)), ((1, 0), (2, 0)), ((-1, 2), (3, 4)), ((3, 4),), ((3,), (4,)), ()],
    ids=["nothing", "empty-group", "empty-outcome", "negative", "one-group", "one-outcome", "no-table"],
)
def test_a_table_that_cannot_be_tested_is_refused(counts: Counts) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the words are those of the library
        chi_square(counts)


@given(grids())
def test_agrees_with_its_own_formula(counts: Counts) -> None:
    found, exact = chi_square(counts), by_the_formula(counts)
    assert found.chi_square == pytest.approx(float(exact), rel=1e-9, abs=1e-9)
    smaller = min(len(counts), len(counts[0])) - 1
    assert found.cramers_v == pytest.approx(sqrt(exact / (found.n * smaller)), rel=1e-9, abs=1e-6)
    assert found.degrees_of_freedom == (len(counts) - 1) * (len(counts[0]) - 1)


@given(grids())
def test_groups_and_outcomes_can_change_places(counts: Counts) -> None:
    found, turned = chi_square(counts), chi_square(list(zip(*counts, strict=True)))
    assert found.chi_square == pytest.approx(turned.chi_square, rel=1e-9, abs=1e-9)
    assert found.p == pytest.approx(turned.p, rel=1e-6, abs=1e-300)


@given(grids(), st.integers(2, 50))
def test_more_of_the_same_makes_it_more_certain_and_not_stronger(counts: Counts, times: int) -> None:
    found, more = chi_square(counts), chi_square([[times * count for count in row] for row in counts])
    assert more.chi_square == pytest.approx(times * found.chi_square, rel=1e-9, abs=1e-9)
    assert more.cramers_v == pytest.approx(found.cramers_v, rel=1e-9, abs=1e-6)


@given(grids())
def test_strength_and_p_stay_within_their_bounds(counts: Counts) -> None:
    found = chi_square(counts)
    assert 0 <= found.p <= 1
    assert -1e-9 <= found.cramers_v <= 1 + 1e-9
