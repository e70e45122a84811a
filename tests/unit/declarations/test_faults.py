"""Faults in one file: each is told with its file, its line and what to do."""

from pathlib import Path

import pytest

from inbeeld.declarations import read_declaration
from inbeeld.declarations.contracts import Contract
from inbeeld.errors import DefinitionError
from tests.small_definitions import FILES, Faults

POLICE, CODES, REPORTS = "sources/police.toml", "codelists/sex.toml", "indicators/police.reports.toml"


def line(file: str, words: str) -> int:
    """The line on which words stand in a file that is in order."""
    lines = FILES[file].lstrip("\n").splitlines()
    return next(number for number, text in enumerate(lines, start=1) if words in text)


def test_an_unknown_key_comes_with_a_suggestion(faults: Faults) -> None:
    here = line(POLICE, 'unit = "report"')
    assert faults(POLICE, 'unit = "report"', 'unit = "report"\nlimitation = []') == [
        f"{POLICE}:{here + 1}: 'limitation' is not a known key here. Did you mean 'limitations'?"
    ]


def test_an_unknown_key_like_nothing_is_to_be_removed(faults: Faults) -> None:
    assert faults(POLICE, "id =", "zzz = 1\nid =") == [f"{POLICE}:1: 'zzz' is not a known key here. Remove it."]


def test_a_key_in_the_wrong_place_is_said_to_belong_elsewhere(faults: Faults) -> None:
    here = line(POLICE, 'id = "by_sex"')
    assert faults(POLICE, 'id = "by_sex"', 'id = "by_sex"\npopulation = 3') == [
        f"{POLICE}:{here + 1}: 'population' is not a known key here. It belongs to another part of the file."
    ]


def test_an_unknown_key_within_words_is_found(faults: Faults) -> None:
    here = line(POLICE, "name =")
    assert faults(POLICE, 'en = "Police" }', 'en = "Police", dialect = "Twents" }') == [
        f"{POLICE}:{here}: 'dialect' is not a known key here. Remove it."
    ]


def test_a_missing_key_is_told_at_its_table(faults: Faults) -> None:
    here = line(POLICE, "[[table]]")
    assert faults(POLICE, 'id = "by_sex"', "") == [f"{POLICE}:{here}: 'id' is missing. Add it."]


def test_a_delivered_table_needs_a_file(faults: Faults) -> None:
    [told] = faults(POLICE, 'file = "meldingen.csv"', "")
    assert "table 'by_sex' needs a 'file'" in told


def test_an_empty_list_is_told_what_it_needs(faults: Faults) -> None:
    here = line(POLICE, "limitations")
    text = '[{ nl = "Geen unieke personen.", en = "Not unique persons." }]'
    assert faults(POLICE, text, "[]") == [f"{POLICE}:{here}: 'limitations' needs at least 1."]


def test_words_in_one_language_are_not_enough(faults: Faults) -> None:
    here = line(POLICE, "name =")
    assert faults(POLICE, '"Politie", en = "Police"', '"Politie"') == [f"{POLICE}:{here}: 'en' is missing. Add it."]


def test_words_cannot_be_empty(faults: Faults) -> None:
    here = line(POLICE, "name =")
    assert faults(POLICE, 'en = "Police"', 'en = " "') == [
        f"{POLICE}:{here}: 'name': words are missing in Dutch or in English."
    ]


def test_words_without_a_language_show_how_to_write_them(faults: Faults) -> None:
    here = line(POLICE, "population =")
    assert faults(POLICE, '{ nl = "minderjarigen", en = "minors" }', '"minors"') == [
        f'{POLICE}:{here}: \'population\' must be given in both languages: {{ nl = "…", en = "…" }}.'
    ]


def test_a_wrong_type_is_told_on_its_line(faults: Faults) -> None:
    [fault] = faults(POLICE, "version = 1", 'version = "one"')
    assert fault.startswith(f"{POLICE}:2: 'version': Input should be a valid integer")


def test_a_list_is_asked_for_where_one_must_stand(faults: Faults) -> None:
    here = line(POLICE, "formats")
    assert faults(POLICE, '["csv"]', '"csv"') == [f"{POLICE}:{here}: 'formats' must be a list: [ … ]."]


def test_a_word_outside_a_short_list_comes_with_a_suggestion(faults: Faults) -> None:
    here = line(POLICE, "formats")
    assert faults(POLICE, '["csv"]', '["csv", "xslx"]') == [
        f"{POLICE}:{here}: 'formats' (item 2): 'xslx' is none of 'csv', 'xlsx' or 'sav'. Did you mean 'xlsx'?"
    ]


def test_an_unknown_type_of_column_comes_with_a_suggestion(faults: Faults) -> None:
    here = line(POLICE, 'type = "count"')
    [fault] = faults(POLICE, 'type = "count"', 'type = "counts"')
    assert fault.startswith(f"{POLICE}:{here}: 'type': 'counts' is none of 'year', 'code', 'count'")
    assert fault.endswith("Did you mean 'count'?")


