"""Notes of the supplier: with the finding that they are about, for people to read, and never instead of it."""

import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from inbeeld.declarations import Severity
from inbeeld.deliveries import (
    Checked,
    Finding,
    Note,
    Place,
    Role,
    dump_checked,
    finding_as_json,
    lines_to_copy,
    load_checked,
    summary_of,
)
from inbeeld.deliveries.declarednotes import LONGEST, NoteWords
from inbeeld.deliveries.notes import ROLES
from inbeeld.vocabulary import LANGUAGES, Text
from tests.unit.deliveries.supplier import REGION, REPORTS, YEAR, check, rules, table

TEXT = "regio;jaar;meldingen\nZeeland;2019;20\nZeeland;2020;90\n"
RULE = {
    "id": "jump", "kind": "jump", "label": {"nl": "Sprong", "en": "Jump"},
    "value": "reports", "along": "year", "maximum": 50, "from_count": 10,
}  # fmt: skip
ABOUT = {"finding": "jump", "file": "regions.csv", "where": "row 3, column meldingen", "found": "90"}


def note(words: str = '{ nl = "Het klopt: zo geteld." }', **about: str) -> str:
    facts = "\n".join(f'{key} = "{value}"' for key, value in {**ABOUT, **about}.items() if value)
    return f'\n[[note]]\n{facts}\nwords = {words}\nby = "analyst"'


def noted(folder: Path, *notes: str, text: str = TEXT) -> Checked:
    return check(folder, {"regions.csv": text}, table(rule=[RULE]), more="".join(notes))


def test_a_note_leaves_its_finding_as_it_was(tmp_path: Path) -> None:
    (bare,) = noted(tmp_path / "a").findings
    (told,) = noted(tmp_path / "b", note()).findings

    assert told.note == Note(Text.same("Het klopt: zo geteld."), Role.ANALYST, only="nl")
    assert (bare.severity, bare.rule, bare.where, bare.message) == (told.severity, told.rule, told.where, told.message)


@pytest.mark.parametrize("where", ["row 3, column meldingen", "rij 3, kolom meldingen", "  Row 3,  column MELDINGEN "])
def test_the_place_may_be_told_in_each_language(where: str, tmp_path: Path) -> None:
    (told,) = noted(tmp_path, note(where=where)).findings

    assert told.note is not None


@pytest.mark.parametrize(
    "change", [{"finding": "jumps"}, {"file": "region.csv"}, {"where": "row 2"}, {"found": "91"}, {"found": ""}]
)
def test_a_note_that_fits_no_finding_is_a_warning(change: dict[str, str], tmp_path: Path) -> None:
    checked = noted(tmp_path, note(**change))

    astray, jump = checked.findings
    assert (astray.rule, astray.severity, astray.file) == ("note-without-finding", "warning", "manifest.toml")
    assert (jump.rule, jump.note) == ("jump", None)
    assert checked.usable


def test_of_two_notes_on_one_finding_the_first_is_shown(tmp_path: Path) -> None:
    twice, jump = noted(tmp_path, note(), note('{ en = "Another reading of it." }')).findings

    assert (twice.rule, twice.message.en.split(" is ")[0]) == ("note-twice", "Note 2")
    assert jump.note is not None
    assert jump.note.words.en == "Het klopt: zo geteld."


def test_two_notes_that_tell_one_place_in_two_languages_are_two_notes_on_one_finding(tmp_path: Path) -> None:
    other = note('{ en = "Another reading of it." }', where="rij 3, kolom meldingen")
    twice, jump = noted(tmp_path, note(), other).findings

    assert (twice.rule, twice.message.en.split(" is ")[0]) == ("note-twice", "Note 2")
    assert jump.note is not None


def test_very_many_notes_astray_are_told_as_some_and_the_rest(tmp_path: Path) -> None:
    checked = noted(tmp_path, *(note(found=str(number)) for number in range(200)))

    assert rules(checked).count("note-without-finding") == 101
    # the note on 90 fits
    assert "99" in checked.findings[100].message.en


def test_an_error_with_a_note_is_an_error(tmp_path: Path) -> None:
    agreed = table(rule=[RULE | {"severity": "error"}])
    checked = check(tmp_path, {"regions.csv": TEXT}, agreed, more=note())
    summary = summary_of(checked)

    assert not checked.is_clean
    assert (summary.errors, summary.errors_noted, summary.warnings_explained) == (1, 1, 0)


