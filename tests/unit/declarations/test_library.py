"""A folder of definitions as a whole: what it gives, and that all faults are told at once."""

from datetime import date
from pathlib import Path

import pytest

from inbeeld.declarations import Definitions, load_definitions, load_edition
from inbeeld.errors import DefinitionError, EditionError
from inbeeld.vocabulary import Break, Text


@pytest.fixture
def definitions(folder: Path) -> Definitions:
    return load_definitions(folder)


def test_every_file_is_found_by_its_id(definitions: Definitions) -> None:
    assert definitions.files == {
        "codelists/sex": "codelists/sex.toml",
        "sources/police": "sources/police.toml",
        "indicators/police.reports": "indicators/police.reports.toml",
        "parameters/minimum": "parameters/minimum.toml",
        "policies/microdata": "policies/microdata.toml",
    }


def test_a_measure_is_made_of_the_contract(definitions: Definitions) -> None:
    assert definitions.measure("police").id == "police/legal/report"
    assert str(definitions.measure("police")) == "reports of Police (punishable offences)"


def test_breaks_come_from_the_contract(definitions: Definitions) -> None:
    reason = Text("nieuw systeem", "new system")
    assert definitions.breaks("police") == (Break(date(2019, 1, 1), reason, comparable=False),)


@pytest.mark.parametrize(("day", "minimum"), [(date(2014, 12, 31), 5), (date(2015, 1, 1), 10)])
def test_a_policy_takes_the_numbers_of_its_day(definitions: Definitions, day: date, minimum: int) -> None:
    assert definitions.policy("microdata", day).minimum == minimum


def test_a_policy_leaves_out_what_it_does_not_declare(definitions: Definitions) -> None:
    assert definitions.policy("microdata", date(2022, 1, 1)).small_base is None


def test_an_unknown_policy_is_refused_with_the_known_ones(definitions: Definitions) -> None:
    with pytest.raises(EditionError, match=r"no policy 'micro'\. Known: microdata\."):
        definitions.policy("micro", date(2022, 1, 1))


def test_a_number_that_did_not_exist_yet_is_refused(definitions: Definitions) -> None:
    with pytest.raises(EditionError, match="minimum has no value on 2009-12-31"):
        definitions.policy("microdata", date(2009, 12, 31))


def test_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    for name in ("codelists/sex.toml", "sources/police.toml", "policies/microdata.toml"):
        path = folder / name
        path.write_text('colour = "red"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_definitions(folder)
    assert [fault.file for fault in caught.value.faults] == [
        "codelists/sex.toml",
        "sources/police.toml",
        "policies/microdata.toml",
    ]
    assert {fault.line for fault in caught.value.faults} == {1}


def test_an_id_used_twice_names_the_first_file(folder: Path) -> None:
    text = (folder / "sources/police.toml").read_text(encoding="utf-8")
    (folder / "sources/politie.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_definitions(folder)
    assert str(caught.value) == "sources/politie.toml:1: 'police' is declared already in sources/police.toml."


def test_a_folder_without_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError) as caught:
        load_definitions(tmp_path)
    assert [str(fault) for fault in caught.value.faults] == [
        "vocabulary/units.toml: There is no such file.",
        "vocabulary/definitions.toml: There is no such file.",
    ]


def test_definitions_in_subfolders_are_found(folder: Path) -> None:
    deeper = folder / "indicators" / "police"
    deeper.mkdir()
    (folder / "indicators/police.reports.toml").rename(deeper / "reports.toml")
    assert load_definitions(folder).files["indicators/police.reports"] == "indicators/police/reports.toml"


def test_definitions_cannot_be_changed(definitions: Definitions) -> None:
    with pytest.raises(ValueError, match="frozen"):
        definitions.contracts["police"].version = 2


def test_a_folder_without_edition_toml_is_no_edition(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"is not an edition: it has no edition\.toml"):
        load_edition(tmp_path)


def test_a_faulty_edition_is_named_by_its_folder(tmp_path: Path) -> None:
    edition = tmp_path / "victims-2021"
    edition.mkdir()
    (edition / "edition.toml").write_text('id = "victims-2021"\nnaam = "x"\n', encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"victims-2021/edition\.toml:2: 'naam' is not a known key here"):
        load_edition(edition)


def test_other_populations_of_one_source_may_stand_side_by_side(folder: Path) -> None:
    text = (folder / "indicators/police.reports.toml").read_text(encoding="utf-8")
    for old, new in {"police-sex": "b", "police.reports": "b", "minderjarigen": "meisjes", "minors": "girls"}.items():
        text = text.replace(old, new)
    (folder / "indicators/b.toml").write_text(text, encoding="utf-8")
    assert set(load_definitions(folder).indicators) == {"b", "police.reports"}
