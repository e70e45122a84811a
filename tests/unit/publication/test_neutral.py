import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.neutral import neutral


@pytest.mark.parametrize("words", ["=1+1", "+31", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_sign_that_starts_a_formula_is_disarmed(words: str) -> None:
    assert neutral(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "<10", "–", "10-20", "a=b", "Aanranding"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert neutral(words) == words


@given(st.text())
def test_nothing_starts_a_formula_and_nothing_is_lost(words: str) -> None:
    made = neutral(words)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert made.endswith(words)
