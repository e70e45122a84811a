"""Rows of a list: what is read of them, and what is said of what cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inbeeld.deliveries import Checked, check_file
from inbeeld.tables import Status
from inbeeld.vocabulary import Text
from tests.unit.deliveries.supplier import REGIONS, SEXES, column, contract, definitions, table

HEAD = "kenmerk;naam;inhoud;content;geslacht;regio;uren;pagina\n"
GOOD = "a1;Zebra;een spel;a game;Meisjes|Jongens;Fryslân;8;https://example.org/a\n"
COLUMNS = (
    column("id", "text", "kenmerk"),
    column("name", "text", "naam"),
    column("summary_nl", "text", "inhoud", language="nl", optional=True),
    column("summary_en", "text", "content", language="en", optional=True),
    column("sex", "codes", "geslacht", codelist="sexes", status="derived"),
    column("region", "code", "regio", codelist="regions", optional=True),
    column("hours", "number", "uren", optional=True,
           status_where=[{"column": "region", "code": "zeeland", "status": "estimated"}]),
    column("page", "link", "pagina", optional=True),
)  # fmt: skip


def check(folder: Path, *rows: str) -> Checked:
    """Check a list of these rows; ``|`` stands between several codes."""
    path = folder / "things.csv"
    lines = ('"' + row.strip().replace(";", '";"').replace("|", "; ") + '"\n' for row in rows)
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    things = table("things", COLUMNS, kind="list", key="id")
    return check_file(path, "vt", definitions(contract(things)))


def told(checked: Checked) -> Iterator[str]:
    return (f"{f.rule} row {f.where.row} {f.where.column}: {f.message.en} {f.advice.en}" for f in checked.findings)


def test_a_good_row_is_read_in_full(tmp_path: Path) -> None:
    checked = check(tmp_path, GOOD)
    assert list(told(checked)) == []
    (record,) = checked.records["things"]
    assert record.keys == {"id": "a1"}
    assert record.cells == {}
    assert {name: entry.value for name, entry in record.entries.items()} == {
        "name": "Zebra",
        "summary_nl": "een spel",
        "summary_en": "a game",
        "sex": ("girls", "boys"),
        "region": ("fryslan",),
        "hours": 8,
        "page": "https://example.org/a",
    }


def test_every_entry_knows_its_place_in_the_file(tmp_path: Path) -> None:
    (record,) = check(tmp_path, GOOD).records["things"]
    (origin,) = record.entries["name"].origins
    assert (origin.file, origin.row, origin.column) == ("things.csv", 2, "naam")


def test_codes_stand_in_the_order_of_their_list_and_once(tmp_path: Path) -> None:
    (record,) = check(tmp_path, "a1;Zebra;;;Jongens| girls |jongens;;;\n").records["things"]
    assert record.entries["sex"].value == tuple(code.id for code in SEXES.codes)


def test_an_empty_cell_that_may_be_empty_is_unknown(tmp_path: Path) -> None:
    (record,) = check(tmp_path, "a1;Zebra;;;Meisjes;;;\n").records["things"]
    assert record.entries["hours"].value is None
    assert record.entries["hours"].status is Status.UNKNOWN


@pytest.mark.parametrize(("region", "status"), [("Zeeland", Status.ESTIMATED), ("Drenthe", Status.VALUE)])
def test_a_status_can_depend_on_a_code(tmp_path: Path, region: str, status: Status) -> None:
    (record,) = check(tmp_path, f"a1;Zebra;;;Meisjes;{region};3;\n").records["things"]
    assert record.entries["hours"].status is status
    assert record.entries["sex"].status is Status.DERIVED


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("A 1;Zebra;;;Meisjes;;;", 'key-form row 2 kenmerk: "A 1" cannot be a stable id'),
        (";Zebra;;;Meisjes;;;", "value-empty row 2 kenmerk: A value is missing here."),
        ("a1;;;;Meisjes;;;", "value-empty row 2 naam: A value is missing here."),
        ("a1;Zebra;;;;;;", "value-empty row 2 geslacht: A value is missing here."),
        ("a1;Zebra;een spel;;Meisjes;;;", "translation-missing row 2 content: The text in column 'inhoud' is not"),
        ("a1;Zebra;;a game;Meisjes;;;", "translation-missing row 2 inhoud: The text in column 'content' is not"),
        ("a1;Zebra;;;Meisjes|Katten;;;", "code-unknown row 2 geslacht: \"Katten\" is not in the list 'Sex'."),
        ("a1;Zebra;;;Meisjes;Friesland x;;", "code-unknown row 2 regio"),
        ("a1;Zebra;;;Meisjes;;acht;", 'count-text row 2 uren: "acht" is not a whole number.'),
        ("a1;Zebra;;;Meisjes;;1.200;", "count-unclear row 2 uren"),
        ("a1;Zebra;;;Meisjes;;;example.org", 'link-form row 2 pagina: "example.org" is not a web address.'),
        ("a1;Zebra;;;Meisjes;;;javascript:alert(1)", "link-form row 2 pagina"),
    ],
)
def test_a_faulty_cell_is_told_with_its_place_and_its_row_set_apart(tmp_path: Path, row: str, said: str) -> None:
    checked = check(tmp_path, row, GOOD.replace("a1", "b2"))
    (finding,) = told(checked)
    assert finding.startswith(said)
    assert [record.keys["id"] for record in checked.records["things"]] == ["b2"]
    assert len(checked.quarantine) == 1


def test_a_near_spelling_is_suggested(tmp_path: Path) -> None:
    (finding,) = told(check(tmp_path, "a1;Zebra;;;Meisjes;Zeelnd;;"))
    assert finding.endswith("Did you mean Zeeland?")
    assert REGIONS.suggest("Zeelnd") == "Zeeland"


def test_a_row_that_stands_there_twice_counts_once(tmp_path: Path) -> None:
    checked = check(tmp_path, GOOD, GOOD)
    assert [finding.partition(":")[0] for finding in told(checked)] == ["row-twice row 3 None"]
    assert len(checked.records["things"]) == 1


def test_one_id_for_two_things_makes_both_unusable(tmp_path: Path) -> None:
    checked = check(tmp_path, GOOD, GOOD.replace("Zebra", "Anker"))
    assert list(told(checked)) == [
        "item-twice row 2 None: The id 'a1' stands in different rows: 2 and 3. Give each row an id of its own.",
        "item-twice row 3 None: The id 'a1' stands in different rows: 2 and 3. Give each row an id of its own.",
    ]
    assert checked.records["things"] == ()


def test_findings_are_in_dutch_too(tmp_path: Path) -> None:
    (finding,) = check(tmp_path, "a1;Zebra;een spel;;Meisjes;;;").findings
    assert finding.message == Text(
        "De tekst in de kolom 'inhoud' is hier niet vertaald (English).",
        "The text in column 'inhoud' is not translated here (English).",
    )
