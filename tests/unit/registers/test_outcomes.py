"""The outcome of a check: kept as JSON, held against the tolerance, told to a supplier who has no key."""

import errno
import traceback
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.engines import Engine
from inbeeld.errors import DeliveryRefused, EngineError, UnusableDelivery
from inbeeld.registers import (
    RegisterChecked,
    check_single_register,
    require_usable_register,
    summary_of_register,
)
from tests.unit.registers.deliver import (
    DEFINITIONS,
    RESIDENTS,
    as_csv,
    checked,
    delivery,
    manifest,
    monitor,
    person,
    resident,
)


def outcome_of(engine: Engine, folder: Path, faulty: int, rows: int = 100) -> RegisterChecked:
    made = [resident(number, geslacht="Q" if number < faulty else "V") for number in range(rows)]
    return checked(engine, delivery(folder / "2022-05-01", "residents", RESIDENTS, made), folder / "rows")


def test_an_outcome_is_the_same_each_time_and_names_no_folder(duck: Engine, tmp_path: Path) -> None:
    outcome = outcome_of(duck, tmp_path, 1)
    assert outcome == outcome_of(duck, tmp_path / "again", 1)
    assert str(tmp_path) not in repr(outcome)


def test_the_same_rows_give_the_same_bytes(duck: Engine, tmp_path: Path) -> None:
    for name in ("one", "other"):
        outcome_of(duck, tmp_path / name, 3)
    for file in ("good.parquet", "quarantine.parquet"):
        assert (tmp_path / "one" / "rows" / file).read_bytes() == (tmp_path / "other" / "rows" / file).read_bytes()


def test_a_build_stops_above_the_tolerance(duck: Engine, tmp_path: Path) -> None:
    contract = monitor().registers["residents"]
    require_usable_register(outcome_of(duck, tmp_path / "two", 2), contract)
    with pytest.raises(
        DeliveryRefused, match=r"3\.00% of its rows cannot be used \(3\); the contract tolerates 2\.00%"
    ):
        require_usable_register(outcome_of(duck, tmp_path / "three", 3), contract)
    with pytest.raises(UnusableDelivery, match="Nothing in delivery residents/2022-05-01 can be used"):
        require_usable_register(outcome_of(duck, tmp_path / "all", 100), contract)
    assert not (tmp_path / "all" / "rows").exists()


def test_what_exists_is_not_overwritten(duck: Engine, tmp_path: Path) -> None:
    (tmp_path / "rows").mkdir()
    with pytest.raises(EngineError, match="exists already"):
        outcome_of(duck, tmp_path, 0)
    assert list((tmp_path / "rows").iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_is_told_with_what_to_do(
    number: int, duck: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(number, f"no room for {person(1)}")

    monkeypatch.setattr(pq.ParquetWriter, "write_table", full)
    with pytest.raises(EngineError, match=r"cannot be written to disk: .*TMPDIR") as raised:
        outcome_of(duck, tmp_path, 0)
    assert person(1) not in "".join(traceback.format_exception(raised.value))
    assert [path.name for path in tmp_path.iterdir()] == ["2022-05-01"]


def test_a_mark_of_synthetic_data_is_kept(duck: Engine, tmp_path: Path) -> None:
    made = delivery(tmp_path / "2022-05-01", "residents", RESIDENTS, [resident()])
    assert checked(duck, made, tmp_path / "rows").synthetic
    assert not checked(duck, manifest(made, "residents", synthetic=False), tmp_path / "others").synthetic


class TestForASupplier:
    def test_a_delivery_is_checked_without_a_key(self, tmp_path: Path) -> None:
        rows = [resident(1), resident(2, geslacht="Q"), resident(1)]
        made = delivery(tmp_path / "2022-05-01", "residents", RESIDENTS, rows)
        outcome = check_single_register(made, monitor(), DEFINITIONS)
        assert outcome.broken == {"sex-form": 1, "stay-once": 1}
        summary = summary_of_register(outcome)
        assert (summary.usable, summary.errors, summary.warnings) == (True, 2, 0)
        assert (summary.rows, summary.quarantined) == ({"residents": 1}, 2)
        assert [path.name for path in tmp_path.iterdir()] == ["2022-05-01"]

    def test_a_loose_file_is_checked_without_a_day(self, tmp_path: Path) -> None:
        as_csv(tmp_path / "r.csv", RESIDENTS, [resident(1, vanaf="2051-01-01"), resident(2, vanaf="2051-02-31")])
        outcome = check_single_register(tmp_path / "r.csv", monitor(), DEFINITIONS, register="residents")
        assert outcome.broken == {"person-proof": 2, "since-form": 1}  # nobody said that it is synthetic
        assert (outcome.reference_date, outcome.findings[0].file) == ("", "r.csv")
        assert person(2) not in repr(outcome)
