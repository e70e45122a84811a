"""One fault is planted in one row, and whatever else the check finds or misses is told."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from benchmarks.national.door import Found, Passed
from benchmarks.national.layout import delivery_of
from benchmarks.national.planting import COLUMN, FAULT, RULE, Planted, amiss, plant
from inbeeld.registers import read_register_manifest
from tests.unit.benchmarks.national.conftest import Run

PLANTED = Planted("second.parquet", 40, 140)
FOUND = Found(file="second.parquet", row=40, column=COLUMN, rule=RULE, words="There is no such day in row 40.")
PASSED = Passed("police-incidents", 1.0, 1.0, rows=200, apart=1, usable=True, errors=[FOUND])


def test_only_one_value_of_a_delivery_changes(whole: Run, tmp_path: Path) -> None:
    delivery = delivery_of("police-incidents", whole.folder / "deliveries")
    planted = plant(delivery, tmp_path / "planted")

    names = [file.name for file in read_register_manifest(delivery).file]
    before, after = ([row for name in names for row in rows_of(at / name)] for at in (delivery, tmp_path / "planted"))
    changed = [number for number, rows in enumerate(zip(before, after, strict=True), start=1) if rows[0] != rows[1]]
    assert changed == [planted.number]
    assert after[planted.number - 1] == {**before[planted.number - 1], COLUMN: FAULT}
    assert rows_of(tmp_path / "planted" / planted.file)[planted.row - 1][COLUMN] == FAULT


def test_manifest_of_a_planted_delivery_fits_its_files(whole: Run, tmp_path: Path) -> None:
    delivery = delivery_of("police-incidents", whole.folder / "deliveries")
    planted = plant(delivery, tmp_path / "planted")

    sums = [
        {file.name: file.sha256 for file in read_register_manifest(at).file} for at in (delivery, tmp_path / "planted")
    ]
    assert [name for name in sums[0] if sums[0][name] != sums[1][name]] == [planted.file]


def test_nothing_is_amiss_if_just_the_row_was_found(tmp_path: Path) -> None:
    assert amiss(PLANTED, PASSED, apart(tmp_path, (140, RULE))) == []


def test_fault_that_was_not_found_is_told(tmp_path: Path) -> None:
    wrong = amiss(PLANTED, replace(PASSED, apart=0, errors=[]), apart(tmp_path))

    assert wrong[0] == "It must be named as row 40 of second.parquet, and what was named is []."
    assert wrong[1].startswith(f"Row 140 alone must be set apart for '{RULE}'")
    assert wrong[2] == "All other rows must count, and 0 of 200 were set apart."


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([FOUND, FOUND], id="found twice"),
        pytest.param([FOUND, {**FOUND, "row": 41}], id="another row as well"),
        pytest.param([{**FOUND, "row": 41}], id="another row instead"),
        pytest.param([{**FOUND, "file": "first.parquet"}], id="another file"),
        pytest.param([{**FOUND, "column": "einde_delict"}], id="another column"),
        pytest.param([{**FOUND, "rule": "registered-later"}], id="another rule"),
    ],
)
def test_fault_that_was_named_otherwise_is_told(found: list[Found], tmp_path: Path) -> None:
    (wrong,) = amiss(PLANTED, replace(PASSED, errors=found), apart(tmp_path, (140, RULE)))

    assert wrong.startswith("It must be named as row 40 of second.parquet")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([(139, RULE)], id="another row"),
        pytest.param([(140, "registered-later")], id="another rule"),
        pytest.param([(140, RULE), (141, RULE)], id="one more"),
    ],
)
def test_other_row_apart_is_told(rows: list[tuple[int, str]], tmp_path: Path) -> None:
    (wrong,) = amiss(PLANTED, PASSED, apart(tmp_path, *rows))

    assert wrong.startswith(f"Row 140 alone must be set apart for '{RULE}'")


def test_finding_that_repeats_the_value_is_told(tmp_path: Path) -> None:
    told = replace(PASSED, errors=[{**FOUND, "words": f"{FAULT} is no day."}])

    assert amiss(PLANTED, told, apart(tmp_path, (140, RULE))) == ["No finding may repeat what stands in a row."]


def apart(folder: Path, *rows: tuple[int, str]) -> Path:
    quarantine = folder / "quarantine.parquet"
    columns = {"row": pa.array([row for row, _ in rows], pa.int64()), "checks": pa.array([rule for _, rule in rows])}
    pq.write_table(pa.table(columns), quarantine)
    return quarantine


def rows_of(file: Path) -> list[dict[str, object]]:
    return list(pq.read_table(file).to_pylist())
