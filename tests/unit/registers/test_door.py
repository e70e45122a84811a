"""The door: raw identifiers go in, pseudonyms come out, and nothing else of them is left anywhere."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest
from pydantic import ValidationError

from inbeeld.errors import PseudonymError
from inbeeld.registers import Admission, Door, Key, doorfiles, key_id_of, pseudonym
from tests.unit.registers.people import (
    BSN,
    KEY,
    OTHER_SECRET,
    RULES,
    SECRET,
    everything_in,
    everything_raised,
    planted,
)

ADMISSION = Admission(identifiers={"person": "bsn"}, keep=("incident", "code"), drop=("note",), delimiter=";")
COLUMNS: dict[str, list[str | None]] = {
    "note": [f"about {planted(n)}" for n in range(6)],
    "person": [planted(1), planted(2), planted(1), None, "000000000", planted(3)],
    "incident": ["i1", "i2", "i3", "i4", "i5", "i6"],
    "code": ["F521", "F522", None, "F521", "F527", "F521"],
}
Writer = Callable[[Path, dict[str, list[str | None]]], Path]


def as_csv(folder: Path, columns: dict[str, list[str | None]]) -> Path:
    lines = [
        ";".join(columns),
        *(";".join(value or "" for value in row) for row in zip(*columns.values(), strict=True)),
    ]
    path = folder / "delivered.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def as_parquet(folder: Path, columns: dict[str, list[str | None]]) -> Path:
    table = pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
    path = folder / "delivered.parquet"
    pq.write_table(table.replace_schema_metadata({"first person": planted(1)}), path, use_dictionary=False)
    return path


def as_categories(folder: Path, columns: dict[str, list[str | None]]) -> Path:
    coded = {name: pa.array(values, pa.string()).dictionary_encode() for name, values in columns.items()}
    path = folder / "delivered.parquet"
    pq.write_table(pa.table(coded), path)
    return path


WRITERS: dict[str, Writer] = {"csv": as_csv, "parquet": as_parquet, "categories": as_categories}


@pytest.fixture(params=sorted(WRITERS))
def delivered(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    return WRITERS[request.param](tmp_path / "in", COLUMNS)


def test_identifiers_become_pseudonyms(delivered: Path, tmp_path: Path) -> None:
    into = tmp_path / "out" / "police.parquet"
    admitted = Door(ADMISSION, RULES, KEY).admit(delivered, into)
    made = [pseudonym(BSN, planted(n), KEY) for n in range(4)]
    assert pq.read_table(into).to_pydict() == {
        "person": [made[1], made[2], made[1], None, None, made[3]],
        "incident": COLUMNS["incident"],
        "code": COLUMNS["code"],
    }
    tally = admitted.columns["person"]
    assert (admitted.rows, tally.replaced, tally.missing, tally.unfit) == (6, 4, 2, 0)
    assert admitted.key_id == key_id_of([into]) == KEY.id
    assert into.stat().st_mode & 0o077 == 0


def test_no_identifier_and_no_key_is_left_anywhere(
    delivered: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    before = set(Path.cwd().iterdir())
    door = Door(ADMISSION, RULES, KEY)
    admitted = door.admit(delivered, tmp_path / "out" / "police.parquet")
    printed = capfd.readouterr()
    told = [everything_in(tmp_path / "out"), repr(admitted), repr(door), caplog.text, printed.out, printed.err]
    for secret in (*(planted(n) for n in range(6)), SECRET.hex(), repr(SECRET)[2:-1]):
        assert secret not in "\n".join(told)
    assert set(Path.cwd().iterdir()) == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["police.parquet"]


def test_the_search_finds_what_is_planted(delivered: Path) -> None:
    assert planted(2) in everything_in(delivered.parent)


def test_an_unnamed_column_stays_outside(delivered: Path, tmp_path: Path) -> None:
    closed = ADMISSION.model_copy(update={"drop": ()})
    with pytest.raises(PseudonymError, match="may come in: note"):
        Door(closed, RULES, KEY).admit(delivered, tmp_path / "out" / "a.parquet")
    more = ADMISSION.model_copy(update={"keep": ("incident", "code", "age")})
    with pytest.raises(PseudonymError, match="lacks these columns: age"):
        Door(more, RULES, KEY).admit(delivered, tmp_path / "out" / "a.parquet")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("write", [as_csv, as_parquet])
def test_identifiers_that_do_not_fit_are_counted_and_not_repeated(write: Writer, tmp_path: Path) -> None:
    columns = {**COLUMNS, "person": [planted(1), "x" + planted(2), planted(3), planted(4) + "8", planted(5), None]}
    path = write(tmp_path, columns)
    with pytest.raises(PseudonymError, match=r"2 values of column 'person'.*heading: 2, 4\. Look") as caught:
        Door(ADMISSION, RULES, KEY).admit(path, tmp_path / "a.parquet")
    raised = everything_raised(caught.value)
    assert not [n for n in range(6) if planted(n) in raised]
    assert SECRET.hex() not in raised
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    tolerant = ADMISSION.model_copy(update={"tolerance": 0.4})
    tally = Door(tolerant, RULES, KEY).admit(path, tmp_path / "a.parquet").columns["person"]
    assert (tally.replaced, tally.missing, tally.unfit, tally.unfit_rows) == (3, 1, 2, [2, 4])


BROKEN = {
    "a row too long": f"person;incident;code;note\n{planted(1)};i;c;n\n{planted(2)};i;c;n;{planted(3)}\n".encode(),
    "not UTF-8": f"person;incident;code;note\n{planted(1)};i;caf\xe9;n\n".encode("latin-1"),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_breaks_off_is_told_without_what_it_holds(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "delivered.csv"
    path.write_bytes(content)
    with pytest.raises(PseudonymError, match="cannot be read") as caught:
        Door(ADMISSION, RULES, KEY).admit(path, tmp_path / "a.parquet")
    raised = everything_raised(caught.value)
    assert not [n for n in range(6) if planted(n) in raised]
    assert [file.name for file in tmp_path.iterdir()] == ["delivered.csv"]


def test_two_columns_of_one_heading_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "delivered.csv"
    path.write_text(f"person;person\n{planted(1)};{planted(2)}\n", encoding="utf-8")
    with pytest.raises(PseudonymError, match="Two columns have the heading person"):
        Door(ADMISSION, RULES, KEY).admit(path, tmp_path / "a.parquet")


def test_a_column_is_named_once() -> None:
    with pytest.raises(ValidationError, match="column named twice: person"):
        Admission(identifiers={"person": "bsn"}, keep=("person",))


def test_what_exists_is_not_overwritten(delivered: Path, tmp_path: Path) -> None:
    into = tmp_path / "out" / "a.parquet"
    into.write_text("mine", encoding="utf-8")
    with pytest.raises(PseudonymError, match="exists already"):
        Door(ADMISSION, RULES, KEY).admit(delivered, into)
    assert into.read_text(encoding="utf-8") == "mine"


class TestKeysAreNotMixed:
    def admitted(self, folder: Path, key: Key, name: str) -> Path:
        (folder / name).mkdir()
        Door(ADMISSION, RULES, key).admit(as_csv(folder, COLUMNS), folder / name / "part.parquet")
        return folder / name

    def test_one_key_is_told(self, tmp_path: Path) -> None:
        folders = [self.admitted(tmp_path, KEY, name) for name in ("police", "care")]
        assert key_id_of(folders) == KEY.id

    def test_two_keys_are_refused(self, tmp_path: Path) -> None:
        folders = [self.admitted(tmp_path, KEY, "police"), self.admitted(tmp_path, Key(OTHER_SECRET), "care")]
        with pytest.raises(PseudonymError, match=r"different keys do not link.*police.*care|care.*police"):
            key_id_of(folders)

    def test_a_file_that_did_not_come_by_the_door_is_refused(self, tmp_path: Path) -> None:
        folder = self.admitted(tmp_path, KEY, "police")
        pq.write_table(pa.table({"person": ["a"]}), folder / "more.parquet")
        with pytest.raises(PseudonymError, match=r"more\.parquet does not say which key"):
            key_id_of([folder])


def test_memory_does_not_grow_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorfiles, "ROWS", 2_000)
    monkeypatch.setattr(doorfiles, "BLOCK", 64 * 1024)
    peaks = []
    for times in (1, 4):
        rows = 20_000 * times
        columns: dict[str, list[str | None]] = {
            "person": [str(n) for n in range(1, rows + 1)],
            "incident": ["i"] * rows,
            "code": ["c"] * rows,
        }
        columns["note"] = ["n" * 50] * rows
        path = as_parquet(tmp_path, columns)
        peaks.append(peak_of(path, tmp_path / f"{times}.parquet", monkeypatch))
    assert peaks[1] < 1.3 * peaks[0]


def peak_of(path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The most that Arrow held at the end of any piece, beyond what it held before."""
    before, held = pa.total_allocated_bytes(), [0]
    original: Any = pq.ParquetWriter.write_batch

    def watched(writer: object, batch: object) -> None:
        original(writer, batch)
        held.append(pa.total_allocated_bytes() - before)

    monkeypatch.setattr(pq.ParquetWriter, "write_batch", watched)
    Door(ADMISSION, RULES, KEY).admit(path, into)
    monkeypatch.setattr(pq.ParquetWriter, "write_batch", original)
    return max(held)
