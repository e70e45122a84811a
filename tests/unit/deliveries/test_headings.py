"""Headings in any order and agreed spelling; a clear word about those that are missing, strange or there twice."""

from pathlib import Path

import pytest

from inbeeld.deliveries import TOTAL_CODE, require_usable
from inbeeld.errors import DeliveryRefused
from tests.unit.deliveries.supplier import (
    REGION,
    REPORTS,
    SEX,
    SHARE,
    WIDE,
    YEAR,
    check,
    contract,
    drawn,
    figures,
    only,
    rules,
    table,
)


def test_order_case_and_spelling_of_headings_are_free(tmp_path: Path) -> None:
    text = """
        AANTAL | Jaar | Regio
        12     | 2019 | Friesland
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    assert (rules(checked), figures(checked)) == ([], {("fryslan", "2019"): 12})


def test_a_missing_column_is_told_with_the_one_that_may_be_meant(tmp_path: Path) -> None:
    text = """
        regio   | jaartal | meldingen
        Drenthe | 2019    | 12
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    missing, extra = checked.findings
    assert (missing.rule, missing.message.en) == ("column-missing", "The column 'jaar' is missing.")
    assert missing.advice.en == "Did you mean 'jaartal' → 'jaar'?"
    assert (extra.rule, extra.where.column, extra.severity) == ("column-extra", "jaartal", "warning")
    assert not checked.usable


def test_an_extra_column_is_remarked_upon_and_the_rest_is_read(tmp_path: Path) -> None:
    text = """
        regio   | jaar | opmerking | meldingen
        Drenthe | 2019 | geen      | 12
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    assert (only(checked).rule, only(checked).severity) == ("column-extra", "warning")
    assert figures(checked) == {("drenthe", "2019"): 12}


def test_a_column_without_a_name_is_remarked_upon_if_it_holds_anything(tmp_path: Path) -> None:
    text = "regio;jaar;meldingen;;\nDrenthe;2019;12;;3\n"

    checked = check(tmp_path, {"regions.csv": text})

    assert rules(checked) == ["column-without-name"]
    assert figures(checked) == {("drenthe", "2019"): 12}


def test_a_column_that_is_there_twice_is_told(tmp_path: Path) -> None:
    text = """
        regio   | jaar | meldingen | aantal
        Drenthe | 2019 | 12        | 13
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)})

    # "aantal" is another spelling of "meldingen": nobody can say which of both counts
    assert (only(checked).rule, only(checked).where.column) == ("column-twice", "aantal")
    assert checked.records["regions"] == ()


def test_years_over_the_headings_become_records_of_their_own(tmp_path: Path) -> None:
    text = """
        2020 | regio   | 2019–2020 | 2019
        15   | Drenthe | 27        | 12
    """
    checked = check(tmp_path, {"wide.csv": drawn(text)}, WIDE)

    assert rules(checked) == []
    assert figures(checked, "wide") == {
        ("drenthe", "2020"): 15,
        ("drenthe", TOTAL_CODE): 27,
        ("drenthe", "2019"): 12,
    }
    assert [record.row for record in checked.records["wide"]] == [2, 2, 2]


def test_a_year_outside_the_period_among_the_headings_is_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": "regio;2019;2021\nDrenthe;12;15\n"}, WIDE)

    missing, outside = checked.findings
    assert missing.rule == "year-missing"
    assert (outside.rule, outside.expected, outside.found) == ("column-outside-period", "2019-2020", "2021")
    assert figures(checked, "wide") == {("drenthe", "2019"): 12}


def test_a_year_left_out_between_the_others_is_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": "regio;2019;2021\nDrenthe;12;15\n"}, WIDE, period="2019/2021")

    assert (only(checked).rule, only(checked).message.en) == (
        "year-missing",
        "The year 2020 is missing among the columns.",
    )


