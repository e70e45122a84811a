"""A result says what is wrong with it, and how ours compares."""

import pytest

from benchmarks.national.comparing import Agreement
from benchmarks.national.listed import Listed
from benchmarks.national.results import BOUND, ByHand, Result, Together, total_of
from tests.unit.benchmarks.national.made import ALL_EQUAL, MIB, result, stage

UNEQUAL = Agreement(figures=40, different=2, examples=("years 2020 reports: 7 here, 8 there",), lacking=())


@pytest.mark.parametrize(
    ("found", "words"),
    [
        pytest.param(result(one_fault=("It must be named.",)), "One faulty row: It must be named.", id="one"),
        pytest.param(result(listed=Listed(9, 1, 0)), "1 % faulty rows: 1 were not set apart.", id="missed"),
        pytest.param(result(listed=Listed(9, 0, 4)), "1 % faulty rows: 4 others were set apart.", id="beyond"),
        pytest.param(result(stages=(stage("check", peak=BOUND + 1),)), "Memory went above 3 GiB.", id="memory"),
        pytest.param(
            result(by_hand=(ByHand("duckdb", "police", stage("count police"), UNEQUAL),)),
            "Chapter police is not what duckdb counts.",
            id="unequal",
        ),
        pytest.param(
            result(by_hand=(ByHand("pandas", "help", words="failed: KeyError"),)),
            "Chapter help by pandas failed: KeyError.",
            id="failed",
        ),
        pytest.param(
            result(together=(Together("inbeeld", stage("count, in one process"), UNEQUAL),)),
            "In one process inbeeld counts otherwise.",
            id="together",
        ),
    ],
)
def test_what_is_not_as_it_must_be_is_named(found: Result, words: str) -> None:
    assert found.wrong == [words]


def test_nothing_is_wrong_if_somebody_does_not_count_a_chapter_or_is_quicker() -> None:
    by_hand = (
        ByHand("pandas", "police", words="not counted"),
        ByHand("duckdb", "police", stage("count police", 0.1), ALL_EQUAL),
    )

    assert result(by_hand=by_hand).wrong == []


def test_parts_of_a_stage_are_not_counted_twice() -> None:
    total = total_of("total", [stage("check", 5.0, rows=7), stage("residents", 4.0, peak=None), stage("make", 1.0)])

    assert (total.cpu, total.rows) == (6.0, 1_007)


def test_memory_of_all_stages_is_that_of_the_largest() -> None:
    assert result(stages=(stage("make", peak=300 * MIB), stage("check", peak=200 * MIB))).peak == 300 * MIB


def test_only_chapters_that_both_counted_are_set_beside_each_other() -> None:
    stages = (stage("make", 9.0), stage("count police", 3.0), stage("count help", 50.0))
    by_hand = (
        ByHand("duckdb", "police", stage("count police", 2.0), ALL_EQUAL),
        ByHand("duckdb", "help", words="not counted"),
        ByHand("pandas", "help", words="not there"),
    )

    (beside,) = result(stages=stages, by_hand=by_hand).beside()

    assert (beside.who, beside.ours.cpu, beside.theirs.cpu, beside.figures) == ("duckdb", 3.0, 2.0, 40)
    assert beside.ratio == pytest.approx(3 / 2)


def test_chapters_in_one_process_are_compared_with_theirs() -> None:
    together = (together_by("inbeeld", 6.0), together_by("duckdb", 5.0))

    (beside,) = result(together=together).beside()

    assert beside.at_once == pytest.approx(6 / 5)
    assert result(together=together[:1]).beside()[0].at_once is None


def test_memory_of_chapters_in_one_process_counts() -> None:
    assert result(together=(together_by("inbeeld", 1.0, 700 * MIB), together_by("duckdb", 1.0, 900 * MIB))).peak == (
        700 * MIB
    )


def test_faults_are_compared_row_by_row() -> None:
    many = result().many_faults

    assert many is not None
    assert many.ratio == pytest.approx(1.5)


def together_by(who: str, cpu: float, peak: int = MIB) -> Together:
    return Together(who, stage("count, in one process", cpu, peak=peak), ALL_EQUAL)
