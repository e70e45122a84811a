"""Code lists: matching what suppliers write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.vocabulary import Code, CodeList, Text, plain, spellings_of

REGIONS = CodeList(
    "regions",
    Text("Regio", "Region"),
    (
        Code("fryslan", Text("Fryslân", "Friesland"), spellings=("FRL", "Frl.")),
        Code("haaglanden", Text.same("Haaglanden")),
        Code("ijsselland", Text.same("IJsselland"), first_year=2019),
        Code("total", Text("Totaal", "Total"), kind="total"),
    ),
)


@pytest.mark.parametrize("words", ["Fryslân", "FRYSLAN", " fryslân ", "Friesland", "frl", "Frl.", "fryslan"])
def test_case_accents_and_spaces_do_not_matter(words: str) -> None:
    found = REGIONS.find(words)
    assert found is not None
    assert found.id == "fryslan"


@pytest.mark.parametrize("words", ["", "Frysl", "Haag landenx", "!"])
def test_other_words_are_not_guessed(words: str) -> None:
    assert REGIONS.find(words) is None


def test_a_near_miss_is_suggested_by_its_dutch_label() -> None:
    assert REGIONS.suggest("Haglanden") == "Haaglanden"
    assert REGIONS.suggest("Freisland") == "Fryslân"


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert REGIONS.suggest("Zuid-Holland Zuid") is None


def test_a_code_is_found_by_its_id() -> None:
    assert REGIONS.by_id["ijsselland"].label.nl == "IJsselland"


@pytest.mark.parametrize(("year", "valid"), [(2018, False), (2019, True), (2030, True)])
def test_a_code_is_valid_from_its_first_year(year: int, valid: bool) -> None:
    assert REGIONS.by_id["ijsselland"].valid_in(year) is valid


@pytest.mark.parametrize(("year", "valid"), [(2018, True), (2019, True), (2020, False)])
def test_a_code_is_valid_up_to_and_including_its_last_year(year: int, valid: bool) -> None:
    assert Code("old", Text.same("Oud"), last_year=2019).valid_in(year) is valid


def test_a_code_without_years_is_always_valid() -> None:
    assert REGIONS.by_id["haaglanden"].valid_in(1900)


@given(st.sampled_from(REGIONS.codes))
def test_every_spelling_finds_its_own_code(code: Code) -> None:
    for words in spellings_of(code):
        assert REGIONS.find(words.upper()) == code


@given(st.text(alphabet=st.characters(max_codepoint=0x17F)))
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert plain(plain(words)) == plain(words)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_plain_forgets_case(words: str) -> None:
    assert plain(words.upper()) == plain(words.lower())


def test_signs_that_tell_classes_apart_are_kept() -> None:
    assert plain("< 10") != plain("10")
    assert plain("> 200") != plain("200")
    assert plain("18+") != plain("18")
