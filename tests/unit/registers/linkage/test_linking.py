"""Two registers are linked if the law allows it, and their pseudonyms are of one kind and one key."""

from dataclasses import replace
from datetime import date

import pytest

from inbeeld.errors import LinkageRefused, PseudonymError
from inbeeld.registers import Linkage, Linkages, Unlinkable
from inbeeld.registers.linkage import Pseudonymised, require_link
from inbeeld.vocabulary import Text

DAY = date(2022, 1, 1)
BASIS = Linkage(
    sources=("police", "youth-care"),
    identifier="bsn",
    basis=Text("Wet", "Act"),
    purpose=Text("Tellen", "Counting"),
    since=date(2015, 1, 1),
)
LINKAGES = Linkages(
    linkage=(BASIS,), never=(Unlinkable(source="veilig-thuis", reason=Text("Geen personen", "No persons")),)
)
POLICE = Pseudonymised("police", "bsn", "k1")
CARE = replace(POLICE, source="youth-care")


def test_what_allows_it_is_given() -> None:
    assert require_link(LINKAGES, POLICE, CARE, day=DAY) is BASIS


def test_a_source_that_is_never_linked_is_refused() -> None:
    with pytest.raises(LinkageRefused, match="No persons"):
        require_link(LINKAGES, POLICE, replace(POLICE, source="veilig-thuis"), day=DAY)


def test_another_kind_of_pseudonym_is_refused() -> None:
    with pytest.raises(LinkageRefused, match="youth-care has pseudonyms of 'crv'"):
        require_link(LINKAGES, POLICE, replace(CARE, identifier="crv"), day=DAY)


def test_two_keys_are_refused() -> None:
    with pytest.raises(PseudonymError, match="police has key k1, youth-care has key k2"):
        require_link(LINKAGES, POLICE, replace(CARE, key_id="k2"), day=DAY)
