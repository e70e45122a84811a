"""References as files: what a reference manager reads is what the page says."""

import re

import pytest

from inbeeld.publication.citing import FigureReference, permanent_address
from inbeeld.publication.references import bibtex, ris
from inbeeld.vocabulary import Language
from tests.factories import edition


def reference(finding: str = "Reports rose", language: Language = "en") -> FigureReference:
    content = edition()
    address = permanent_address(content, language, "figures/police-year.html")
    return FigureReference(content, content.pages[1].sections[0].figures[0], finding, language, address)


def test_an_address_is_permanent_below_that_of_the_edition() -> None:
    assert reference().address == "https://example.org/inbeeld/site/en/figures/police-year.html"


CITED = {
    "nl": "InBeeld (2026). Stijging. Figuur 2.1 in: Proefeditie. Editie 2017-2021, versie 1. "
    "Bron van de cijfers: Politie. https://example.org/inbeeld/site/nl/figures/police-year.html",
    "en": "InBeeld (2026). Stijging. Figure 2.1 in: Test edition. Edition 2017-2021, version 1. "
    "Source of the figures: Police. https://example.org/inbeeld/site/en/figures/police-year.html",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_figure_is_cited_in_one_line(language: Language) -> None:
    assert reference("Stijging.", language).line == CITED[language]


def test_ris_has_its_tags_in_order_and_the_line_ends_of_the_format() -> None:
    lines = ris(reference("Reports\n rose")).decode().split("\r\n")
    assert lines[0] == "TY  - FIGURE"
    assert lines[-2:] == ["ER  - ", ""]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])
    assert {"TI  - Reports rose", "PY  - 2026", "DA  - 2026/11/01", "M1  - 2.1", "AU  - InBeeld"} <= set(lines)


def test_bibtex_escapes_what_latex_would_read_as_a_sign() -> None:
    text = bibtex(reference("Up 5% & more_of {it} ~ \\ #1 ^")).decode()
    assert r"Up 5\% \& more\_of \{it\} \textasciitilde{} \textbackslash{} \#1 \textasciicircum{}" in text


def test_bibtex_is_one_entry_with_its_braces_closed() -> None:
    text = bibtex(reference("Up {x")).decode().replace(r"\{", "").replace(r"\}", "")
    assert text.startswith("@misc{test-edition-police-year,\n")
    assert text.count("{") == text.count("}")
    assert "year = {2026}" in text
    assert "url = {https://example.org/inbeeld/site/en/figures/police-year.html}" in text
