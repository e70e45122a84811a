from dataclasses import replace

from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.figures import COLUMN, Pictures, figure_of
from inbeeld.publication.report.typesetting import Book
from inbeeld.vocabulary import Text
from tests.factories import safe_table, years
from tests.unit.publication.report.parts import data_table, drawing, small_edition


def set_figure(figure: FigureContent, content: EditionContent, rows: int = 2) -> Book:
    pictures = Pictures({figure.id: drawing(figure)}, {figure.id: data_table(figure, rows)}, {})
    return figure_of(figure, content, Prose(content, "nl"), pictures, width=COLUMN)


def remarks(figure: Book) -> list[str]:
    return [remark["words"] for remark in figure["remarks"]]


def named(id_: str) -> FigureContent:
    return next(figure for figure in small_edition().figures if figure.id == id_)


def test_a_figure_names_its_definition_and_where_its_source_is_told_of() -> None:
    found = set_figure(named("police-year"), small_edition())
    assert (found["definition"], found["method"]) == ("strafbare feiten", "source:police")


def test_a_limitation_of_this_table_alone_is_a_footnote_to_its_source() -> None:
    # the source's own limitation is told in the account of methods
    assert remarks(set_figure(named("police-year"), small_edition())) == ["Een melding is geen bewezen delict."]


def test_a_figure_whose_source_has_no_account_tells_all_its_limitations() -> None:
    found = set_figure(named("police-year"), replace(small_edition(), sources=()))
    assert found["method"] is None
    assert remarks(found) == ["Een kind kan vaker voorkomen.", "Een melding is geen bewezen delict."]


def test_a_figure_without_limitations_has_no_footnote() -> None:
    table = safe_table("a.plain", (years(2020),), [1, 2])
    known = tuple(replace(one, limitations=table.about.limitations) for one in small_edition().sources)
    figure = replace(named("police-year"), table=table, title=Text.same("Titel"))
    assert remarks(set_figure(figure, replace(small_edition(), sources=known))) == []


def test_the_values_of_a_figure_stand_here_in_the_annex_or_with_another_figure() -> None:
    assert set_figure(named("police-year"), small_edition())["place"] == "here"
    assert set_figure(named("police-year"), small_edition(), rows=40)["place"] == "annex"
    shared = set_figure(named("vt-dots"), small_edition())
    assert (shared["place"], shared["table-of"]) == (None, {"id": "vt-map", "number": "1.2"})


def test_what_was_printed_before_stands_in_the_annex_and_the_figure_says_where() -> None:
    figure = named("police-year")
    assert set_figure(figure, small_edition())["printed"] is None
    beside = set_figure(replace(figure, printed=figure.table), small_edition())
    rows = beside["printed"]["rows"]
    assert [cell["text"] for cell in rows[0]["cells"]] == [rows[0]["cells"][0]["text"]] * 2
