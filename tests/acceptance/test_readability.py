"""The Dutch texts can be read at level B1, as far as a formula can tell.

Measured on the built pages, as a reader sees them: what was bound is filled in. The formula is that of Douma for Dutch
(Flesch reading ease with Dutch weights): 60 is plain language, 50 fairly hard.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest
import textstat  # type: ignore[import-untyped]  # has no types

from tests.unit.publication.site.documents import Element, document

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (ROOT / "editions" / "victims-2017-2021" / "text" / "nl").glob("*.md"))
LEAST, MEAN = 50, 60
WORDS_PER_SENTENCE = 15
SEPARATOR_IN_NUMBER = re.compile(r"(?<=\d)[.,](?=\d)")


@pytest.fixture(scope="module", autouse=True)
def _dutch() -> Iterator[None]:
    textstat.set_lang("nl")
    yield
    textstat.set_lang("en_US")


def running_text(page: Path) -> str:
    """Title, lead, caveats and reading of a built page; each title and point of a list is a sentence."""
    tree = document(page.read_bytes()).first("main")
    parts = [
        tree.first("h1"),
        *(block for lead in tree.every(class_="lead") for block in lead.every("p")),
        *(point for box in tree.every("aside", class_="caveat") for point in _points(box)),
        *(block for reading in tree.every("section", class_="reading") for block in reading.every("p")),
    ]
    return " ".join(_sentence(part.words) for part in parts)


def _points(box: Element) -> Iterator[Element]:
    yield from box.every("li")
    yield from box.every("p")


def _sentence(words: str) -> str:
    words = SEPARATOR_IN_NUMBER.sub("", words).strip()
    return words if words.endswith((".", "?", "!")) else f"{words}."


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_read_at_level_b1(built: Path, page: str) -> None:
    text = running_text(built / "site" / "nl" / f"{page}.html")
    assert textstat.flesch_reading_ease(text) >= LEAST


@pytest.mark.parametrize("page", PAGES)
def test_the_sentences_of_a_page_are_short(built: Path, page: str) -> None:
    text = running_text(built / "site" / "nl" / f"{page}.html")
    assert textstat.words_per_sentence(text) <= WORDS_PER_SENTENCE


def test_the_pages_together_are_in_plain_language(built: Path) -> None:
    texts = [running_text(built / "site" / "nl" / f"{page}.html") for page in PAGES]
    assert fmean(map(textstat.flesch_reading_ease, texts)) >= MEAN


def test_a_hard_text_is_told_from_an_easy_one() -> None:
    easy = "Het kind kreeg hulp. Dat ging goed. Wij tellen elk kind één keer."
    hard = (
        "De verantwoordelijkheidsverdeling tussen uitvoeringsorganisaties bemoeilijkt interdepartementale "
        "beleidsafstemming aangaande hulpverleningstrajecten."
    )
    assert textstat.flesch_reading_ease(easy) > MEAN > LEAST > textstat.flesch_reading_ease(hard)