def test_a_warning_with_a_note_counts_as_explained(tmp_path: Path) -> None:
    summary = summary_of(noted(tmp_path, note(), note(found="1")))

    assert (summary.warnings, summary.warnings_explained) == (2, 1)


def test_a_note_does_not_bring_a_faulty_row_back(tmp_path: Path) -> None:
    checked = noted(
        tmp_path, note(finding="count-text", found="9x", where="row 3, column meldingen"), text=TEXT.replace("90", "9x")
    )

    (faulty,) = checked.findings
    assert faulty.note is not None
    assert len(checked.quarantine) == 1


def test_a_row_that_must_be_mended_has_no_lines_to_copy(tmp_path: Path) -> None:
    (faulty,) = noted(tmp_path / "a", text=TEXT.replace("90", "9x")).findings
    (astray, _) = noted(tmp_path / "b", note(found="1")).findings

    assert (lines_to_copy(faulty, "en"), lines_to_copy(astray, "en")) == ((), ())


def test_a_missing_row_can_be_explained(tmp_path: Path) -> None:
    rule = {"id": "all", "kind": "complete", "label": {"nl": "Alle", "en": "All"}, "value": "reports", "over": "region"}
    checked = check(tmp_path, {"regions.csv": TEXT}, table(columns=(REGION, YEAR, REPORTS), rule=[rule]))

    assert checked.findings
    assert all(lines_to_copy(finding, "nl")[0] == "[[note]]" for finding in checked.findings)


def test_odd_names_are_written_as_toml_reads_them() -> None:
    place = Place('Blad "één" \\ twee', 3, "D")
    found = Finding(Severity.WARNING, "jump", "vt", 'a"b.xlsx', place, Text.same("."), Text.same("."), found='=1"\\')

    (read,) = tomllib.loads("\n".join(lines_to_copy(found, "nl")))["note"]

    assert (read["file"], read["where"], read["found"]) == ('a"b.xlsx', 'werkblad Blad "één" \\ twee, D3', '=1"\\')


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({}, "in Dutch (nl), in English (en), or in both"),
        ({"nl": "…"}, "10 to 400 letters"),
        ({"nl": "a" * (LONGEST + 1)}, "10 to 400 letters"),
        ({"nl": "Een regel\nen nog een regel."}, "on one line"),
        ({"nl": "Stuurt \x1b[2J de terminal."}, "on one line"),
        ({"nl": "Er waren er 7 in plaats van 8."}, "no figures but years"),
        ({"nl": "Bel 0612345678 voor uitleg."}, "no figures but years"),
        ({"nl": "Er waren er \u0667 in plaats van meer."}, "no figures but years"),
        ({"nl": "Zie www.example.org voor uitleg."}, "no addresses"),
        ({"nl": "Mail steward@example.org."}, "no addresses"),
    ],
)
def test_what_may_not_be_shown_is_refused(words: dict[str, str], why: str) -> None:
    with pytest.raises(ValidationError) as caught:
        NoteWords.model_validate(words)

    assert why in str(caught.value)


def test_years_may_stand_in_a_note() -> None:
    assert NoteWords(nl="Sinds 2019 telt het team anders, tot en met 2021.").nl


def test_a_name_is_no_role(tmp_path: Path) -> None:
    checked = noted(tmp_path, note().replace('"analyst"', '"A. Voorbeeld"'))

    assert rules(checked) == ["manifest"]
    assert "'analyst'" in checked.findings[0].message.en


def test_every_role_has_words() -> None:
    assert set(ROLES) == set(Role)


def test_the_language_of_the_words_is_told_where_it_is_another() -> None:
    one, both = Note(Text.same("Zo geteld."), Role.RESEARCHER, "nl"), Note(Text("Zo.", "So."), Role.COMPILER)

    assert [one.told(language) for language in LANGUAGES] == [
        "Toelichting (onderzoeker): Zo geteld.",
        "Note (researcher, in Dutch): Zo geteld.",
    ]
    assert [both.told(language) for language in LANGUAGES] == [
        "Toelichting (samensteller): Zo.",
        "Note (compiler): So.",
    ]


def test_a_note_is_kept_and_told_as_data(tmp_path: Path) -> None:
    checked = noted(tmp_path, note())

    assert load_checked(dump_checked(checked)) == checked
    assert finding_as_json(checked.findings[0], "en")["note"] == {
        "told": "Note (analyst, in Dutch): Het klopt: zo geteld.",
        "words": "Het klopt: zo geteld.",
        "language": "nl",
        "by": "analyst",
    }