@pytest.mark.parametrize("heading", ["2019*", "2019-01-01", "Jaar 1"])
def test_a_year_whose_heading_was_renamed_stops_a_build(heading: str, tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": f"regio;{heading};2020\nDrenthe;12;15\n"}, WIDE)

    finding = only(checked)
    assert (finding.rule, finding.where.column, finding.expected) == ("year-renamed", heading, "2019")
    assert finding.message.en == f"The heading '{heading}' is not a year; 2019 is missing."
    with pytest.raises(DeliveryRefused, match="2019 is missing"):
        require_usable(checked, contract(WIDE))


def test_each_missing_year_is_told_by_the_heading_that_holds_it(tmp_path: Path) -> None:
    text = "regio;noot;voorlopig 2021;2019\nDrenthe;geen;12;15\n"

    checked = check(tmp_path, {"wide.csv": text}, WIDE, period="2018/2021")

    assert [(f.rule, f.where.column, f.expected) for f in checked.findings] == [
        ("year-missing", None, None),
        ("year-renamed", "noot", "2018"),
        ("year-renamed", "voorlopig 2021", "2021"),
    ]
    assert "2020" in checked.findings[0].message.en


def test_a_long_table_may_be_about_a_part_of_the_period(tmp_path: Path) -> None:
    assert rules(check(tmp_path, {"regions.csv": "regio;jaar;meldingen\nDrenthe;2019;12\n"}, period="2017/2021")) == []


def test_very_many_strange_columns_are_told_as_one(tmp_path: Path) -> None:
    names = [f"k{number}" for number in range(3000)]
    text = ";".join(["regio", "jaar", "meldingen", *names]) + "\n" + "Drenthe;2019;12" + ";" * len(names) + "\n"

    checked = check(tmp_path, {"regions.csv": text})

    assert rules(checked) == ["column-extra"] * 21
    assert checked.findings[-1].message.en == "There are 2,980 more of these in this table."
    assert figures(checked) == {("drenthe", "2019"): 12}


def test_no_year_at_all_among_the_headings_is_told(tmp_path: Path) -> None:
    checked = check(tmp_path, {"wide.csv": "regio;aantal\nDrenthe;12\n"}, WIDE)

    assert rules(checked) == ["column-missing", "column-extra"]


def test_a_misspelt_category_among_the_headings_comes_with_the_nearest(tmp_path: Path) -> None:
    sexes = table("sexes", (YEAR, SEX, REPORTS), layout="wide", spread="sex")

    checked = check(tmp_path, {"sexes.csv": "jaar;Meisjs;Jongens\n2019;1;2\n"}, sexes)

    assert (only(checked).rule, only(checked).advice.en) == ("column-extra", "Did you mean Meisjes?")
    assert figures(checked, "sexes") == {("2019", "boys"): 2}


def test_headings_cannot_steer_a_terminal(tmp_path: Path) -> None:
    finding = only(check(tmp_path, {"regions.csv": "regio;jaar;meldingen;\x1b[31mred\nDrenthe;2019;12;\n"}))

    assert finding.message.en == "The column '\ufffd[31mred' is not in the contract and was not read."
    assert "\x1b" not in str(finding.where)


def test_the_only_heading_that_is_unknown_is_taken_for_the_only_one_that_is_missing(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;jaar;totaal van al het werk\nDrenthe;2019;12\n"})

    missing = next(finding for finding in checked.findings if finding.rule == "column-missing")
    assert missing.advice.en == "Did you mean 'totaal van al het werk' → 'meldingen'?"


def test_with_a_column_of_values_missing_the_other_faults_are_told_too(tmp_path: Path) -> None:
    columns = (REGION, YEAR, REPORTS, SHARE)
    text = """
        regio   | jaar | meldingen
        Drenthe | 2019 | 12o
        Zeelnd  | 2019 | 5
    """
    checked = check(tmp_path, {"regions.csv": drawn(text)}, table(columns=columns))

    assert rules(checked) == ["column-missing", "count-text", "code-unknown"]
    assert (checked.records["regions"], checked.quarantine, checked.usable) == ((), (), False)


def test_a_table_without_a_column_of_values_is_refused_though_other_tables_are_good(tmp_path: Path) -> None:
    short, good = table(columns=(REGION, YEAR, REPORTS, SHARE)), table("others")
    files = {
        "regions.csv": "regio;jaar;meldingen\nDrenthe;2019;5\n",
        "others.csv": "regio;jaar;meldingen\nDrenthe;2019;5\n",
    }
    checked = check(tmp_path, files, short, good)

    assert (rules(checked), checked.usable) == (["column-missing"], True)
    with pytest.raises(DeliveryRefused, match="'aandeel' is missing"):
        require_usable(checked, contract(short, good))


def test_with_a_column_of_keys_missing_no_row_is_read(tmp_path: Path) -> None:
    checked = check(tmp_path, {"regions.csv": "regio;meldingen\nDrenthe;12o\n"})

    assert rules(checked) == ["column-missing"]
