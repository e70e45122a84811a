"""Prose of the example edition: no number stands in it that is not the answer of a function on a published cell.

What is left of a page's prose without its bound values may hold digits only in words that the page's own tables
give: the name of a category, the years and the period of a table, the day of a break. Anything else was typed.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from inbeeld.declarations import load_edition
from inbeeld.vocabulary import Period

EDITION = load_edition(Path(__file__).parents[2] / "editions" / "victims-2017-2021")
PARTS = {
    "title": r"<h1[^>]*>(.*?)</h1>",
    "lead": r'<div class="lead">(.*?)</div>',
    "facts": r'<dl class="facts">(.*?)</dl>',
    "caveats": r'<aside class="caveat"[^>]*>(.*?)</aside>',
    "reading": r'<section class="reading">(.*?)</section>',
    "card": r'<article class="card">.*?<h2[^>]*>(.*?)</h2>',
    "heading": r"<h3[^>]*>(.*?)</h3>",
    "subtitle": r'<p class="sub">(.*?)</p>',
    "note": r'<p class="note">(.*?)</p>',
    "list note": r'<div class="list".*?<ul class="tablenotes">(.*?)</ul>',
}
BOUND = re.compile(r"<data .*?</data>", re.DOTALL)
FIGURE_NUMBER = re.compile(r"<a [^>]*>(?:figuur|figure) [\d.]+</a>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")
NUMBER = re.compile(r"\d[\d.,-]*\d|\d")
TABLES = re.compile(r'data-cell="([\w.-]+)[?#]|/data/([\w.-]+)\.csv"')
DAY = re.compile(r"\d+ \w+ \d{4}(?=:)")


def prose_of(html: str) -> Iterator[str]:
    """The prose of a page, part by part, without its bound values and the numbers of figures that it links to."""
    for pattern in PARTS.values():
        for part in re.findall(pattern, html, re.DOTALL):
            plain = FIGURE_NUMBER.sub(" ", BOUND.sub(" ", part))
            yield " ".join(unescape(TAG.sub(" ", plain)).split())


def typed_in(html: str, built: Path, language: str) -> set[str]:
    """The numbers in a page's prose that none of its tables gives."""
    given = words_with_numbers(html, built, language)
    return {number for part in prose_of(html) for number in NUMBER.findall(without(part, given))}


def without(text: str, given: set[str]) -> str:
    """A text without the words that tables give, whole words only and the longest first."""
    for words in sorted(given, key=lambda words: (-len(words), words)):
        text = re.sub(rf"(?<![\w.,-]){re.escape(words)}(?![\w-]|[.,]\d)", " ", text, flags=re.IGNORECASE)
    return text


def words_with_numbers(html: str, built: Path, language: str) -> set[str]:
    """What holds a digit in the words of a page's own tables: categories, periods and days of a break."""
    period = Period.parse(EDITION.period)
    tables = {name for pair in TABLES.findall(html) for name in pair if name}
    given = {period.label, *(str(year) for year in period.years)}
    given = given.union(*(words_of(built, table, language) for table in tables))
    return {words for words in given if NUMBER.search(words)}


@cache
def words_of(built: Path, table: str, language: str) -> frozenset[str]:
    """What one table or list says: the names of its categories, its period and days of breaks, or the list's words."""
    with (built / "data" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.DictReader(text))
    explained = built / "data" / f"{table}.explanation.json"
    if not explained.exists():
        return frozenset(words for row in rows for words in row.values() if not NUMBER.fullmatch(words))
    labels = {row[name] for row in rows for name in names_of_categories(row, language)}
    return frozenset(labels | facts_of(json.loads(explained.read_text("utf-8"))["facts"], language))


def names_of_categories(row: Iterable[str], language: str) -> Iterator[str]:
    """The columns that name categories: their labels, or the code where it is the label in each language."""
    columns = list(row)
    for name in columns[: columns.index("value")]:
        if name.endswith(f"_label_{language}") or ("_label_" not in name and f"{name}_label_nl" not in columns):
            yield name


def facts_of(facts: Iterable[tuple[dict[str, str], dict[str, str]]], language: str) -> set[str]:
    """The period of a table and the days of its breaks."""
    facts = tuple(facts)
    periods = {words[language] for label, words in facts if label["en"] == "Period"}
    return periods.union(*(DAY.findall(words[language]) for _, words in facts))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_number_in_the_prose_of_a_page_is_bound_or_said_by_a_table_of_that_page(
    built: Path, language: str
) -> None:
    pages = {path.stem: path.read_text("utf-8") for path in sorted((built / "site" / language).glob("*.html"))}
    typed = {name: found for name, html in pages.items() if (found := typed_in(html, built, language))}
    assert typed == {}


@pytest.mark.parametrize("part", PARTS)
def test_every_kind_of_prose_is_read(built: Path, part: str) -> None:
    pages = [path.read_text("utf-8") for path in (built / "site" / "nl").glob("*.html")]
    assert any(re.search(PARTS[part], html, re.DOTALL) for html in pages)


@pytest.mark.parametrize("part", [part for part in PARTS if part not in {"card", "list note"}])
@pytest.mark.parametrize("typed", ["12", "10", "1998", "3.331"])
def test_a_number_typed_into_any_part_of_a_page_is_found(built: Path, part: str, typed: str) -> None:
    html = (built / "site" / "nl" / "politie.html").read_text("utf-8")
    assert typed in typed_in(spoilt(html, part, typed), built, "nl")


@pytest.mark.parametrize(("page", "part"), [("index", "card"), ("bijlagen", "list note")])
def test_a_number_typed_into_a_card_or_a_note_of_a_list_is_found(built: Path, page: str, part: str) -> None:
    html = (built / "site" / "nl" / f"{page}.html").read_text("utf-8")
    assert "12" in typed_in(spoilt(html, part, "12"), built, "nl")


def test_a_label_of_another_page_excuses_nothing(built: Path) -> None:
    html = (built / "site" / "nl" / "igj.html").read_text("utf-8")
    assert "4-12" in typed_in(spoilt(html, "note", "4-12 jaar"), built, "nl")


def spoilt(html: str, part: str, typed: str) -> str:
    """The page with a number typed at the start of its first such part."""
    found = re.search(PARTS[part], html, re.DOTALL)
    assert found
    return f"{html[: found.start(1)]}{typed} {html[found.start(1) :]}"