def test_an_unknown_kind_of_rule_comes_with_a_suggestion(faults: Faults) -> None:
    here = line(POLICE, "[[table.rule]]")
    [fault] = faults(POLICE, 'kind = "adds-up"', 'kind = "add-up"')
    assert fault.startswith(f"{POLICE}:{here}: 'kind': 'add-up' is none of 'adds-up', 'agrees-with'")
    assert fault.endswith("Did you mean 'adds-up'?")


def test_a_rule_without_a_kind_is_told(faults: Faults) -> None:
    here = line(POLICE, "[[table.rule]]")
    assert faults(POLICE, 'kind = "adds-up"\n', "") == [f"{POLICE}:{here}: 'kind' is missing. Add it."]


def test_an_unknown_key_of_a_rule_is_told_on_its_line(faults: Faults) -> None:
    here = line(POLICE, 'over = "sex"')
    assert faults(POLICE, 'over = "sex"', 'over = "sex"\ntolerence = 2') == [
        f"{POLICE}:{here + 1}: 'tolerence' is not a known key here. Did you mean 'tolerance'?"
    ]


def test_an_id_with_other_letters_is_told_what_is_allowed(faults: Faults) -> None:
    assert faults(POLICE, 'id = "police"', 'id = "Police 1"') == [
        f"{POLICE}:1: 'id': 'Police 1' may hold only small letters, digits, '.', '_' and '-'."
    ]


def test_a_period_is_told_how_to_be_written(faults: Faults) -> None:
    here = line(REPORTS, "period")
    assert faults(REPORTS, "2017/2021", "2017-2021") == [
        f"{REPORTS}:{here}: 'period': '2017-2021' is not a period. Write a year (2021) or a run of years (2017/2021)."
    ]


def test_all_faults_of_a_file_are_told_at_once(folder: Path) -> None:
    path = folder / POLICE
    text = path.read_text(encoding="utf-8")
    for old, new in {'unit = "report"': "", "version = 1": "version = 0", 'type = "count"': 'type = "sum"'}.items():
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        read_declaration(path, Contract, shown_as="police.toml")
    assert [fault.line for fault in caught.value.faults] == [2, None, line(POLICE, 'type = "count"')]


def test_a_file_that_is_no_toml_is_told_with_its_line(faults: Faults) -> None:
    [fault] = faults(POLICE, "version = 1", "version =")
    assert fault.startswith(f"{POLICE}:2: Not valid TOML: Invalid value")


def test_a_file_that_stops_halfway_is_told_with_its_last_line(faults: Faults) -> None:
    [fault] = faults("policies/microdata.toml", 'tens." }\n', "tens.")
    assert fault.startswith("policies/microdata.toml:6: Not valid TOML:")


def test_a_file_in_another_encoding_is_told(folder: Path) -> None:
    path = folder / POLICE
    path.write_bytes('id = "fryslân"'.encode("cp1252"))
    with pytest.raises(DefinitionError, match=r"police\.toml: The file is not UTF-8 text\."):
        read_declaration(path, Contract, shown_as="police.toml")


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="The file cannot be read: Is a directory"):
        read_declaration(tmp_path, Contract, shown_as="police.toml")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"gone\.toml: There is no such file\."):
        read_declaration(tmp_path / "gone.toml", Contract, shown_as="gone.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = " + "[" * 100_000 + "]" * 100_000, "stand within each other more than 20 deep"),
        ("x = " + "[" * 21 + "]" * 21, "stand within each other more than 20 deep"),
        ("x." + "a." * 5_000 + "a = 1", "stand within each other more than 20 deep"),
        ("x = " + "9" * 5_000, "A whole number in it is too large"),
        ("x = 0x" + "f" * 5_000, "A whole number in it is too large"),
        ("x = 9223372036854775808", "A whole number in it is too large"),
        ("# " + "x" * 4_000_000, "The file is larger than 4 MB"),
    ],
    ids=["deep", "too deep by one", "dotted", "digits", "hexadecimal", "64 bits", "large"],
)
def test_a_file_out_of_bounds_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "police.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        read_declaration(tmp_path / "police.toml", Contract, shown_as="police.toml")
    assert str(caught.value).startswith("police.toml: ")
    assert message in str(caught.value)


def test_a_number_that_is_none_is_told(faults: Faults) -> None:
    [fault] = faults("parameters/minimum.toml", "value = 5", "value = nan")
    assert fault == "parameters/minimum.toml:7: 'value': Input should be a finite number."


