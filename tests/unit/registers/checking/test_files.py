"""Files of a register: the formats, several parts, and what is wrong with a file or manifest as a whole."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pyreadstat
import pytest

from inbeeld.engines import Engine
from inbeeld.registers import GOOD, RegisterChecked, key_id_of
from inbeeld.registers.reading import Incoming, Intake, pieces
from tests.unit.registers.deliver import (
    RESIDENTS,
    apart,
    as_csv,
    as_parquet,
    as_spss,
    checked,
    delivery,
    manifest,
    person,
    resident,
)
from tests.unit.registers.people import KEY

ROWS = [resident(1), resident(2, gemeente="Súdwest-Fryslân"), resident(3, geslacht="Q"), resident(4, geslacht="M")]
Check = Callable[[Path], RegisterChecked]


@pytest.fixture
def check(duck: Engine, tmp_path: Path) -> Check:
    return lambda folder: checked(duck, folder, tmp_path / "rows")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2022-05-01").mkdir()
    return tmp_path / "2022-05-01"


def good(tmp_path: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(tmp_path / "rows" / GOOD).to_pylist()
    return rows


def test_every_format_gives_the_same_rows(duck: Engine, tmp_path: Path) -> None:
    found = []
    for kind in ("csv", "parquet", "sav"):
        made = delivery(tmp_path / kind / "2022-05-01", "residents", RESIDENTS, ROWS, kind=kind)
        outcome = checked(duck, made, tmp_path / kind / "rows")
        assert (outcome.rows, outcome.broken, outcome.usable) == (4, {"sex-form": 1}, True)
        found.append((tmp_path / kind / "rows" / GOOD).read_bytes())
    assert found[0] == found[1] == found[2]
    assert key_id_of([tmp_path / "csv" / "rows" / GOOD]) == KEY.id


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_may_be_written_in_several_ways(
    delimiter: str, encoding: str, folder: Path, check: Check, tmp_path: Path
) -> None:
    as_csv(folder / "r.csv", RESIDENTS, ROWS, delimiter=delimiter, encoding=encoding)
    assert check(manifest(folder, "residents")).broken == {"sex-form": 1}
    assert good(tmp_path)[1]["municipality"] == "sudwest-fryslan"


def test_an_encoding_that_was_not_agreed_is_told(folder: Path, check: Check) -> None:
    (folder / "r.csv").write_bytes(";".join(RESIDENTS).encode() + b"\n\x81;\x8d\n")
    assert [finding.rule for finding in check(manifest(folder, "residents")).findings] == ["record-broken-off"]


def test_typed_parquet_is_read_as_it_is(folder: Path, check: Check, tmp_path: Path) -> None:
    columns = {
        "persoon": pa.array([person(1), person(2)]).dictionary_encode(),
        "geboortemaand": pa.array([date(1998, 2, 14), None]),
        "geslacht": pa.array(["V", "M"], pa.large_string()),
        "gemeente": pa.array(["Aalten", "Aalten"]),
        "vanaf": pa.array([datetime(2010, 1, 1), datetime(2010, 1, 1, 12)], pa.timestamp("us")),  # noqa: DTZ001  # no zone
        "tot": pa.nulls(2),
        "reden_vertrek": pa.nulls(2, pa.string()),
    }
    pq.write_table(pa.table(columns), folder / "r.parquet")
    assert check(manifest(folder, "residents")).broken == {"born-missing": 1, "since-form": 1}
    assert good(tmp_path)[0]["born"] == date(1998, 2, 1)


def test_identifiers_delivered_as_numbers_are_refused(folder: Path, check: Check) -> None:
    as_parquet(folder / "r.parquet", RESIDENTS, ROWS)
    table = pq.read_table(folder / "r.parquet")
    pq.write_table(table.set_column(0, "persoon", table["persoon"].cast(pa.int64())), folder / "r.parquet")
    outcome = check(manifest(folder, "residents"))
    assert (outcome.broken["person-form"], outcome.good, outcome.usable) == (4, 0, False)


def test_spss_labels_and_numbers_are_read_as_words(folder: Path, check: Check, tmp_path: Path) -> None:
    frame = pd.DataFrame([resident(1), resident(2)], columns=list(RESIDENTS))
    frame["geslacht"] = [1.0, 2.0]
    frame["vanaf"] = pd.to_datetime(frame["vanaf"]).dt.date
    pyreadstat.write_sav(frame, folder / "r.sav", variable_value_labels={"geslacht": {1.0: "vrouw", 2.0: "man"}})
    assert check(manifest(folder, "residents")).broken == {}
    assert [row["sex"] for row in good(tmp_path)] == ["female", "male"]


def test_spss_is_read_some_rows_at_a_time(
    folder: Path, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inbeeld.registers.reading.spss.ROWS", 3)
    as_spss(folder / "r.sav", RESIDENTS, [resident(number) for number in range(10)])
    assert check(manifest(folder, "residents")).rows == 10
    assert [row["row"] for row in good(tmp_path)] == list(range(1, 11))


def test_a_file_that_changes_while_it_is_read_stops_a_build(
    folder: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_csv(folder / "r.csv", RESIDENTS, ROWS)
    manifest(folder, "residents")
    admit = Intake.admit

    def changing(intake: Intake, files: Sequence[Incoming], into: Path) -> int:
        rows = admit(intake, files, into)
        as_csv(folder / "r.csv", RESIDENTS, ROWS[:1])
        return rows

    monkeypatch.setattr(Intake, "admit", changing)
    outcome = check(folder)
    assert [finding.rule for finding in outcome.findings] == ["file-changed", "sex-form"]
    assert not outcome.usable


def test_parts_are_one_register_and_rows_are_told_as_each_file_counts_them(
    folder: Path, check: Check, tmp_path: Path
) -> None:
    as_csv(folder / "a.csv", RESIDENTS, ROWS)
    as_csv(folder / "b.csv", tuple(reversed(RESIDENTS)), [list(reversed(row)) for row in [*ROWS[2:], resident(5)]])
    outcome = check(manifest(folder, "residents", rows={"a.csv": 4, "b.csv": 3}))
    assert [(file.name, file.rows) for file in outcome.files] == [("a.csv", 4), ("b.csv", 3)]
    assert apart(tmp_path / "rows") == {3: {"sex-form"}, 5: {"sex-form", "stay-once"}, 6: {"stay-once"}}
    form, once = outcome.findings
    assert form.message.en.endswith("in 2 rows (counted below the heading): 3; b.csv: 1.")
    assert (once.file, once.where.row) == ("b.csv", 1)


def test_blank_lines_and_uneven_rows_keep_the_count_of_rows(folder: Path, check: Check, tmp_path: Path) -> None:
    lines = [";".join(row) for row in (RESIDENTS, *ROWS)]
    lines.insert(2, "")
    lines.insert(4, lines[1] + ";more")
    lines.insert(5, "less")
    (folder / "r.csv").write_text("\r\n".join([*lines, "", ""]), encoding="utf-8")
    outcome = check(manifest(folder, "residents"))
    assert apart(tmp_path / "rows") == {4: {"row-width"}, 5: {"row-width"}, 6: {"sex-form"}}
    assert [row["row"] for row in good(tmp_path)] == [1, 3, 7]
    assert outcome.rows == 6


def test_rows_keep_their_number_over_many_pieces(
    folder: Path, check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inbeeld.registers.reading.delimited.BLOCK", 4096)
    monkeypatch.setattr(pieces, "ROWS", 7)
    rows = [resident(number) for number in range(2_000)]
    rows[1234][2] = "Q"
    rows[77].append("more")
    rows[1500].append("more")
    as_csv(folder / "r.csv", RESIDENTS, rows)
    check(manifest(folder, "residents"))
    assert apart(tmp_path / "rows") == {78: {"row-width"}, 1235: {"sex-form"}, 1501: {"row-width"}}
    assert [row["row"] for row in good(tmp_path)] == [n for n in range(1, 2001) if n not in (78, 1235, 1501)]


def test_headings_are_told_with_the_suppliers_words(folder: Path, check: Check) -> None:
    headings = ["persoon", "Geboortemaand", "sekse", "gemeente", "vanaf", "tot", "reden vertrek", "huisarts"]
    as_csv(folder / "r.csv", headings, [[*row, "x"] for row in ROWS])
    outcome = check(manifest(folder, "residents"))
    assert [(finding.rule, finding.message.nl) for finding in outcome.findings] == [
        ("column-missing", "De kolom 'geslacht' ontbreekt."),
        ("column-extra", "De kolom 'sekse' staat niet in het contract en is niet gelezen."),
        ("column-extra", "De kolom 'huisarts' staat niet in het contract en is niet gelezen."),
    ]
    assert not outcome.usable


def test_an_extra_column_stays_outside_with_a_warning(folder: Path, check: Check, tmp_path: Path) -> None:
    as_parquet(folder / "r.parquet", [*RESIDENTS, "naam"], [[*row, "x"] for row in ROWS])
    outcome = check(manifest(folder, "residents"))
    assert [finding.rule for finding in outcome.findings] == ["column-extra", "sex-form"]
    assert outcome.usable
    assert "naam" not in good(tmp_path)[0]


def test_a_file_that_changed_or_lost_rows_stops_a_build(folder: Path, check: Check) -> None:
    as_csv(folder / "r.csv", RESIDENTS, ROWS)
    manifest(folder, "residents", rows={"r.csv": 5})
    as_csv(folder / "r.csv", RESIDENTS, ROWS[:3])
    as_csv(folder / "more.csv", RESIDENTS, ROWS)
    outcome = check(folder)
    assert [(finding.rule, finding.file) for finding in outcome.findings] == [
        ("file-not-listed", "more.csv"),
        ("hash-differs", "r.csv"),
        ("record-count", "r.csv"),
        ("sex-form", "r.csv"),
    ]
    assert (outcome.usable, outcome.good) == (False, 2)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('source = "residents"', 'source = "nobody"', "register-unknown"),
        ("contract = 1", "contract = 2", "contract-version"),
        ("reference_date = 2022-05-01", "reference_date = 2022-06-01", "another-date"),
        ('period = "2010/2021"', 'period = "once"', "manifest"),
        ('name = "r.csv"', 'name = "../r.csv"', "path-leaves-folder"),
        ('name = "r.csv"', 'name = "other.csv"', "file-missing"),
    ],
)
def test_a_wrong_manifest_is_told(old: str, new: str, rule: str, folder: Path, check: Check) -> None:
    as_csv(folder / "r.csv", RESIDENTS, ROWS)
    path = manifest(folder, "residents") / "manifest.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    outcome = check(folder)
    assert rule in [finding.rule for finding in outcome.findings]
    assert not outcome.usable


@pytest.mark.parametrize("name", ["r.parquet", "r.csv", "r.sav", "r.xlsx"])
def test_a_file_that_is_none_is_told(name: str, folder: Path, check: Check) -> None:
    (folder / name).write_bytes(b"" if name == "r.csv" else b"\x00\x01no register at all")
    outcome = check(manifest(folder, "residents"))
    assert outcome.findings[0].rule in ("file-damaged", "file-empty", "format-not-agreed")
    assert not outcome.usable
