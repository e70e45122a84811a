"""The report of the example edition: a tagged book that a screen reader can follow."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure tree, in reading order."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


@pytest.fixture
def report(built: Path, language: str) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(built / f"report.{language}.pdf") as pdf:
        yield pdf


@LANGUAGES
def test_the_report_has_a_title_and_a_language(report: pikepdf.Pdf, language: str) -> None:
    assert str(report.Root.Lang).startswith(language)
    assert bool(report.Root.ViewerPreferences.DisplayDocTitle)
    assert "2017-2021" in str(report.docinfo["/Title"])
    assert bool(report.Root.MarkInfo.Marked)


@LANGUAGES
def test_headings_never_skip_a_level(report: pikepdf.Pdf) -> None:
    names = (str(e.S) for e in elements(report.Root.StructTreeRoot))
    levels = [int(name[2:]) for name in names if name[1:2] == "H" and name[2:].isdigit()]
    assert levels[0] == 1
    assert len(levels) > 20
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


@LANGUAGES
def test_every_picture_has_words(report: pikepdf.Pdf) -> None:
    pictures = [e for e in elements(report.Root.StructTreeRoot) if e.S == "/Figure"]
    assert len(pictures) >= 12
    assert [p for p in pictures if len(str(p.get("/Alt", ""))) < 5] == []


@LANGUAGES
def test_every_table_has_headings_for_rows_and_columns(report: pikepdf.Pdf) -> None:
    tables = [e for e in elements(report.Root.StructTreeRoot) if e.S == "/Table"]
    assert len(tables) > 10
    for table in tables:
        scopes = {str(_scope(cell)) for cell in elements(table) if cell.S == "/TH"}
        assert {"/Column", "/Row"} <= scopes


@LANGUAGES
def test_bookmarks_lead_to_every_chapter_and_page(report: pikepdf.Pdf) -> None:
    with report.open_outline() as outline:
        parts = {item.title: [child.title for child in item.children] for item in outline.root}
    chapters = [name for name in parts if name[:1].isdigit()]
    assert len(chapters) >= 2
    assert all(parts[name] for name in chapters)


@LANGUAGES
def test_every_link_within_the_book_has_an_aim(report: pikepdf.Pdf) -> None:
    links = [link for page in report.pages for link in page.get("/Annots", []) if link.get("/Subtype") == "/Link"]
    assert len(links) > 100
    assert all("/Dest" in link or "/A" in link for link in links)


@LANGUAGES
def test_every_figure_is_named_in_the_list_of_figures(report: pikepdf.Pdf, built: Path, language: str) -> None:
    pictures = len(list((built / "figures" / language).glob("*.svg")))
    front = report.pages[3:7]  # contents and list of figures
    inside = [link for page in front for link in page.get("/Annots", []) if "/Dest" in link]
    assert len(inside) >= pictures


@LANGUAGES
def test_no_page_of_the_book_is_empty(report: pikepdf.Pdf) -> None:
    sizes = [len(page.Contents.read_bytes()) for page in report.pages]
    assert min(sizes) > 500


def _scope(cell: Any) -> Any:
    attributes = cell.get("/A", {})
    found = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((a["/Scope"] for a in found if "/Scope" in a), None)


@LANGUAGES
def test_contents_and_summary_are_one_page_each(report: pikepdf.Pdf, language: str) -> None:
    with report.open_outline() as outline:
        starts = {item.title: _page_of(item, report) for item in outline.root}
    names = list(starts)
    summary, contents = {"nl": ("Samenvatting", "Inhoud"), "en": ("Summary", "Contents")}[language]
    after = {name: starts[following] for name, following in pairwise(names)}
    assert after[summary] == starts[summary] + 1
    assert after[contents] == starts[contents] + 1


def _page_of(item: pikepdf.OutlineItem, report: pikepdf.Pdf) -> int:
    place = item.destination
    assert isinstance(place, pikepdf.Array)
    page = place[0]
    assert isinstance(page, pikepdf.Dictionary)
    return report.pages.index(pikepdf.Page(page))
