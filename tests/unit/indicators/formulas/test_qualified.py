"""What formulas make of numbers that were printed with a word."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inbeeld.declarations import Indicator
from inbeeld.deliveries import Checked
from inbeeld.errors import DefinitionError
from inbeeld.indicators import compute_indicator
from inbeeld.indicators.filling import with_base
from inbeeld.indicators.formulas import FORMULAS, TAKES_QUALIFIED
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Qualifier
from tests.unit.deliveries.supplier import REGION, REPORTS, WORDS, column, contract, definitions, table
from tests.unit.indicators.formulas.setting import computed, parts, reports, survey

ALMOST = Cell(40, qualifier=Qualifier.ALMOST)
DECLARED = {
    "id": "vt.set",
    "title": WORDS,
    "source": "vt",
    "table": "parts",
    "value": "reports",
    "by": ["region"],
    "population": WORDS,
    "period": "2021",
    "policy": "none",
    "version": [{"since": date(2017, 1, 1), "formula": "csg-all-ages", "wording": WORDS}],
}
EACH = {"table": "wholes", "value": "reports"}


def share(part: int | Cell, whole: int | Cell) -> Cell:
    found = computed("share-of", EACH, {"parts": parts(drenthe=part), "wholes": reports(drenthe=whole)})
    return found.cell(region="drenthe", sex="girls")


def test_a_share_of_a_number_that_is_not_exact_keeps_its_word() -> None:
    found = share(ALMOST, 80)
    assert (found.value, found.qualifier, found.base_qualifier) == (50, Qualifier.ALMOST, None)


def test_a_share_in_a_number_that_is_not_exact_has_the_opposite_word() -> None:
    found = share(20, ALMOST)
    assert (found.value, found.qualifier, found.base_qualifier) == (50, Qualifier.OVER, Qualifier.ALMOST)


def test_a_share_of_two_such_numbers_is_an_estimate() -> None:
    found = share(Cell(20, qualifier=Qualifier.OVER), ALMOST)
    assert (found.status, found.qualifier) == (Status.ESTIMATED, None)


def test_a_survey_keeps_the_word_of_its_share_and_of_its_base() -> None:
    given = survey("drenthe", Cell(50, qualifier=Qualifier.OVER), Cell(1100, qualifier=Qualifier.ABOUT))
    asked = {"table": "survey", "value": "asked"}
    declared: dict[str, Any] = {"table": "survey", "value": "share", "by": ["region"]}
    found = computed("survey-share", asked, {"survey": given}, **declared).cell(region="drenthe")
    assert (found.qualifier, found.base_qualifier) == (Qualifier.OVER, Qualifier.ABOUT)


def test_no_base_is_worked_out_from_a_number_that_is_not_exact() -> None:
    assert with_base(ALMOST, Cell(20)) == ALMOST
    assert with_base(Cell(40), Cell(20, qualifier=Qualifier.ABOUT)) == Cell(40)
    assert with_base(Cell(40), Cell(20)).base == 50


def test_a_formula_that_needs_exact_numbers_refuses_a_table_without_them() -> None:
    words = column("wording", "qualifier", "nuancering", codelist="qualifiers")
    found = contract(table("parts", (REGION, {**REPORTS, "qualifier": "wording"}, words)))
    known = replace(definitions(found), files={"indicators/vt.set": "indicators/vt/set.toml"})
    checked = Checked("vt", "2022-05-01", (), {"parts": ()}, (), ())
    with pytest.raises(DefinitionError, match="Formula 'csg-all-ages' needs exact numbers, and table 'parts'"):
        compute_indicator(Indicator.model_validate(DECLARED), known, checked, day=date(2022, 1, 1))


def test_every_formula_that_takes_such_numbers_exists() -> None:
    assert FORMULAS.keys() > TAKES_QUALIFIED
