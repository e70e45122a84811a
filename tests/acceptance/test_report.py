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


def _scope(cell: Any) -> Any:
    attributes = cell.get("/A", {})
    found = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((a["/Scope"] for a in found if "/Scope" in a), None)
