"""Whether an outcome differs between groups.

Pearson's chi-square compares every count with the count that there would be if the outcome were the same in each
group, without continuity correction. Cramér's V says how strong the link is, from 0 (none) to 1. Neither says why.
"""

from collections.abc import Sequence

from inbeeld.indicators.records.association import associations
from inbeeld.statistics import chi_square
from inbeeld.vocabulary import Qualifier
from tests.spec.worked import Worked

Counts = Sequence[Sequence[int]]

# printed by the source: victims again within five years (none, once, more often)
BY_SEX = ((10433, 2588, 1348), (2213, 364, 152))
BY_AGE = ((800, 108, 23), (5355, 654, 197), (6491, 2190, 1280))


def outcome_of(counts: Counts) -> str:
    """The outcome of the test."""
    found = chi_square(counts)
    p = "below 0.001" if found.p < 0.001 else f"{found.p:.3f}"
    return (
        f"{found.n} counted: chi-square {found.chi_square:.3f}, "
        f"degrees of freedom {found.degrees_of_freedom}, p {p}, Cramér's V {found.cramers_v:.2f}"
    )


def shown(example: Worked, counts: Counts) -> Counts:
    """The counts of an example, a line for each group."""
    example.shows(
        "Given counts by group (rows) and outcome (columns):", "\n".join(" ".join(map(str, r)) for r in counts)
    )
    return counts


def test_a_calculation_by_hand(example: Worked) -> None:
    """A calculation by hand.

    Without a link each count would be 30 × 30 ÷ 60 = 15. Each differs by 5, so chi-square is 4 × 5² ÷ 15 = 6.667. With
    60 counted Cramér's V is the square root of 6.667 ÷ 60: 0.33.
    """
    counts = shown(example, ((10, 20), (20, 10)))
    example.says(outcome_of(counts), "60 counted: chi-square 6.667, degrees of freedom 1, p 0.010, Cramér's V 0.33")


def test_the_same_shares_in_each_group_show_no_link(example: Worked) -> None:
    """The same shares in each group show no link."""
    counts = shown(example, ((10, 30), (20, 60)))
    example.says(outcome_of(counts), "120 counted: chi-square 0.000, degrees of freedom 1, p 1.000, Cramér's V 0.00")


def test_many_counts_make_a_weak_link_certain(example: Worked) -> None:
    """Many counts make a weak link certain, not strong.

    Ten times as many counts with the same shares give ten times the chi-square and the same Cramér's V.
    """
    few, many = shown(example, ((52, 48), (48, 52))), ((5200, 4800), (4800, 5200))
    example.says(outcome_of(few), "200 counted: chi-square 0.320, degrees of freedom 1, p 0.572, Cramér's V 0.04")
    shown(example, many)
    example.says(
        outcome_of(many), "20000 counted: chi-square 32.000, degrees of freedom 1, p below 0.001, Cramér's V 0.04"
    )


def test_the_printed_test_by_sex_is_found_again(example: Worked) -> None:
    """The printed test by sex is found again.

    Victims of a sexual offence, girls and boys, by none, once and more often a victim again within five years. The
    source prints a chi-square of 89.303.
    """
    counts = shown(example, BY_SEX)
    example.says(
        outcome_of(counts), "17098 counted: chi-square 89.303, degrees of freedom 2, p below 0.001, Cramér's V 0.07"
    )


def test_the_printed_test_by_age_is_found_again(example: Worked) -> None:
    """The printed test by age is found again.

    The same children by age: 0-3, 4-12 and 13-17. The source prints a chi-square of 1010.897.
    """
    counts = shown(example, BY_AGE)
    example.says(
        outcome_of(counts), "17098 counted: chi-square 1010.897, degrees of freedom 4, p below 0.001, Cramér's V 0.17"
    )


def test_rounded_counts_give_a_test_that_differs_a_little(example: Worked) -> None:
    """Rounded counts give a test that differs a little.

    Texts test the counts that are published: rounded to tens, so that a reader can do the test again.
    """
    counts = shown(example, tuple(tuple(10 * round(count / 10) for count in row) for row in BY_SEX))
    example.says(
        outcome_of(counts), "17090 counted: chi-square 92.840, degrees of freedom 2, p below 0.001, Cramér's V 0.07"
    )


def test_of_exact_counts_only_what_ten_persons_could_not_change_is_said(example: Worked) -> None:
    """Of exact counts only what ten persons could not change is said.

    Counts of persons are secret where they are small, and a statistic in three decimals gives them away. So the test is
    done for every table in which one cell has up to ten persons fewer or more, who stand in another cell or in none.
    Here Cramér's V then lies between 0.069 and 0.077: that is 0.1 in one decimal, and no one number in two. The
    chi-square itself is not published.
    """
    counts = shown(example, BY_SEX)
    said = {row.keys["statistic"]: row.cells["value"] for row in associations({"sex": counts}, elsewhere=10)}
    freedom, p, strength, few = (said[n] for n in ("degrees-of-freedom", "p", "cramers-v", "small-expected"))
    assert p.qualifier is Qualifier.LESS_THAN
    example.says(
        f"degrees of freedom {freedom.value}, p less than {p.value}, Cramér's V {strength.value}, "
        f"{few.value} cells in which fewer than five are expected",
        "degrees of freedom 2, p less than 0.001, Cramér's V 0.1, 0 cells in which fewer than five are expected",
    )
