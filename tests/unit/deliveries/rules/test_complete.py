"""Rule: every category of a code list is delivered."""

from dataclasses import replace
from pathlib import Path

import pytest

from inbeeld.deliveries import check_delivery, require_usable
from inbeeld.errors import DeliveryRefused
from inbeeld.vocabulary import Code, CodeList, Text
from tests.unit.deliveries.supplier import (
    REPORTS,
    SEX,
    SEXES,
    YEAR,
    check,
    contract,
    definitions,
    deliver,
    only,
    rules,
    table,
)

RULE = {
    "id": "all-regions",
    "kind": "complete",
    "label": {"nl": "Alle regio's", "en": "All regions"},
    "value": "reports",
    "over": "region",
}
HEAD = "regio;jaar;meldingen\n"
ALL = "Drenthe;2019;3\nFryslân;2019;4\nZeeland;2019;5\nTotaal;2019;12\n"


def test_a_table_with_every_category_is_complete(tmp_path: Path) -> None:
    assert rules(check(tmp_path, {"regions.csv": HEAD + ALL}, table(rule=[RULE]))) == []


def test_a_row_left_out_is_named(tmp_path: Path) -> None:
    without = ALL.replace("Zeeland;2019;5\n", "")
    finding = only(check(tmp_path, {"regions.csv": HEAD + without}, table(rule=[RULE])))
    assert finding.rule == "all-regions"
    assert finding.message.en == "reports, 2019, Zeeland: this row is missing."


def test_a_row_in_quarantine_is_not_missing_too(tmp_path: Path) -> None:
    broken = ALL.replace("Zeeland;2019;5", "Zeeland;2019;5x")
    assert rules(check(tmp_path, {"regions.csv": HEAD + broken}, table(rule=[RULE]))) == ["count-text"]


def test_a_row_left_out_stops_a_build(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": HEAD + ALL.replace("Zeeland;2019;5\n", "")}, table(rule=[RULE]))
    with pytest.raises(DeliveryRefused, match="Zeeland: this row is missing"):
        require_usable(checked, contract(tolerance={"faulty_rows": 1.0}))


def test_the_category_for_what_is_not_known_may_be_left_out(tmp_path: Path) -> None:
    unknown = Code("unknown", Text("Onbekend", "Unknown"), kind="unknown")
    sexes = CodeList(SEXES.id, SEXES.name, (*SEXES.codes, unknown))
    agreed = contract(table("sexes", (SEX, YEAR, REPORTS), rule=[{**RULE, "over": "sex"}]))
    known = definitions(agreed)
    known = replace(known, codelists={**known.codelists, sexes.id: sexes})
    text = "geslacht;jaar;meldingen\nMeisjes;2019;1\n"

    folder = deliver(tmp_path / "vt" / "2022-05-01", {"sexes.csv": text + "Jongens;2019;2\n"})
    assert rules(check_delivery(folder, known)) == []
    folder = deliver(tmp_path / "b" / "vt" / "2022-05-01", {"sexes.csv": text})
    assert only(check_delivery(folder, known)).message.en == "reports, 2019, Boys: this row is missing."


def test_a_category_is_not_expected_outside_its_years(tmp_path: Path) -> None:
    # the list has Drenthe up to and including 2020
    rows = "Fryslân;2021;4\nZeeland;2021;5\nTotaal;2021;9\n"
    assert rules(check(tmp_path, {"regions.csv": HEAD + rows}, table(rule=[RULE]), period="2021")) == []
