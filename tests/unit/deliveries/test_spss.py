"""SPSS files: value labels instead of codes, cases numbered as SPSS numbers them.

``data/regions.sav`` holds four invented cases: regio (1 Drenthe, 2 Zeeland), jaar and aantal with the label
"meldingen", where 99 is a user-missing value labelled "onbekend" and the last case has no value.
"""

from pathlib import Path

from inbeeld.deliveries import Limits
from inbeeld.deliveries.readers.spss_process import read
from tests.unit.deliveries.supplier import check, figures, only, rules

DATA = (Path(__file__).parent / "data" / "regions.sav").read_bytes()
DATES = (Path(__file__).parent / "data" / "dates.sav").read_bytes()


def test_labels_of_values_and_missing_values_are_read(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.sav": DATA})

    assert figures(checked) == {("drenthe", "2019"): 12, ("zeeland", "2019"): "unknown", ("drenthe", "2020"): 15}
    assert (only(checked).rule, only(checked).where.row, only(checked).where.column) == ("value-empty", 4, "aantal")


def test_variables_are_found_by_their_labels(tmp_path: Path) -> None:
    # the count is agreed as "meldingen"; a variable "aantxx" is found by its label
    renamed = DATA.replace(b"AANTAL  ", b"AANTXX  ").replace(b"aantal", b"aantxx")

    assert ("drenthe", "2019") in figures(check(tmp_path, {"regions.sav": renamed}))


def test_a_date_is_no_year(tmp_path: Path) -> None:
    # ``data/dates.sav`` holds one case with a date under "jaar"
    finding = only(check(tmp_path, {"regions.sav": DATES}))

    assert (finding.rule, finding.found) == ("year-text", "2019-01-02")


def test_the_process_reads_one_row_more_than_allowed_to_see_that_there_are_more() -> None:
    # 4 cases of 3 variables
    assert read(DATA, 12)["complete"] is True
    assert read(DATA, 11)["complete"] is False
    assert read(DATA, 11)["columns"][0] == ["Drenthe", "Zeeland", "Drenthe", "Zeeland"]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    for number, data in enumerate((DATA[:100], DATA[:-20], b"hello")):
        assert rules(check(tmp_path / str(number), {"regions.sav": data})) == ["file-damaged"]


def test_a_file_that_makes_the_library_crash_is_told(tmp_path: Path) -> None:
    # labels that belong to variable 0, which does not exist: a process that reads this dies of it
    place = 376
    assert DATA[place] == 1

    assert rules(check(tmp_path, {"regions.sav": DATA[:place] + b"\0" + DATA[place + 1 :]})) == ["file-damaged"]


def test_too_many_cells_are_told(tmp_path: Path) -> None:
    assert rules(check(tmp_path, {"regions.sav": DATA}, limits=Limits(cells=11))) == ["too-many-cells"]


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    # 4 cases of 3 variables
    assert rules(check(tmp_path, {"regions.sav": DATA}, limits=Limits(cells=12))) == ["value-empty"]
