"""Rule: two tables of one delivery that count the same agree."""

from pathlib import Path

from inbeeld.deliveries import Checked, Place
from tests.unit.deliveries.supplier import REPORTS, SEX, YEAR, check, drawn, only, rules, table

RULE = {
    "id": "same-as-sexes",
    "kind": "agrees-with",
    "label": {"nl": "Gelijk", "en": "Equal"},
    "value": "reports",
    "on": ["year"],
    "other": {"table": "sexes", "value": "reports"},
}
SEXES = """
    geslacht | jaar | meldingen
    Meisjes  | 2019 | 20
    Jongens  | 2019 | 7
    Meisjes  | 2020 | 30
    Jongens  | 2020 | 4
"""


def agreeing(folder: Path, regions: str, sexes: str = SEXES, **changes: object) -> Checked:
    """The outcome for regions that must agree with the sexes."""
    files = {"regions.csv": drawn(regions), "sexes.csv": drawn(sexes)}
    return check(folder, files, table(rule=[{**RULE, **changes}]), table("sexes", (SEX, YEAR, REPORTS)))


def test_sums_of_both_tables_are_compared(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | 15
        Drenthe | 2020 | 20
        Zeeland | 2020 | 15
    """
    finding = only(agreeing(tmp_path, regions))

    # 2019: 12 + 15 = 20 + 7; 2020: 20 + 15 = 35, but 30 + 4 = 34
    assert (finding.rule, finding.expected, finding.found) == ("same-as-sexes", "34", "35")
    assert finding.message.en == "reports, 2020: 35 here, but 34 in the table 'table sexes'."
    assert finding.where == Place(None, None, "meldingen")


def test_a_delivered_total_goes_before_the_sum_of_its_parts(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 1
        Totaal  | 2019 | 27
        Totaal  | 2020 | 34
    """
    assert rules(agreeing(tmp_path, regions)) == []


def test_at_most_lets_a_smaller_sum_pass(tmp_path: Path) -> None:
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | 26\nDrenthe | 2020 | 35"

    finding = only(agreeing(tmp_path, regions, relation="at-most"))

    assert finding.message.en == "reports, 2020: 35 here, more than 34 in the table 'table sexes'."


def test_only_the_categories_asked_for_count(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 20
        Zeeland | 2019 | 99
        Drenthe | 2020 | 31
    """
    other = {"table": "sexes", "value": "reports", "where": {"sex": "girls"}}

    finding = only(agreeing(tmp_path, regions, where={"region": "drenthe"}, other=other))

    assert (finding.message.en, finding.where.row) == (
        "reports, Drenthe, 2020: 31 here, but 30 in the table 'table sexes'.",
        4,
    )


def test_a_total_of_years_is_compared_with_the_sum_of_the_same_years(tmp_path: Path) -> None:
    regions = """
        regio   | jaar      | meldingen
        Drenthe | 2019      | 27
        Drenthe | 2020      | 34
        Drenthe | 2019-2020 | 62
    """
    # 20 + 7 + 30 + 4 = 61
    finding = only(agreeing(tmp_path, regions))
    assert (finding.expected, finding.found) == ("61", "62")

    # without 2020 among the sexes the totals are about other years
    assert rules(agreeing(tmp_path / "b", regions, "\n".join(SEXES.strip().splitlines()[:3]))) == []


def test_a_total_left_out_for_one_category_is_the_sum_of_its_parts(tmp_path: Path) -> None:
    regions = """
        regio   | jaar      | meldingen
        Drenthe | 2019      | 20
        Drenthe | 2020      | 30
        Drenthe | 2019-2020 | 50
        Zeeland | 2019      | 7
        Zeeland | 2020      | 4
    """
    # 50 + 7 + 4 = 61
    assert rules(agreeing(tmp_path, regions)) == []


def test_a_total_covers_the_rows_in_quarantine_beneath_it(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 2o
        Totaal  | 2019 | 26
        Drenthe | 2020 | 3o
        Zeeland | 2020 | 40
    """
    # 2019: the delivered total differs from 27; 2020: whatever Drenthe has, 40 is more than 34
    assert rules(agreeing(tmp_path, regions)) == ["count-text", "count-text", "same-as-sexes", "same-as-sexes"]


def test_a_total_in_quarantine_leaves_the_parts_to_compare(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 26
        Totaal  | 2019 | 2o
    """
    # nothing but the total is missing, so 26 is not 27
    assert rules(agreeing(tmp_path, regions)) == ["count-text", "same-as-sexes"]


def test_hidden_cells_leave_room(tmp_path: Path) -> None:
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | 20\nZeeland | 2019 | <10"

    assert rules(agreeing(tmp_path, regions)) == []
    # 20 + at most 9 is less than 30
    sexes = SEXES.replace("| 20\n", "| 23\n")
    assert rules(agreeing(tmp_path / "b", regions, sexes)) == ["same-as-sexes"]


def test_another_table_that_cannot_be_read_is_no_contradiction(tmp_path: Path) -> None:
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | 20"

    assert rules(agreeing(tmp_path, regions, "a | b\n1 | 2")) == ["column-missing"] * 3 + ["column-extra"] * 2
