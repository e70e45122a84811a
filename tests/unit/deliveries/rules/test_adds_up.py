"""Rule: parts add up to their delivered total; what is hidden, unknown or in quarantine counts with its bounds."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked, Place
from tests.unit.deliveries.supplier import check, drawn, only, rules, table

RULE = {
    "id": "regions-add-up",
    "kind": "adds-up",
    "label": {"nl": "Telt op", "en": "Adds up"},
    "value": "reports",
    "over": "region",
}


def adding(folder: Path, text: str, **changes: object) -> Checked:
    """The outcome for a table that must add up over its regions."""
    return check(folder, {"regions.csv": drawn(text)}, table(rule=[{**RULE, **changes}]))


def test_a_total_that_differs_is_told_where_it_stands(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 945
        Zeeland | 2019 | 1000
        Totaal  | 2019 | 1954
        Drenthe | 2020 | 1
        Zeeland | 2020 | 2
        Totaal  | 2020 | 3
    """
    finding = only(adding(tmp_path, text))

    # 945 + 1000 = 1945
    assert (finding.rule, finding.severity, finding.blocks) == ("regions-add-up", "error", False)
    assert (finding.where, finding.expected, finding.found) == (Place(None, 4, "meldingen"), "1945", "1954")
    assert finding.message.en == "reports, 2019: the total is 1,954, but the parts (region) add up to 1,945."
    assert finding.message.nl == "reports, 2019: het totaal is 1.954, maar de delen (region) tellen op tot 1.945."


@pytest.mark.parametrize(("tolerance", "told"), [(0, True), (1, True), (2, False)])
def test_a_difference_within_the_tolerance_is_let_pass(tolerance: int, told: bool, tmp_path: Path) -> None:
    # 12 + 15 = 27, two less than 29
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | 15
        Totaal  | 2019 | 29
    """
    assert bool(rules(adding(tmp_path, text, tolerance=tolerance))) is told


@pytest.mark.parametrize(
    ("part", "total", "told"),
    [
        ("<10", "12", False),  # 12 + at least 0
        ("<10", "21", False),  # 12 + at most 9
        ("<10", "22", True),
        ("<10", "11", True),
        ("onbekend", "500", False),
        ("onbekend", "11", True),
        ("12o", "500", False),  # in quarantine: it could be anything
    ],
)
def test_a_part_without_a_number_counts_with_its_bounds(part: str, total: str, told: bool, tmp_path: Path) -> None:
    text = f"""
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | {part}
        Totaal  | 2019 | {total}
    """
    assert ("regions-add-up" in rules(adding(tmp_path, text))) is told


def test_bounds_are_told_in_words(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | <10
        Totaal  | 2019 | 30
    """
    finding = only(adding(tmp_path, text))

    assert finding.message.en == "reports, 2019: the total is 30, but the parts (region) add up to 12 to 21."
    assert finding.expected is None


def test_a_row_that_nobody_can_place_could_be_a_part_of_any_total(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeelnd  | 2019 | 15
        Totaal  | 2019 | 27
        Drenthe | 2020 | 12
        Totaal  | 2020 | 27
    """
    # 2019 may be right; 2020 cannot be: nothing of that year is in quarantine
    assert rules(adding(tmp_path, text)) == ["code-unknown", "regions-add-up"]


def test_a_repeated_row_is_no_gap(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Drenthe | 2019 | 12
        Totaal  | 2019 | 13
    """
    assert rules(adding(tmp_path, text)) == ["row-twice", "regions-add-up"]


def test_a_total_in_quarantine_leaves_its_parts_alone(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Totaal  | 2019 | 12o
    """
    assert rules(adding(tmp_path, text)) == ["count-text"]


def test_years_add_up_to_the_total_of_the_period(tmp_path: Path) -> None:
    text = """
        regio   | jaar      | meldingen
        Drenthe | 2019      | 12
        Drenthe | 2020      | 15
        Drenthe | 2019-2020 | 28
    """
    finding = only(adding(tmp_path, text, over="year", severity="warning"))

    # 12 + 15 = 27
    assert (finding.severity, finding.expected, finding.found) == ("warning", "27", "28")


def test_without_a_total_there_is_nothing_to_add_up(tmp_path: Path) -> None:
    assert rules(adding(tmp_path, "regio | jaar | meldingen\nDrenthe | 2019 | 12")) == []
