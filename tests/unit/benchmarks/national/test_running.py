"""A stage is measured with all that it starts, and one that ends badly says why."""

import sys

import pytest

from benchmarks.national.running import StageFailed, Tell, Used, last_words, run

HOLD = "import time; held = bytearray({size}); time.sleep({seconds})"
CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-S', '-c', {program!r}], check=True); "
MB = 1_000_000


def nothing(_line: str) -> None:
    """Say nothing."""


def python(program: str, tell: Tell = nothing) -> Used:
    return run([sys.executable, "-S", "-c", program], tell)


def test_stage_tells_what_it_printed_and_how_long_it_took() -> None:
    used = python("print('one'); print(); print('two'); import time; time.sleep(0.3)")

    assert used.lines == ("one", "two")
    assert 0.3 < used.wall < 30
    assert used.cpu < used.wall


def test_seconds_of_a_child_count() -> None:
    used = python(CHILD.format(program="import time\nwhile time.process_time() < 0.4: pass"))

    assert 0.4 < used.cpu < 5


def test_memory_of_a_stage_is_what_it_held_at_most() -> None:
    used = python(HOLD.format(size=150 * MB, seconds=0) + "; del held")

    assert 150 * MB < used.peak < 250 * MB


def test_memory_held_by_a_child_at_the_same_moment_counts() -> None:
    child = CHILD.format(program=HOLD.format(size=100 * MB, seconds=0.6))
    used = python("held = bytearray(100_000_000); " + child)

    assert 200 * MB < used.peak < 300 * MB


def test_memory_of_the_bench_itself_does_not_count() -> None:
    held = bytearray(200 * MB)

    assert python("pass").peak < 100 * MB < len(held)


def test_failing_stage_tells_its_exit_code_and_what_went_wrong() -> None:
    with pytest.raises(StageFailed, match=r"^ValueError: no such day$") as failed:
        python("raise ValueError('no such day')")

    assert failed.value.code == 1


def test_stage_that_fails_without_a_word_tells_its_exit_code() -> None:
    with pytest.raises(StageFailed, match="ended with 3") as failed:
        python("raise SystemExit(3)")

    assert failed.value.code == 3


def test_what_a_stage_says_is_told_at_once_without_traceback_and_numbers() -> None:
    told: list[str] = []
    with pytest.raises(StageFailed):
        python("print('reading'); print(12345); raise ValueError('wrong')", told.append)

    assert sorted(told) == ["ValueError: wrong", "reading"]


def test_last_words_are_what_the_last_traceback_is_about() -> None:
    lines = ["[1/2] world", "Traceback (most recent call last):", '  File "x"', "ParserException: near '.'", "", "  ^"]

    assert last_words(lines) == "ParserException: near '.'"
    assert last_words(lines[:1]) == "[1/2] world"
    assert last_words([]) == ""
