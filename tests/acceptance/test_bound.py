"""Prose of the example edition: no number stands in it that is not the answer of a function on a published cell."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from inbeeld.vocabulary import Period

PARTS = re.compile(
    r'<h1[^>]*>(.*?)</h1>|<div class="lead">(.*?)</div>|<h3[^>]*>(.*?)</h3>|<p class="note">(.*?)</p>|'
    r'<aside class="caveat">(.*?)</aside>',
    re.DOTALL,
)
BOUND = re.compile(r"<data .*?</data>", re.DOTALL)
LINK = re.compile(r"<a .*?</a>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def prose_of(html: str) -> Iterator[str]:
    """Titles, leads, findings, notes and caveats of a page."""
    for found in PARTS.finditer(html):
        yield next(part for part in found.groups() if part is not None)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_number_outside_a_bound_value_is_a_year_or_the_name_of_a_category(built: Path, language: str) -> None:
    loose: set[str] = set()
    parts = [
        p for path in sorted((built / "site" / language).glob("*.html")) for p in prose_of(path.read_text("utf-8"))
    ]
    for part in parts:
        words = unescape(TAG.sub(" ", LINK.sub(" ", BOUND.sub(" ", part))))
        loose |= set(re.findall(r"\d[\d.,-]*\d|\d", words))
    years = {str(year) for year in Period.parse("2017/2021").years}
    # the first day of the new protocol, and the names of an age group and of a class
    names = {"1", "0-3", "10", "2017-2021", "2019-2021"}
    assert len(parts) > 50
    assert loose <= years | names, loose - years - names
