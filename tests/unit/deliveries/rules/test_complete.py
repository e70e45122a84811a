"""Rule: every category of a code list is delivered."""

from pathlib import Path

from tests.unit.deliveries.supplier import check, only, rules, table

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
