"""Prose of the example edition: no number stands in it that is not the answer of a function on a published cell."""

import csv
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

PARTS = re.compile(
    r'<h1[^>]*>(.*?)</h1>|<div class="lead">(.*?)</div>|<h3[^>]*>(.*?)</h3>|<p class="note">(.*?)</p>|'
    r'<aside class="caveat"[^>]*>(.*?)</aside>|<section class="reading">(.*?)</section>',
    re.DOTALL,
)
BOUND = re.compile(r"<data .*?</data>", re.DOTALL)
LINK = re.compile(r"<a .*?</a>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def prose_of(html: str) -> Iterator[str]:
    """Titles, leads, findings, notes and caveats of a page."""
    for found in PARTS.finditer(html):
        yield next(part for part in found.groups() if part is not None)


NUMBER = re.compile(r"\d[\d.,-]*\d|\d")
YEARS = re.compile(r"20\d\d(-20\d\d)?")
DAY_OF_A_BREAK = {"1"}


def names_of_categories(built: Path, language: str) -> set[str]:
    """The numbers in the names of the categories and lists that are published, such as 0-3 years or more than 200."""
    labels: set[str] = set()
    for path in (built / "data").glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as text:
            for row in csv.DictReader(text):
                labels.update(words for name, words in row.items() if name.endswith(f"_label_{language}"))
    return {number for words in labels for number in NUMBER.findall(words)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_number_outside_a_bound_value_is_a_year_or_the_name_of_a_category(built: Path, language: str) -> None:
    pages = sorted((built / "site" / language).glob("*.html"))
    parts = [part for path in pages for part in prose_of(path.read_text("utf-8"))]
    words = (unescape(TAG.sub(" ", LINK.sub(" ", BOUND.sub(" ", part)))) for part in parts)
    loose = {number for part in words for number in NUMBER.findall(part) if not YEARS.fullmatch(number)}
    named = names_of_categories(built, language) | DAY_OF_A_BREAK
    assert len(parts) > 50
    assert loose <= named, sorted(loose - named)
