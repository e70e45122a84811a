"""A delivery as a whole: its manifest, its source, its contract's version, its tables."""

from pathlib import Path
from typing import Any

import pytest

from inbeeld.deliveries import check_delivery
from tests.unit.deliveries.supplier import WIDE, check, contract, definitions, deliver, only, rules, table

GOOD = "regio;jaar;meldingen\nDrenthe;2019;12\n"


def test_a_clean_delivery_has_no_findings(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": GOOD})

    assert (checked.source, checked.reference_date, checked.is_clean) == ("vt", "2022-05-01", True)
    assert [name for name, _ in checked.files] == ["regions.csv"]


def test_a_missing_manifest_is_told(tmp_path: Path) -> None:
    checked = check_delivery(tmp_path / "vt" / "2022-05-01", definitions(contract()))

    assert (only(checked).rule, checked.source, checked.usable) == ("manifest", "vt", False)


def test_all_faults_of_a_manifest_are_told_with_their_lines(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD}, period="last year", contract='"two"')

    checked = check_delivery(folder, definitions(contract()))

    assert [(f.rule, f.where.row) for f in checked.findings] == [("manifest", 2), ("manifest", 3)]
    assert "'last year' is not a period" in checked.findings[1].message.nl


def test_a_manifest_that_is_no_toml_is_told(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": GOOD}, more="[[")

    assert rules(check_delivery(folder, definitions(contract()))) == ["manifest"]


def test_an_unknown_source_is_told_with_the_nearest(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": GOOD}, source="vtt"))

    assert (finding.message.en, finding.advice.en) == ("There is no source 'vtt'. Known: vt.", "Did you mean vt?")


def test_a_delivery_of_another_source_is_told(tmp_path: Path) -> None:
    other = contract(id="csg", name={"nl": "Centrum", "en": "Centre"})
    folder = deliver(tmp_path / "csg" / "2022-05-01", {"regions.csv": GOOD})

    finding = only(check_delivery(folder, definitions(contract(), other)))

    assert (finding.rule, finding.expected, finding.found) == ("another-source", "csg", "vt")
    assert finding.message.en == "This is a delivery of Safe Place, but it stands in the folder of Centre."


def test_a_folder_of_another_date_is_told(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": GOOD}, reference_date="2022-05-02"))

    assert (finding.rule, finding.expected, finding.found) == ("another-date", "2022-05-01", "2022-05-02")


def test_another_version_of_the_contract_is_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": GOOD}, version=2)

    assert (only(checked).rule, only(checked).expected, only(checked).found) == ("contract-version", "2", "1")
    assert len(checked.records["regions"]) == 1


def test_a_table_that_is_missing_unknown_or_there_twice_is_told(tmp_path: Path) -> None:
    held = {"regions.csv": ["regions", "regoins"], "again.csv": ["regions"]}

    checked = check(tmp_path, {"regions.csv": GOOD, "again.csv": GOOD.replace("12", "13")}, table(), WIDE, tables=held)

    assert rules(checked) == ["table-unknown", "table-twice", "table-missing"]
    assert checked.findings[0].advice.en == "Did you mean regions?"
    # the first of both counts, so that the rest can be checked
    assert checked.records["regions"][0].cells["reports"].value == 12


def test_a_stated_figure_of_an_unknown_column_is_told(tmp_path: Path) -> None:
    stated = '[[stated]]\nid = "n"\ntable = "regions"\nvalue = "report"\nnumber = 1\nlabel = { nl = "N", en = "N" }'

    finding = only(check(tmp_path, {"regions.csv": GOOD}, more=stated))

    assert (finding.rule, finding.advice.en) == ("column-unknown", "Did you mean reports?")


def test_a_stated_figure_of_an_unknown_table_is_told(tmp_path: Path) -> None:
    stated = '[[stated]]\nid = "n"\ntable = "region"\nwhat = "rows"\nnumber = 1\nlabel = { nl = "N", en = "N" }'

    finding = only(check(tmp_path, {"regions.csv": GOOD}, more=stated))

    assert (finding.rule, finding.advice.en) == ("table-unknown", "Did you mean regions?")


def test_a_stated_sum_says_of_what(tmp_path: Path) -> None:
    stated = '[[stated]]\nid = "n"\ntable = "regions"\nnumber = 1\nlabel = { nl = "N", en = "N" }'

    finding = only(check(tmp_path, {"regions.csv": GOOD}, more=stated))

    assert finding.rule == "manifest"
    assert "a stated sum needs 'value'" in finding.message.en


def test_the_folders_own_name_does_not_matter_elsewhere(tmp_path: Path) -> None:
    folder = deliver(tmp_path / "inbox" / "mail", {"regions.csv": GOOD})

    assert rules(check_delivery(folder, definitions(contract()))) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"contract": "true"}, 2),
        ({"contract": "1.0"}, 2),
        ({"contract": '"1"'}, 2),
        ({"period": "0201/2020"}, 3),
        ({"period": "2019/9999"}, 3),
        ({"reference_date": '"2022-05-01"'}, 4),
        ({"reference_date": "2022-05-01T00:00:00"}, 4),
        ({"reference_date": "0222-05-01"}, 4),
    ],
)
def test_a_manifest_means_what_it_says_to_the_letter(changes: dict[str, Any], line: int, tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": GOOD}, **changes))

    assert (finding.rule, finding.where.row, finding.blocks) == ("manifest", line, True)


@pytest.mark.parametrize("number", ['"6301"', "true", "1.0", "1" + "0" * 30])
def test_a_stated_number_is_a_number(number: str, tmp_path: Path) -> None:
    stated = '[[stated]]\nid = "n"\ntable = "regions"\nvalue = "reports"\nlabel = { nl = "N", en = "N" }\n'

    assert only(check(tmp_path, {"regions.csv": GOOD}, more=f"{stated}number = {number}")).rule == "manifest"


@pytest.mark.parametrize(
    ("where", "meant"),
    [('region = "drente"', "drenthe"), ('year = "2018"', None), ('year = "totaal"', "total"), ('reports = "12"', None)],
)
def test_a_stated_figure_of_an_unknown_code_is_told(where: str, meant: str | None, tmp_path: Path) -> None:
    stated = '[[stated]]\nid = "n"\ntable = "regions"\nvalue = "reports"\nnumber = 12\nlabel = { nl = "N", en = "N" }'

    checked = check(tmp_path, {"regions.csv": GOOD}, more=f"{stated}\nwhere = {{ {where} }}")

    finding = next(finding for finding in checked.findings if finding.rule == "where-unknown")
    assert (finding.file, finding.blocks) == ("manifest.toml", True)
    assert "has no code" in finding.message.en
    assert meant is None or finding.advice.en == f"Did you mean {meant}?"
