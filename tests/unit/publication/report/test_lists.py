import io
from dataclasses import replace

import pikepdf

from inbeeld.publication.content import EditionContent, ListContent
from inbeeld.publication.prose import Rich, Run
from inbeeld.publication.report.lists import list_of
from inbeeld.publication.report.runs import runs_of
from inbeeld.publication.report.tagging import elements
from tests.listed import list_content
from tests.unit.publication.report.parts import report, small_edition
from tests.unit.publication.report.tags import kinds

SHORT = ("name", "level", "places", "hours")


def with_list(shown: ListContent) -> EditionContent:
    content = small_edition()
    first, *others = content.chapters
    [page] = first.pages
    section = replace(page.sections[0], lists=(shown,))
    page = replace(page, sections=(section, *page.sections[1:]))
    return replace(content, chapters=(replace(first, pages=(page,)), *others))


def test_a_list_of_few_short_columns_is_a_table() -> None:
    found = list_of(list_content(shown=SHORT), "nl")
    assert (found["layout"], len(found["widths"])) == ("table", 4)


def test_a_list_of_many_columns_stands_as_entries() -> None:
    found = list_of(list_content(), "nl")
    assert found["layout"] == "entries"
    [group] = found["groups"]
    assert [entry["text"] for entry in group["rows"][0]][:3] == ["Zebra", "spel over Grenzen", "Laag*"]


def test_a_column_of_longer_words_is_wider() -> None:
    widths = list_of(list_content(shown=("hours", "summary", "name")), "nl")["widths"]
    assert max(widths) == widths[1]


def test_a_list_as_a_table_has_its_headers_and_words_for_signs() -> None:
    with pikepdf.open(io.BytesIO(report(content=with_list(list_content(shown=SHORT))))) as pdf:
        said = [str(cell.ActualText) for cell in elements(pdf.Root.StructTreeRoot, "/TD") if "/ActualText" in cell]
    assert said.count("niet vermeld") == 1


def test_each_group_of_a_divided_list_is_a_table_under_its_heading() -> None:
    content = with_list(list_content(shown=SHORT, group_by="level"))
    with pikepdf.open(io.BytesIO(report(content=content))) as pdf, pikepdf.open(io.BytesIO(report())) as bare:
        assert kinds(pdf).count("Table") == kinds(bare).count("Table") + 2
        assert kinds(pdf).count("H5") == kinds(bare).count("H5") + 2


def test_a_list_as_entries_is_no_table() -> None:
    content = with_list(list_content())
    with pikepdf.open(io.BytesIO(report(content=content))) as pdf, pikepdf.open(io.BytesIO(report())) as bare:
        assert kinds(pdf).count("Table") == kinds(bare).count("Table")
        assert kinds(pdf).count("P") > kinds(bare).count("P") + 4


def test_a_link_to_a_list_stays_in_the_book() -> None:
    [run] = runs_of(Rich((Run("lijst", href="page.html#prevention.methods"),)), with_list(list_content()))
    assert (run["figure"], run["href"]) == ("prevention.methods", None)
