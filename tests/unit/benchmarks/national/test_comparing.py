"""Tables by hand agree with ours figure by figure, or the bench says where they do not."""

import pytest

from benchmarks.national.comparing import Agreement, compared
from benchmarks.national.layout import Tables

OURS: Tables = {"years": {"2020|girls": {"reports": 7, "share": 12.5}, "2020|boys": {"reports": 3, "share": None}}}


def test_equal_tables_agree() -> None:
    assert compared(OURS, OURS) == Agreement(4, 0, (), ())


@pytest.mark.parametrize(
    ("figure", "theirs", "words"),
    [
        pytest.param("reports", 8, "7 here, 8 there", id="another count"),
        pytest.param("reports", None, "7 here, None there", id="nothing where we count"),
        pytest.param("share", 12.5001, "12.5 here, 12.5001 there", id="another estimate"),
        pytest.param("dark", 1, "nothing here, 1 there", id="a figure that we do not have"),
    ],
)
def test_figure_that_differs_is_told_with_both_numbers(figure: str, theirs: float | None, words: str) -> None:
    agreement = compared(OURS, {"years": {"2020|girls": {figure: theirs}}})

    assert agreement.different == 1
    assert agreement.examples == (f"years 2020|girls {figure}: {words}",)


def test_counts_are_the_same_only_if_they_are_equal_however_large() -> None:
    ours, theirs = ({"years": {"2020": {"rows": number}}} for number in (100_000_000, 100_000_001))

    assert compared(ours, theirs).different == 1


def test_estimates_may_differ_by_a_millionth() -> None:
    assert compared(OURS, {"years": {"2020|girls": {"share": 12.5 * (1 + 5e-7)}}}).different == 0


def test_unknown_is_no_zero() -> None:
    assert compared(OURS, {"years": {"2020|boys": {"share": 0.0}}}).different == 1


def test_table_that_was_not_counted_in_full_is_named() -> None:
    agreement = compared({**OURS, "ages": {"0-3": {"reports": 1}}}, {"years": {"2020|girls": {"reports": 7}}})

    assert (agreement.figures, agreement.different) == (1, 0)
    assert agreement.lacking == ("ages", "years")


def test_first_differences_are_told_and_all_are_counted() -> None:
    ours, theirs = ({"t": {f"{key}": {"n": key + more} for key in range(9)}} for more in (0, 1))
    agreement = compared(ours, theirs)

    assert agreement.different == 9
    assert agreement.examples[0] == "t 0 n: 0 here, 1 there"
    assert len(agreement.examples) == 3
