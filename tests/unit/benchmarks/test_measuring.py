"""The bench measures what a program really used."""

import pytest

from benchmarks.build import stages_of
from benchmarks.measuring import best_of, run_module


def test_run_tells_what_was_printed_and_what_it_took() -> None:
    run = run_module("platform")

    assert run.printed.strip()
    assert 0 < run.seconds < 60
    assert 1_000_000 < run.peak < 200_000_000


def test_failing_program_is_told() -> None:
    with pytest.raises(SystemExit, match="ended with 1"):
        run_module("no_such_module")


def test_quickest_run_counts() -> None:
    runs = [run_module("platform") for _ in range(2)]

    assert best_of(runs).seconds == min(run.seconds for run in runs)


def test_steps_of_one_kind_are_one_stage() -> None:
    steps = {"draw:nl:csg": 1.0, "catalog": 0.5, "draw:en:csg": 2.0}

    assert stages_of(steps) == {"draw": 3.0, "catalog": 0.5}


def test_memory_of_the_one_who_measures_is_not_counted() -> None:
    held = bytearray(300_000_000)

    assert run_module("platform").peak < 200_000_000 < len(held)
