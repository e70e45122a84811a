"""The report says all that was measured, and of each aim whether it is met."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console
from rich.table import Table

from benchmarks.national.comparing import Agreement
from benchmarks.national.growing import grown
from benchmarks.national.report import by_hand_table, growth_table, stages_table, told
from benchmarks.national.results import BOUND, ByHand, Together
from tests.unit.benchmarks.national.made import ALL_EQUAL, MIB, result, stage


def test_stages_are_told_with_time_memory_and_rows() -> None:
    text = printed(stages_table(result()))

    assert "1 x the country: 17,600,000 residents" in text
    assert "count police 4.5 3.0 100 1,000" in text
    assert "part 1.5 1.0 1,000" in text
    assert "count, all chapters 4.5 3.0 100" in text
    assert "total 7.5 5.0 100" in text
    assert "police-incidents, 1 % faulty rows 2.2 1.5 100 1,000" in text


def test_what_holds_is_told() -> None:
    lines = list(told(result()))

    assert lines == [
        "Memory: 0.10 GiB at most; within the bound of 3 GiB.",
        "Disk: 0.50 GiB, as delivered and as checked.",
        "One faulty row in 1,000: found, named and set apart, and no other row was.",
        "1 % faulty rows: of 10 set apart, 0 missed, 0 too many.",
        "Their check: 1.50 times the CPU seconds of no faults; aim: at most 2, met.",
        "By duckdb: 40 figures, all equal.",
        "  Each chapter in a process of its own: ours took 1.50 times the CPU seconds (without its start 1.50).",
    ]


@pytest.mark.parametrize(
    ("cpu", "verdict"), [(2.6, "1.30 times the CPU seconds; aim: at most 1.3, met"), (2.7, "NOT met")]
)
def test_aim_is_judged_where_all_chapters_are_counted_in_one_process(cpu: float, verdict: str) -> None:
    together = (in_one("inbeeld", cpu), in_one("duckdb", 2.0))

    assert verdict in list(told(result(together=together)))[-1]
    assert f"count, in one process {cpu * 1.5:.1f} {cpu} 100" in printed(stages_table(result(together=together)))


def test_aim_is_not_judged_in_a_small_country() -> None:
    small = result(scale=0.1, together=(in_one("inbeeld", 9.0), in_one("duckdb", 2.0)))

    assert list(told(small))[-1] == "  All in one process, as an edition counts: ours took 4.50 times the CPU seconds."


def test_chapters_that_somebody_left_out_are_told_in_one_line() -> None:
    by_hand = tuple(ByHand("pandas", chapter, words="not counted") for chapter in ("chain", "protection"))

    assert list(told(result(by_hand=by_hand)))[-1] == "By pandas, chain, protection: not counted."


def test_who_has_no_aim_is_told_without_one() -> None:
    by_hand = (ByHand("pandas", "police", stage("count police", 30.0), ALL_EQUAL),)
    found = result(by_hand=by_hand, together=(in_one("inbeeld", 3.0), in_one("pandas", 30.0)))

    assert list(told(found))[-1] == "  All in one process, as an edition counts: ours took 0.10 times the CPU seconds."


def test_what_does_not_hold_is_told() -> None:
    different = Agreement(40, 1, ("years 2020 reports: 7 here, 8 there",), ("ages",))
    unwell = result(
        stages=(stage("make", peak=BOUND + 400 * MIB), stage("count police")),
        by_hand=(
            ByHand("duckdb", "police", stage("count police"), different),
            ByHand("pandas", "help", words="failed: X"),
        ),
        one_fault=("It must be named.",),
    )
    lines = list(told(unwell))

    assert lines[0] == "Memory: 3.39 GiB at most; ABOVE the bound of 3 GiB."
    assert "One faulty row in 1,000: not found as it must be." in lines
    assert "By duckdb: 40 figures, 1 of them differ" in "\n".join(lines)
    assert "By pandas, help: failed: X." in lines
    assert "WRONG: One faulty row: It must be named." in lines
    assert lines[-1] == "  police, duckdb: years 2020 reports: 7 here, 8 there"
    assert "police 1.0 1.0 1.00 1.00 1 DIFFER ages" in printed(by_hand_table(unwell, unwell.beside()[0]))


def test_chapter_beside_ours_is_told_with_its_ratio_and_our_start() -> None:
    ours = replace(stage("count police", 3.0, peak=300 * MIB), start=0.5)
    found = result(stages=(stage("make"), ours))
    text = printed(by_hand_table(found, found.beside()[0]))

    assert "police 3.0 0.5 2.0 1.50 3.00 40" in text
    assert "total 3.0 0.5 2.0 1.50 3.00 40" in text
    assert "ours took 1.50 times the CPU seconds (without its start 1.25)" in "\n".join(told(found))


def test_growth_is_told_with_a_verdict() -> None:
    small, large = (
        result(scale=scale, stages=(stage("make", cpu, rows=rows), stage("count police", 1.0, rows=rows)))
        for scale, cpu, rows in ((0.1, 1.0, 10), (1.0, 20.0, 100))
    )
    text = printed(growth_table(grown([small, large])))

    assert "Stage 0.1 x to 1 x" in text
    assert "make 2.00 FASTER" in text
    assert "count police 0.10 linear" in text


def in_one(who: str, cpu: float) -> Together:
    return Together(who, stage("count, in one process", cpu), ALL_EQUAL)


def printed(table: Table) -> str:
    paper = StringIO()
    Console(width=140, file=paper).print(table)
    return " ".join(paper.getvalue().split())
