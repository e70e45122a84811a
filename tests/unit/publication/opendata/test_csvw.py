import json
from dataclasses import replace
from typing import Any

from inbeeld.publication.opendata import write_table
from tests.factories import PROTOCOL, edition, police_offence, safe_table, vt_year, years


def metadata_of(table_id: str) -> dict[str, Any]:
    content = edition()
    files = write_table(content.tables[table_id], content)
    described: dict[str, Any] = json.loads(files[f"data/{table_id}.csv-metadata.json"])
    return described


def column(described: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(c for c in described["tableSchema"]["columns"] if c["name"] == name)
    return found


def test_title_and_description_are_in_both_languages() -> None:
    described = metadata_of(vt_year().id)
    for name in ("dc:title", "dc:description"):
        assert [words["@language"] for words in described[name]] == ["nl", "en"]


def test_the_dimensions_are_the_key() -> None:
    assert metadata_of(police_offence().id)["tableSchema"]["primaryKey"] == ["offence", "year"]


def test_columns_have_types_and_words_have_a_language() -> None:
    described = metadata_of(police_offence().id)
    assert column(described, "year")["datatype"] == "gYear"
    assert column(described, "value")["datatype"] == "integer"
    assert column(described, "offence_label_nl")["lang"] == "nl"
    assert column(described, "note")["lang"] == "en"
    assert "lang" not in column(described, "offence")


def test_the_source_files_are_named_with_their_hash() -> None:
    described = metadata_of(vt_year().id)
    assert described["dc:source"] == [{"dc:title": "data.csv", "schema:sha256": "0" * 64}]
    assert "0" * 64 in described["dc:provenance"][0]["@value"]


def test_a_break_of_method_is_a_note() -> None:
    notes = metadata_of(vt_year().id)["notes"]
    assert notes[0]["dc:type"] == "break"
    assert notes[0]["dc:date"] == {"@value": "2019-01-01", "@type": "xsd:date"}
    assert [note["dc:type"] for note in notes[1:]] == ["limitation", "limitation"]


def test_licence_and_day_of_issue_are_stated() -> None:
    described = metadata_of(vt_year().id)
    assert described["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert described["dc:issued"]["@value"] == "2026-11-01"


def test_a_change_of_method_says_whether_figures_stay_comparable() -> None:
    assert "Do not compare the years" in metadata_of(vt_year().id)["notes"][0]["dc:description"][1]["@value"]
    content = edition()
    changed = safe_table("t", (years(2018, 2019),), [1, 2], breaks=(replace(PROTOCOL, comparable=True),))
    note = json.loads(write_table(changed, content)["data/t.csv-metadata.json"])["notes"][0]
    assert note["dc:type"] == "change"
    assert note["dc:description"][1]["@value"].endswith("The figures remain comparable.")
