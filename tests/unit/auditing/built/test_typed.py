"""Counts of people that a writer typed in words are found."""

import pytest

from inbeeld.auditing.built.typed import TypedText, typed_counts
from inbeeld.auditing.findings import Kind, Severity
from inbeeld.vocabulary import Language

PEOPLE: dict[Language, set[str]] = {"nl": {"jongens", "meldingen"}, "en": {"boys", "reports"}}


def said(words: str, language: Language = "nl") -> list[str]:
    return [found.cells[0] for found in typed_counts([TypedText("text/page.md", language, words)], PEOPLE)]


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("Zeven van de tien jongens", "nl", ["text/page.md:1:tien jongens"]),
        ("Een regel.\n\n**Drie** jongens werden gezien", "nl", ["text/page.md:3:drie** jongens"]),
        (
            "Three boys were seen, and twelve\nreports",
            "en",
            ["text/page.md:1:three boys", "text/page.md:1:twelve reports"],
        ),
    ],
)
def test_a_number_in_words_before_a_word_for_people_is_found(words: str, language: Language, found: list[str]) -> None:
    assert said(words, language) == found


@pytest.mark.parametrize(
    "words",
    [
        "één jongen, een paar jongens",
        "binnen zeven dagen, jonger dan twaalf jaar",
        '{{ share_words("t") }} jongens en {{ n("drie jongens") }}',
        "{# twee jongens #}{% set a = 'vier jongens' %}",
        "drie {{ x }} jongens",
        "dertien jongens, vertwee jongens, twee jongensnamen",
    ],
)
def test_rules_articles_and_numbers_from_cells_are_left_alone(words: str) -> None:
    assert said(words) == []


def test_line_ends_inside_a_block_are_counted() -> None:
    assert said("{% set a =\n 1 %}\ntwee meldingen") == ["text/page.md:3:twee meldingen"]


def test_it_is_a_possible_leak_that_says_how_to_mend_it() -> None:
    (found,) = typed_counts([TypedText("text/page.md", "en", "two boys")], PEOPLE)
    assert (found.kind, found.severity, found.sources) == (Kind.RECOVERABLE, Severity.POSSIBLE, ("text/page.md:1",))
    assert "bound to no cell" in found.title.en
    assert found.repair.en.startswith("Let the number come from a cell")


def test_without_words_for_people_nothing_is_looked_for() -> None:
    assert not list(typed_counts([TypedText("x", "nl", "twee jongens")], {"nl": set()}))
