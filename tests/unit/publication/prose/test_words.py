"""Words for numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.publication.prose.words import share_in_words, verb_of_change
from inbeeld.vocabulary import LANGUAGES, Language


@pytest.mark.parametrize(
    ("percentage", "dutch", "english"),
    [
        (34.0, "ruim een derde", "just over a third"),
        (33.3, "een derde", "a third"),
        (32.3, "bijna een derde", "almost a third"),
        (50.2, "de helft", "half"),
        (86.0, "bijna negen op de tien", "almost nine in ten"),
        (60.7, "ruim zes op de tien", "just over six in ten"),
    ],
)
def test_a_share_near_a_fraction_is_said_as_one(percentage: float, dutch: str, english: str) -> None:
    assert share_in_words(percentage, "nl") == dutch
    assert share_in_words(percentage, "en") == english


@pytest.mark.parametrize("percentage", [0.0, 3.0, 97.0, 100.0])
def test_a_share_far_from_every_fraction_is_not_said_in_words(percentage: float) -> None:
    assert share_in_words(percentage, "en") is None


@given(st.floats(0, 100))
def test_the_side_that_the_words_name_is_the_true_side(percentage: float) -> None:
    words = share_in_words(percentage, "en") or ""
    fraction = {"a quarter": 25, "a third": 100 / 3, "half": 50, "two thirds": 200 / 3, "three quarters": 75}
    for name, value in fraction.items():
        if words == f"just over {name}":
            assert percentage > value
        if words == f"almost {name}":
            assert percentage < value


@pytest.mark.parametrize(
    ("percentage", "verb"),
    [
        (-75.0, "fell sharply"),
        (-54.3, "halved"),
        (-20.0, "fell"),
        (-1.0, "stayed about the same"),
        (2.9, "stayed about the same"),
        (31.1, "rose"),
        (100.0, "doubled"),
        (250.0, "more than doubled"),
    ],
)
def test_a_change_has_its_verb(percentage: float, verb: str) -> None:
    assert verb_of_change(percentage, "en", plural=True) == verb


@given(st.floats(-100, 1000), st.sampled_from(LANGUAGES), st.booleans())
def test_every_change_has_a_verb(percentage: float, language: Language, plural: bool) -> None:
    assert verb_of_change(percentage, language, plural=plural)
