"""Words in both languages."""

from inbeeld.vocabulary import LANGUAGES, Text


def test_dutch_comes_first() -> None:
    assert LANGUAGES == ("nl", "en")


def test_words_are_found_by_language() -> None:
    assert [Text(nl="melding", en="report")[language] for language in LANGUAGES] == ["melding", "report"]


def test_a_name_can_be_the_same_everywhere() -> None:
    assert Text.same("Twente") == Text(nl="Twente", en="Twente")
