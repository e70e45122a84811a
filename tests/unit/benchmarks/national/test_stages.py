"""A stage that does not give what it should is told, and stops the bench only if nothing can follow."""

from pathlib import Path

import pytest

from benchmarks.national import stages
from benchmarks.national.door import Passed
from benchmarks.national.planting import Planted, plant
from benchmarks.national.results import ByHand
from benchmarks.national.running import StageFailed, Tell, Used
from benchmarks.national.stages import NOT_COUNTED, Country
from tests.unit.benchmarks.national.conftest import Run


def test_fault_in_another_row_than_was_planted_is_told(whole: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "plant", planted_a_row_early)

    named, set_apart = whole.country.one_fault().wrong

    assert named.startswith("It must be named as row")
    assert "alone must be set apart" in set_apart


@pytest.mark.parametrize(("apart", "usable"), [(1, True), (0, False)], ids=["a row apart", "not usable"])
def test_register_that_was_made_well_must_not_have_faults(
    apart: int, usable: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passed = Passed("residents", 1.0, 1.0, rows=9, apart=apart, usable=usable)
    monkeypatch.setattr(Country, "_through", lambda *_: (Used(1.0, 1.0, 1, ()), [passed]))

    with pytest.raises(StageFailed, match="rows of residents were set apart, and none is faulty"):
        Country(1.0, tmp_path, lambda _: None).check()


def test_who_is_not_there_is_told(whole: Run) -> None:
    assert whole.country.by_hand("nobody", "police") == ByHand("nobody", "police", words="not there")


@pytest.mark.parametrize(("code", "words"), [(NOT_COUNTED, "not counted"), (1, "failed: no such column")])
def test_chapter_that_gives_no_tables_is_told(
    code: int, words: str, whole: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_command: list[str], _tell: Tell) -> Used:
        raise StageFailed("no such column", code)

    monkeypatch.setattr(stages, "run", failing)

    assert whole.country.by_hand("duckdb", "police") == ByHand("duckdb", "police", words=words)


def test_tables_that_differ_from_ours_are_told(whole: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def otherwise(command: list[str], _tell: Tell) -> Used:
        Path(command[-1]).write_text('{"no such table": {"2020": {"cases": 1}}}', encoding="utf-8")
        return Used(1.0, 1.0, 1, ())

    monkeypatch.setattr(stages, "run", otherwise)
    agreement = whole.country.by_hand("duckdb", "protection").agreement

    assert agreement is not None
    assert agreement.examples == ("protection.no such table 2020 cases: nothing here, 1 there",)


def planted_a_row_early(delivery: Path, into: Path) -> Planted:
    planted = plant(delivery, into)
    return Planted(planted.file, planted.row - 1, planted.number - 1)
