"""SPSS files: what they declare missing is missing, no row is passed over, and who reads them knows no secret."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest

from inbeeld.registers import VARIABLE
from inbeeld.registers.reading import match_headings
from inbeeld.registers.reading import spss as room
from inbeeld.registers.reading.declaredmissing import codes_among
from inbeeld.registers.reading.spss import Spss, open_spss
from tests.unit.registers.deliver import RESIDENTS, monitor, resident

Said = dict[str, list[str | None]]
MIDNIGHT = 13_797_302_400.0
"""The second on which 2020-01-02 begins, as SPSS counts them: from 14 October 1582."""
NUMBER_OF_CASES = slice(80, 84)
"""Where the header of a .sav file states how many rows it has."""


TELLS_WHAT_IT_KNOWS = """
import json, os, sys
import pyarrow as pa
table = pa.table({"name": list(os.environ)})
if len(sys.argv) == 1:
    print(json.dumps({"names": list(os.environ), "missing": {}}))
else:
    with pa.ipc.new_stream(sys.stdout.buffer, table.schema) as out:
        out.write_table(table)
"""


def read(path: Path, codes: Mapping[str, Sequence[str]] | None = None) -> Said:
    """Every column as words."""
    return read_part(open_spss(path), codes or {})


def read_part(part: Spss, codes: Mapping[str, Sequence[str]]) -> Said:
    """The same of a file that was opened before."""
    part.codes = codes
    found: Said = {name: [] for name in part.headings}
    for piece in part.pieces(part.headings):
        for name, column in piece.columns.items():
            found[name] += column.to_pylist()
    return found


def test_a_day_with_a_time_is_a_day_at_midnight_only(tmp_path: Path) -> None:
    frame = pd.DataFrame({"row": [1.0, 2.0, 3.0], "moment": [MIDNIGHT, MIDNIGHT + 3600, None]})
    pyreadstat.write_sav(frame, tmp_path / "r.sav", variable_format={"moment": "DATETIME20"})
    assert read(tmp_path / "r.sav")["moment"] == ["2020-01-02", "2020-01-02T01:00:00", None]


@pytest.mark.parametrize("rows", [1, 5, 100], ids=["one by one", "the last ones fewer", "at once"])
def test_a_file_that_does_not_say_how_many_rows_it_has_is_read_to_its_end(
    rows: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "ROWS", rows)
    pyreadstat.write_sav(pd.DataFrame({"row": range(12), "word": list("abcdefghijkl")}), tmp_path / "r.sav")
    header = bytearray((tmp_path / "r.sav").read_bytes())
    header[NUMBER_OF_CASES] = (-1).to_bytes(4, "little", signed=True)
    (tmp_path / "r.sav").write_bytes(bytes(header))
    assert read(tmp_path / "r.sav") == {"row": [str(n) for n in range(12)], "word": list("abcdefghijkl")}


def with_missing(path: Path) -> None:
    """A file that declares values missing: labelled and not, numbers, words and days."""
    frame = pd.DataFrame(
        {
            "row": [1.0, 2.0],
            "number": [999_999_998.0, 123_456_780.0],
            "text": ["99", "x"],
            "answer": [9.0, 1.0],
            "other": [8.0, 9.0],
            "day": [date(1900, 1, 1), date(2020, 1, 2)],
        }
    )
    nobody = (date(1900, 1, 1) - date(1582, 10, 14)).days * 86_400.0
    pyreadstat.write_sav(
        frame,
        path,
        variable_value_labels={
            "number": {999_999_998.0: "no number"},
            "answer": {9.0: "unknown", 1.0: "male"},
            "other": {8.0: "unknown", 9.0: "will not say"},
        },
        missing_ranges={
            "number": [999_999_998.0],
            "text": ["99"],
            "answer": [{"lo": 8, "hi": 9}],
            "other": [{"lo": 8, "hi": 9}],
            "day": [nobody],
        },
    )


def test_what_a_file_declares_missing_is_missing(tmp_path: Path) -> None:
    with_missing(tmp_path / "r.sav")
    assert read(tmp_path / "r.sav") == {
        "row": ["1", "2"],
        "number": [None, "123456780"],
        "text": [None, "x"],
        "answer": [None, "male"],
        "other": [None, None],
        "day": [None, "2020-01-02"],
    }


def test_a_label_that_is_a_code_stays_one(tmp_path: Path) -> None:
    with_missing(tmp_path / "r.sav")
    part = open_spss(tmp_path / "r.sav")
    assert {name: set(words) for name, words in part.missing.items() if words} == {
        "number": {"no number"},
        "answer": {"unknown"},
        "other": {"unknown", "will not say"},
    }
    found = read_part(part, {"answer": ["unknown"], "other": ["unknown"]})
    assert (found["answer"], found["other"]) == (["unknown", "male"], ["unknown", None])
    assert found["number"] == [None, "123456780"]


def test_only_columns_of_codes_keep_words_and_only_those_of_their_list() -> None:
    contract, words = monitor().registers["residents"], ["onbekend", "vrouw", "weet niet"]
    headings = match_headings(RESIDENTS, contract).headings
    kept = codes_among(dict.fromkeys(RESIDENTS, words), headings, contract, monitor().codelists)
    assert kept["geslacht"] == ["onbekend", "vrouw"]
    assert set(kept) == {"geslacht", "gemeente", "reden_vertrek"}


def test_a_column_that_was_not_asked_for_stays_in_the_file(tmp_path: Path) -> None:
    frame = pd.DataFrame([[*resident(), "a secret"]], columns=[*RESIDENTS, "remark"])
    pyreadstat.write_sav(frame, tmp_path / "r.sav")
    (piece,) = open_spss(tmp_path / "r.sav").pieces(["geslacht", "persoon"])
    assert list(piece.columns) == ["geslacht", "persoon"]


def test_who_reads_a_file_of_a_supplier_is_told_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "0" * 64)
    monkeypatch.setattr(room, "_command", lambda _: [sys.executable, "-c", TELLS_WHAT_IT_KNOWS])
    part = open_spss(tmp_path)
    (batch,) = part.batches(["name"])
    assert sorted(part.headings) == sorted(batch.column("name").to_pylist())
    assert "PATH" in part.headings
    assert VARIABLE not in part.headings
