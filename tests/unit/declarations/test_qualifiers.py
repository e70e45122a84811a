"""Columns that hold the word printed with a number: what fits together, and what does not."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from inbeeld.declarations import load_definitions
from inbeeld.errors import DefinitionError
from tests.unit.deliveries.supplier import REGION, REPORTS, SEX, SIZE, YEAR, column, contract, table

WORDING = column("wording", "qualifier", "nuancering", codelist="qualifiers")
NAMED = {**REPORTS, "qualifier": "wording"}
POLICE, CODES = "sources/police.toml", "codelists/sex.toml"


def said(**changed: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        contract(table(**changed))
    return str(caught.value)


def test_a_column_of_words_is_no_dimension_and_no_value() -> None:
    (found,) = contract(table(columns=(REGION, YEAR, NAMED, WORDING))).table
    assert [c.id for c in found.dimensions] == ["region", "year"]
    assert [c.id for c in found.values] == ["reports"]
    assert [c.id for c in found.qualifiers] == ["wording"]


def test_some_column_of_numbers_must_name_it() -> None:
    assert "column 'wording': no column of numbers names it" in said(columns=(REGION, YEAR, REPORTS, WORDING))


def test_a_name_must_be_that_of_a_column_of_words() -> None:
    assert "column 'reports': 'qualifier' stands at a count or percentage" in said(columns=(REGION, YEAR, NAMED))
    wrong = {**REPORTS, "qualifier": "sex"}
    assert 'names a column of type "qualifier"' in said(columns=(REGION, SEX, wrong))


def test_only_numbers_have_one() -> None:
    classes = {**SIZE, "qualifier": "wording"}
    assert "column 'size': 'qualifier' stands at a count or percentage" in said(
        columns=(REGION, NAMED, classes, WORDING)
    )


def test_words_stand_beside_their_numbers_and_not_in_a_wide_table() -> None:
    wide = said(columns=(REGION, YEAR, NAMED, WORDING), layout="wide", spread="year")
    assert "a qualifier stands beside its number" in wide


def test_its_code_list_holds_qualifiers_only(folder: Path) -> None:
    path = folder / POLICE
    words = '[[table.column]]\nid = "wording"\nheader = "woord"\ntype = "qualifier"\ncodelist = "sex"\n'
    labels = 'label = { nl = "Woord", en = "Word" }\ndescription = { nl = "Woord", en = "Word" }\n\n'
    text = path.read_text(encoding="utf-8").replace('type = "count"', 'type = "count"\nqualifier = "wording"')
    path.write_text(text.replace("[[table.rule]]", f"{words}{labels}[[table.rule]]", 1), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_definitions(folder)
    found = [str(fault) for fault in caught.value.faults]
    assert any("qualifier" in fault and "'girls'" in fault and "code list 'sex'" in fault for fault in found), found
