"""Rows: faulty ones go to quarantine with every reason, good ones stay, nothing is lost."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.deliveries import Place, check_delivery
from inbeeld.tables import Origin
from tests.unit.deliveries.supplier import (
    REGION,
    REPORTS,
    SIZE,
    WIDE,
    YEAR,
    check,
    contract,
    definitions,
    deliver,
    drawn,
    figures,
    only,
    rules,
    table,
)


def test_a_faulty_row_keeps_every_reason_and_the_others_stay(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Drente  | 2018 | -4
        Zeeland | 2020 | 15
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    assert [(f.rule, f.where) for f in checked.findings] == [
        ("code-unknown", Place(None, 3, "regio")),
        ("year-outside-period", Place(None, 3, "jaar")),
        ("count-negative", Place(None, 3, "meldingen")),
    ]
    assert [(row.values, row.reasons) for row in checked.quarantine] == [
        (("Drente", "2018", "-4"), ("code-unknown", "year-outside-period", "count-negative"))
    ]
    assert figures(checked) == {("drenthe", "2019"): 12, ("zeeland", "2020"): 15}


def test_an_unknown_code_comes_with_the_nearest_known_one(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrente;2019;12\n"}))

    assert finding.message.en == "\"Drente\" is not in the list 'Regions'."
    assert (finding.advice.nl, finding.found) == ("Bedoelt u Drenthe?", "Drente")


def test_a_year_outside_the_period_is_told_with_the_period(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2022;12\n"}))

    assert (finding.rule, finding.expected, finding.found) == ("year-outside-period", "2019-2020", "2022")


def test_hidden_and_unknown_counts_keep_their_status_and_bounds(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | < 10
        Zeeland | 2019 | Onbekend
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    hidden, unknown = (record.cells["reports"] for record in checked.records["regions"])
    assert (rules(checked), hidden.value, str(hidden.status), hidden.lower, hidden.upper) == ([], None, "hidden", 0, 9)
    assert (unknown.value, str(unknown.status)) == (None, "unknown")


def test_an_agreed_mark_of_another_source_is_no_number(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;<5\n"}))

    assert (finding.rule, finding.advice.en) == ("count-text", "Write a whole number, <10, or onbekend.")


def test_an_empty_value_is_told_with_what_may_stand_there(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;\n"}))

    assert (finding.rule, finding.advice.nl) == ("value-empty", "Schrijf een heel getal, <10 of onbekend.")


def test_a_class_is_read_with_its_bounds(tmp_path: Path) -> None:
    text = """
        regio   | omvang
        Drenthe | minder dan 10
        Zeeland | 20 tot 30
    """
    checked = check(tmp_path, {"sizes.csv": drawn(text)}, table("sizes", (REGION, SIZE)))

    cell = checked.records["sizes"][0].cells["size"]
    assert (str(cell.status), cell.lower, cell.upper) == ("class", 0, 9)
    assert (only(checked).rule, only(checked).found) == ("code-unknown", "20 tot 30")


def test_every_cell_knows_where_it_was_read(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12\n"})

    assert checked.records["regions"][0].cells["reports"].origins == (Origin("regions.csv", 2, "meldingen"),)


def test_values_that_the_supplier_estimated_get_that_status(tmp_path: Path) -> None:
    estimated = {**REPORTS, "status_where": [{"column": "region", "code": "zeeland", "status": "estimated"}]}
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | 15
        Zeeland | 2020 | <10
    """
    for column, expected in ((estimated, "value"), ({**estimated, "status": "derived"}, "derived")):
        checked = check(tmp_path, {"regions.csv": drawn(text)}, table("regions", (REGION, YEAR, column)))
        statuses = [str(record.cells["reports"].status) for record in checked.records["regions"]]
        # a hidden cell stays hidden, whoever estimated it
        assert statuses == [expected, "estimated", "hidden"]


def test_a_repeated_row_is_kept_once(tmp_path: Path) -> None:
    text = """
        regio     | jaar | meldingen
        Fryslân   | 2019 | 12
        Friesland | 2019 | 12
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    assert (only(checked).rule, only(checked).where.row) == ("row-twice", 3)
    assert only(checked).message.en == "This row is the same as row 2."
    assert figures(checked) == {("fryslan", "2019"): 12}


def test_rows_that_contradict_each_other_are_both_set_apart(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12
        Zeeland | 2019 | 3
        Drenthe | 2019 | 13
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    assert [(f.rule, f.where.row) for f in checked.findings] == [("cell-twice", 2), ("cell-twice", 4)]
    assert checked.findings[0].message.en == "For Drenthe and 2019 there are different rows: 2 and 4."
    assert figures(checked) == {("zeeland", "2019"): 3}


def test_a_row_that_is_too_long_or_too_short_is_told(tmp_path: Path) -> None:
    text = "regio;jaar;meldingen\nDrenthe;2019;1;2\nZeeland;2019\nFryslân;2019;7;;\n"

    checked = check(tmp_path, {"regions.csv": text})

    assert [(f.rule, f.found) for f in checked.findings if f.rule == "row-width"] == [
        ("row-width", "4"),
        ("row-width", "2"),
    ]
    assert figures(checked) == {("fryslan", "2019"): 7}


def test_a_category_outside_its_years_is_remarked_upon(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2021;12\n"}, period="2021")

    # the list has Drenthe up to and including 2020
    assert (only(checked).rule, only(checked).severity) == ("code-outside-years", "warning")
    assert figures(checked) == {("drenthe", "2021"): 12}


def test_one_faulty_cell_sets_a_wide_row_apart(tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": "regio;2019;2020\nDrenthe;12o;15\nZeeland;1;2\n"}, WIDE)

    assert (only(checked).where, only(checked).advice.en) == (Place(None, 2, "2019"), "Did you mean 120?")
    assert figures(checked, "wide") == {("zeeland", "2019"): 1, ("zeeland", "2020"): 2}


VALUES = st.sampled_from(["Drenthe", "Zeeland", "2019", "2020", "12", "<10", "x", ""])


@given(rows=st.lists(st.tuples(VALUES, VALUES, VALUES)))
def test_every_row_is_either_good_or_in_quarantine(
    rows: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    text = "\n".join(["regio;jaar;meldingen", *(";".join(row) for row in rows)])

    checked = check(folder, {"regions.csv": text})

    written = sum(any(row) for row in rows)
    assert len(checked.records["regions"]) + len(checked.quarantine) == written
    assert all(row.reasons for row in checked.quarantine)


def test_the_names_of_a_short_list_are_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nAtlantis;2019;12\n;2019;13\n"})

    advice = [finding.advice.nl for finding in checked.findings]
    assert advice == [
        "Gebruik Drenthe, Fryslân, Zeeland of Totaal.",
        "Schrijf Drenthe, Fryslân, Zeeland of Totaal.",
    ]


def test_the_right_digest_of_a_changed_file_is_told(tmp_path: Path) -> None:
    place = deliver(tmp_path / "vt" / "2022-05-01", {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12\n"})
    (place / "regions.csv").write_text("regio;jaar;meldingen\nDrenthe;2019;13\n")

    finding = only(check_delivery(place, definitions(contract())))

    digest = hashlib.sha256((place / "regions.csv").read_bytes()).hexdigest()
    assert (finding.rule, f'sha256 = "{digest}"' in finding.advice.nl) == ("hash-differs", True)
