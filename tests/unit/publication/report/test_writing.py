import io
from dataclasses import replace

import pikepdf
import pytest

from inbeeld.errors import EditionError
from inbeeld.publication.content import EditionContent
from inbeeld.publication.helplines import EMERGENCY, HELP_LINES
from inbeeld.publication.report import write_report
from inbeeld.publication.report.methods import methods_of
from inbeeld.publication.report.tagging import elements
from inbeeld.publication.report.words import FIXED
from inbeeld.vocabulary import LANGUAGES, Language
from tests.unit.publication.report.parts import data_table, drawing, report, set_report, small_edition
from tests.unit.publication.report.tags import pages_of


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_runs_give_the_same_bytes(language: Language) -> None:
    assert set_report(small_edition(), language) == set_report(small_edition(), language)


def test_the_day_is_that_of_the_edition() -> None:
    with opened(report()) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20261101000000Z"
        assert str(pdf.docinfo.ModDate) == "D:20261101000000Z"


def test_pages_are_a4() -> None:
    with opened(report()) as pdf:
        sizes = {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages}
    assert sizes == {(0, 0, 595, 842)}


def test_bookmarks_give_chapters_and_their_findings() -> None:
    with opened(report()) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        below = [child.title for item in outline.root for child in item.children]
    chapters = ["1 · Signaleren", "2 · Politie"]
    assert titles == ["Colofon", "Inhoud", "Figuren", "Samenvatting", *chapters, "Verantwoording", "Hulp"]
    assert below.count("Meer meldingen dan eerst") == 3


def test_a_shared_table_prints_once() -> None:
    shared = [figure for figure in small_edition().figures if figure.table_of]
    with opened(report()) as pdf:
        tables = list(elements(pdf.Root.StructTreeRoot, "/Table"))
    assert len(shared) == 1
    assert len(tables) == len(small_edition().figures) - len(shared)


def test_a_long_table_repeats_its_head_on_the_next_page() -> None:
    with opened(report(rows=80)) as long, opened(report(rows=2)) as short:
        assert len(long.pages) > len(short.pages)
        [head, *_] = elements(next(elements(long.Root.StructTreeRoot, "/Table")), "/THead")
        assert head


def test_a_figure_without_a_drawing_stops_the_report() -> None:
    with pytest.raises(EditionError, match="Figure vt-year has no drawing"):
        write_report(small_edition(), "nl", {}, {})


def test_a_broken_picture_stops_the_report() -> None:
    content = small_edition()
    drawings = {figure.id: drawing(figure) for figure in content.figures}
    [panel] = drawings["vt-year"].panels
    drawings["vt-year"] = replace(drawings["vt-year"], panels=(replace(panel, wide='<svg width="10" <'),))
    with pytest.raises(EditionError, match="The report cannot be set"):
        write_report(content, "nl", drawings, {})


def test_the_summary_is_one_page_however_many_findings_there_are() -> None:
    content = small_edition()
    few, many = replace(content, cards=content.cards[:2]), replace(content, cards=content.cards * 2)
    with opened(report(content=few)) as short, opened(report(content=many)) as long:
        assert len(long.pages) == len(short.pages)


def test_a_finding_without_a_small_drawing_stands_in_words() -> None:
    content = small_edition()
    drawings = {figure.id: drawing(figure) for figure in content.figures}
    with opened(write_report(content, "nl", drawings, {})) as pdf:
        assert len(list(elements(pdf.Root.StructTreeRoot, "/Figure"))) == len(content.figures)


def test_an_edition_without_formulas_and_cards_can_be_set() -> None:
    bare: EditionContent = replace(small_edition(), formulas=(), cards=())
    assert report(content=bare).startswith(b"%PDF-1.7")


def test_words_that_mean_something_to_the_typesetter_are_just_words() -> None:
    content = small_edition()
    odd = replace(content, title=replace(content.title, nl='#panic("x") *a* _b_ $x$ @c <d> \\ "e"'))
    with opened(report(content=odd)) as pdf:
        assert str(pdf.docinfo.Title) == '#panic("x") *a* _b_ $x$ @c <d> \\ "e"'


def test_every_table_of_a_figure_is_expected_by_the_tags() -> None:
    content = small_edition()
    drawings = {figure.id: drawing(figure) for figure in content.figures}
    tables = {figure.id: data_table(figure, rows=30) for figure in content.figures}
    with opened(write_report(content, "en", drawings, tables)) as pdf:
        said = [cell for cell in elements(pdf.Root.StructTreeRoot, "/TD") if "/ActualText" in cell]
    printed = len(content.figures) - 1
    assert len(said) == printed * (30 + 1)


def test_the_last_rows_of_a_table_stay_on_one_page() -> None:
    # with this many rows a page of the annex has room for all but the last row of a table
    with opened(report(rows=106)) as pdf:
        tables = [list(elements(table, "/TR")) for table in elements(pdf.Root.StructTreeRoot, "/Table")]
        last_parts = [len([row for row in rows if pages_of(row) == pages_of(rows[-1])]) for rows in tables]
    assert 3 in last_parts
    assert min(count for rows, count in zip(tables, last_parts, strict=True) if len(rows) > 106) == 3


@pytest.mark.parametrize("rows", [2, 12])
def test_a_narrow_table_beside_the_words_of_its_figure_keeps_them_on_one_page(rows: int) -> None:
    with opened(report(rows=rows)) as pdf:
        tables = [list(elements(table, "/TR")) for table in elements(pdf.Root.StructTreeRoot, "/Table")]
        assert [len(set().union(*map(pages_of, found))) for found in tables] == [1] * len(tables)


def test_a_file_is_printed_with_the_start_of_its_fingerprint() -> None:
    content = small_edition()
    [name, fingerprint], *_ = content.sources[0].files
    files = methods_of(content, "nl")["sources"][0]["files"]
    assert files[0] == (name, fingerprint[:12])


def test_help_can_be_called() -> None:
    with opened(report()) as pdf:
        links = [link.A.URI for page in pdf.pages[-1:] for link in page.Annots if "/A" in link]
    numbers = [str(uri) for uri in links if str(uri).startswith("tel:")]
    assert numbers == [line.tel for line in HELP_LINES]
    assert EMERGENCY in FIXED["danger"].nl
