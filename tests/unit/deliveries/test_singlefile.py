"""A single file without a manifest: the tables in it are found by name, sheet and columns."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked, check_file
from inbeeld.errors import UnusableDelivery
from tests.unit.deliveries.supplier import (
    REPORTS,
    SEX,
    WIDE,
    YEAR,
    contract,
    definitions,
    only,
    rules,
    table,
    workbook,
)

CSG = contract(table("sexes", (SEX, YEAR, REPORTS)), id="csg", name={"nl": "Centrum", "en": "Centre"})
KNOWN = definitions(contract(table(), WIDE), CSG)


def checked_file(folder: Path, name: str, data: str | bytes) -> Checked:
    """The outcome for one file of source "vt"."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return check_file(path, "vt", KNOWN)


def test_a_table_is_found_by_the_files_name(tmp_path: Path) -> None:
    # the name says "regions", so what is missing is told of that table
    checked = checked_file(tmp_path, "regions.csv", "regio;2019;2020\nDrenthe;1;2\n")

    assert rules(checked)[:2] == ["column-missing", "column-missing"]


def test_a_table_is_found_by_its_columns(tmp_path: Path) -> None:
    checked = checked_file(tmp_path, "q3.csv", "regio;2019;2020\nDrenthe;1;2\n")

    assert (rules(checked), list(checked.records), checked.reference_date) == ([], ["wide"], "")


def test_tables_are_found_by_their_sheets(tmp_path: Path) -> None:
    book = workbook({"Los": [["regio"]], "Blad": [["regio", 2019], ["Drenthe", 1]]})

    assert list(checked_file(tmp_path, "q3.xlsx", book).records) == ["wide"]


def test_any_year_will_do_without_a_manifest(tmp_path: Path) -> None:
    assert rules(checked_file(tmp_path, "q3.csv", "regio;jaar;meldingen\nZeeland;2031;12\n")) == []


def test_a_file_of_another_source_is_recognised(tmp_path: Path) -> None:
    finding = only(checked_file(tmp_path, "q3.csv", "geslacht;jaar;meldingen\nMeisjes;2019;12\n"))

    assert finding.rule == "looks-like-another-source"
    assert finding.message.en == "The columns do not belong to Safe Place, but to Centre (table 'table sexes')."


def test_a_file_that_fits_nothing_is_told_with_the_nearest_table(tmp_path: Path) -> None:
    checked = checked_file(tmp_path, "q3.csv", "regio;jaren;meldingen\nDrenthe;2019;12\n")

    assert rules(checked) == ["no-table", "column-missing", "column-extra"]
    assert not checked.usable


def test_a_file_that_resembles_nothing_is_told(tmp_path: Path) -> None:
    assert rules(checked_file(tmp_path, "q3.csv", "a;b\n1;2\n")) == ["no-table"]


def test_an_unreadable_file_is_told_once(tmp_path: Path) -> None:
    assert rules(checked_file(tmp_path, "q3.xlsx", b"PK\x03\x04")) == ["file-damaged"]


def test_an_unknown_source_lists_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UnusableDelivery, match=r"There is no source 'nobody'\. Known: csg, vt\."):
        check_file(tmp_path / "q3.csv", "nobody", KNOWN)