class TestWhatMustFitWithinAFile:
    def test_two_columns_of_one_name(self, faults: Faults) -> None:
        here = line(POLICE, "[[table]]")
        assert faults(POLICE, 'id = "sex"', 'id = "year"') == [
            f"{POLICE}:{here}: 'table' (item 1): columns of table 'by_sex' declared twice: year."
        ]

    def test_a_code_column_without_a_code_list(self, faults: Faults) -> None:
        [fault] = faults(POLICE, 'codelist = "sex"\n', "")
        here = line(POLICE, 'id = "sex"') - 1
        assert fault.startswith(f"{POLICE}:{here}: ")
        assert "column 'sex': a code, class or qualifier column has a 'codelist'" in fault

    def test_a_wide_table_that_spreads_nothing(self, faults: Faults) -> None:
        [fault] = faults(POLICE, 'id = "by_sex"', 'id = "by_sex"\nlayout = "wide"')
        assert "table 'by_sex': layout \"wide\" goes with 'spread'" in fault

    def test_a_code_named_twice(self, faults: Faults) -> None:
        assert any("codes declared twice: girls" in fault for fault in faults(CODES, 'id = "total"', 'id = "girls"'))

    def test_a_spelling_that_means_two_codes(self, faults: Faults) -> None:
        [fault] = faults(CODES, 'kind = "total"', 'kind = "total"\nspellings = ["Vrouw "]')
        assert "spellings (of two codes) declared twice: vrouw" in fault

    def test_totals_that_are_no_dimension(self, faults: Faults) -> None:
        [fault] = faults(REPORTS, 'policy = "microdata"', 'policy = "microdata"\ntotals = ["age"]')
        assert "age is not one of the dimensions in 'by' (year, sex)" in fault


class TestWhatMustFitBetweenFiles:
    @pytest.mark.parametrize(
        ("file", "old", "new", "message"),
        [
            (POLICE, 'unit = "report"', 'unit = "reprot"', "no unit 'reprot'. Did you mean 'report'?"),
            (POLICE, '"legal"', '"broad"', "no definition 'broad'. Known: legal."),
            (POLICE, 'codelist = "sex"', 'codelist = "sexe"', "no code list 'sexe'. Did you mean 'sex'?"),
            (POLICE, 'over = "sex"', 'over = "age"', "no column 'age' in table 'by_sex'. Known: reports, sex, year."),
            (REPORTS, '"police"', '"polices"', "no source 'polices'. Did you mean 'police'?"),
            (REPORTS, '"by_sex"', '"by_age"', "no table 'by_age' of source 'police'. Did you mean 'by_sex'?"),
            (REPORTS, 'policy = "microdata"', 'policy = "none"', "no policy 'none'. Known: microdata."),
            (REPORTS, 'series = "sex"', 'series = "age"', "no dimension 'age' of 'police.reports'. Known: rep"),
            (REPORTS, 'value = "reports"', 'value = "report"', "no column 'report' in table 'by_sex'. Did you mean"),
            ("policies/microdata.toml", 'rounding = "minimum"', 'rounding = "base"', "no parameter 'base'. Known: m"),
        ],
    )
    def test_a_name_that_nothing_declares(self, faults: Faults, file: str, old: str, new: str, message: str) -> None:
        [fault] = faults(file, old, new)
        assert fault.startswith(f"{file}:{line(file, old)}: There is {message}")

    def test_a_name_used_twice_is_told_once(self, faults: Faults) -> None:
        [fault] = faults("parameters/minimum.toml", 'id = "minimum"', 'id = "least"')
        assert fault == "policies/microdata.toml:4: There is no parameter 'minimum'. Known: least."

    def test_a_rule_on_another_table_is_checked_on_both_sides(self, faults: Faults) -> None:
        rule = """
[[table.rule]]
id = "agrees"
kind = "agrees-with"
label = { nl = "Gelijk", en = "Equal" }
value = "reports"
where = { gender = "total" }
on = ["month"]
other = { table = "nationaal", value = "reports" }
"""
        found = faults(POLICE, 'over = "sex"\n', f'over = "sex"\n{rule}')
        assert [fault.split(": ", 1)[1] for fault in found] == [
            "There is no table 'nationaal' in this contract. Known: by_sex.",
            "There is no column 'month' in table 'by_sex'. Known: reports, sex, year.",
            "There is no column 'gender' in table 'by_sex'. Known: reports, sex, year.",
        ]

    def test_a_figure_of_two_indicators(self, folder: Path, faults: Faults) -> None:
        text = (folder / REPORTS).read_text(encoding="utf-8")
        (folder / "indicators/second.toml").write_text(text, encoding="utf-8")
        [fault] = faults("indicators/second.toml", 'id = "police.reports"', 'id = "police.second"')
        assert fault == (
            f"indicators/second.toml:{line(REPORTS, 'police-sex')}: "
            f"Figure 'police-sex' is declared already in {REPORTS}. Give it another id."
        )

    @pytest.mark.parametrize(
        ("dutch", "english"),
        [
            ("Minderjarigen", "minors"),
            ("minder-jarigen.", "Minors"),
            ("minder jarigen", "minors"),
            ("jongeren", "minors"),
        ],
    )
    def test_a_population_worded_in_two_ways(self, folder: Path, faults: Faults, dutch: str, english: str) -> None:
        text = (folder / REPORTS).read_text(encoding="utf-8").replace('"police-sex"', '"police-second"')
        (folder / "indicators/second.toml").write_text(text.replace("police.reports", "police.second"), "utf-8")
        new = f'nl = "{dutch}", en = "{english}"'
        [fault] = faults("indicators/second.toml", 'nl = "minderjarigen", en = "minors"', new)
        assert fault == (
            f"indicators/second.toml:{line(REPORTS, 'population')}: 'population' is worded otherwise than the same "
            f"population in {REPORTS}. Write the same population the same way: tables of one population are protected "
            "together."
        )
