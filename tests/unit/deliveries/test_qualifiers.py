"""The column with the words that a source printed with its numbers."""

from dataclasses import replace
from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from inbeeld.deliveries import Checked, check_delivery
from inbeeld.vocabulary import Qualifier, spellings_of
from tests.unit.deliveries.supplier import REGION, REPORTS, column, contract, definitions, deliver, drawn, table

LIST = load_definitions(Path(__file__).parents[3] / "definitions").codelists["qualifiers"]
WORDING = column("wording", "qualifier", "nuancering", codelist="qualifiers")
TABLE = table("regions", (REGION, {**REPORTS, "qualifier": "wording"}, WORDING))


def checked(folder: Path, text: str) -> Checked:
    known = definitions(contract(TABLE))
    codelists = {**known.codelists, "qualifiers": LIST}
    place = deliver(folder / "vt" / "2022-05-01", {"regions.csv": drawn(text)})
    return check_delivery(place, replace(known, codelists=codelists))


def words_of(found: Checked) -> list[Qualifier | None]:
    return [record.cells["reports"].qualifier for record in found.records["regions"]]


def test_a_word_goes_with_the_number_beside_it(tmp_path: Path) -> None:
    found = checked(tmp_path, "regio | meldingen | nuancering\nDrenthe | 40 | bijna\nZeeland | 30 | ten minste")
    assert found.findings == ()
    assert words_of(found) == [Qualifier.ALMOST, Qualifier.AT_LEAST]


@pytest.mark.parametrize("words", ["", "precies", "exact"])
def test_an_empty_cell_or_the_word_for_it_says_that_a_number_is_exact(tmp_path: Path, words: str) -> None:
    found = checked(tmp_path, f"regio | meldingen | nuancering\nZeeland | 30 | {words}")
    assert (found.findings, words_of(found)) == ((), [None])


def test_an_unknown_word_is_told_as_any_unknown_code(tmp_path: Path) -> None:
    found = checked(tmp_path, "regio | meldingen | nuancering\nZeeland | 30 | bijnaa")
    (finding,) = found.findings
    assert (finding.rule, finding.where.row, finding.where.column) == ("code-unknown", 2, "nuancering")
    assert finding.message.nl == "\"bijnaa\" staat niet in de lijst 'Nuancering van een getal'."
    assert "bijna" in finding.advice.nl
    assert found.records["regions"] == ()


def test_a_word_beside_no_number_is_a_fault(tmp_path: Path) -> None:
    found = checked(tmp_path, "regio | meldingen | nuancering\nZeeland | <10 | bijna")
    (finding,) = found.findings
    assert (finding.rule, finding.found) == ("qualifier-alone", "bijna")
    assert finding.message.nl == '"bijna" staat bij een cel zonder getal.'


def test_a_file_without_the_agreed_column_is_refused(tmp_path: Path) -> None:
    found = checked(tmp_path, "regio | meldingen\nZeeland | 30")
    assert [finding.rule for finding in found.findings] == ["column-missing"]


def test_the_same_number_with_another_word_is_another_figure(tmp_path: Path) -> None:
    rows = "regio | meldingen | nuancering\nZeeland | 30 | bijna\nZeeland | 30 | ruim"
    assert {finding.rule for finding in checked(tmp_path, rows).findings} == {"cell-twice"}


def test_every_qualifier_can_be_written_in_both_languages() -> None:
    assert {code.id for code in LIST.codes} == {"exact", *Qualifier}
    spelled = [words for code in LIST.codes for words in set(spellings_of(code))]
    assert len(spelled) == len(set(spelled))
    for words, code in (("circa", "about"), ("ongeveer", "about"), ("ruim", "over"), ("meer dan", "more-than")):
        assert LIST.find(words) is LIST.by_id[code]
