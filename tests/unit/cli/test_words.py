"""Words for builds and findings."""

from typing import get_args

from inbeeld.cli.options import Language
from inbeeld.cli.words import finding_line, in_columns, in_language, note_line, plural, printable
from inbeeld.vocabulary import LANGUAGES

FINDING = {
    "severity": "error",
    "source": "csg",
    "file": "a.csv",
    "where": {"sheet": "Meldingen", "row": 14, "column": "D"},
    "message": "This is no number.",
    "message_nl": "Dit is geen getal.",
}


def test_languages_of_the_command_line_are_those_of_the_editions() -> None:
    assert get_args(Language) == LANGUAGES


def test_one_thing_has_no_plural() -> None:
    assert [plural(number, "table") for number in (0, 1, 2, 1234)] == [
        "0 tables",
        "1 table",
        "2 tables",
        "1,234 tables",
    ]


def test_finding_says_where_in_each_language() -> None:
    assert finding_line(FINDING) == "error    csg  a.csv, sheet Meldingen, row 14, column D: This is no number."
    assert finding_line(FINDING, "nl") == "error    csg  a.csv, werkblad Meldingen, rij 14, kolom D: Dit is geen getal."


def test_finding_about_a_whole_file_names_no_row() -> None:
    assert finding_line(FINDING | {"where": {}}) == "error    csg  a.csv: This is no number."


def test_note_is_told_in_each_language() -> None:
    noted = FINDING | {"note": {"told": "Note (analyst): So."}, "note_nl": {"told": "Toelichting (analist): \x1bZo."}}

    assert [note_line(noted), note_line(noted, "nl"), note_line(FINDING)] == [
        "Note (analyst): So.",
        "Toelichting (analist): \ufffdZo.",
        "",
    ]


def test_a_finding_as_data_is_in_one_language() -> None:
    told = in_language(FINDING, "nl")

    assert (told["message"], told["severity"]) == ("Dit is geen getal.", "error")
    assert in_language(FINDING, "en").keys() == told.keys() == FINDING.keys() - {"message_nl"}


def test_control_characters_are_not_printed() -> None:
    assert printable("a\x1b[31mb\r\n\u202ec é") == "a�[31mb���c é"


def test_second_column_is_aligned() -> None:
    assert in_columns([("a", "x"), ("long", "y"), ("longer than all", "")]) == [
        "a      x",
        "long   y",
        "longer than all",
    ]
