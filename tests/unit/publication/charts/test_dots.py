"""Dot plot: order, marks and the column with the newest value."""

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import PAPER
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Status
from tests.factories import HIDDEN, category, figure, safe_table, side, signalling_figures, vt_region, years
from tests.unit.publication.charts.pictures import cells, height_of, marks_named, shapes, texts

DOTS = signalling_figures()["dots"]


DRAWING = draw(DOTS, "nl", "Bevinding")
SVG = DRAWING.panels[0].wide


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


def test_rows_are_in_the_order_of_the_newest_year() -> None:
    assert texts(SVG, "value") == ["170", "110", "85", "65", "40", "35"]
    assert texts(SVG, "name")[:2] == ["Regio West", "Regio Zuidwest"]


def test_each_year_with_a_number_has_a_dot() -> None:
    counts = [len(shapes(SVG, name)) for name in ("newest", "middle", "oldest")]
    assert counts == [6, 5, 6]  # one region is hidden in the middle year


def test_a_hidden_year_is_a_box_and_no_dot_at_zero() -> None:
    assert texts(SVG, "hiddentext") == ["<10"]
    assert len(shapes(SVG, "track")) == 6


def test_a_region_whose_newest_year_is_hidden_comes_last() -> None:
    region = side("region", years().label, [category("a", "Hier", "Here"), category("b", "Daar", "There")])
    table = safe_table("t", (region, years(2020)), [50, HIDDEN, 20, 30])
    svg = picture(figure("f", "1.1", "dots", table, facet="region", series="year"))
    assert texts(svg, "name") == ["Daar", "Hier"]
    assert texts(svg, "value") == ["30", "<10"]


def test_the_key_names_the_years_from_new_to_old() -> None:
    entries = DRAWING.key
    assert [(entry.mark, entry.label) for entry in entries[:3]] == [
        ("accent", "2021"), ("grey", "2020"), ("open", "2019"),
    ]  # fmt: skip


def test_one_year_is_no_change() -> None:
    with pytest.raises(DefinitionError, match="two or three years, not 1"):
        picture(figure("f", "1.1", "dots", vt_region(), facet="region", series="year", select={"year": ("2021",)}))


def test_the_total_is_not_a_row() -> None:
    assert "Totaal" not in texts(SVG)


def test_on_a_phone_no_line_of_the_grid_runs_through_a_name() -> None:
    svg = DRAWING.panels[0].narrow
    names = [height_of(text) - 4 for group in marks_named(svg, "name") for text in group]
    lines = [(height_of(line), height_of(line) + float(line.get("y2", "0"))) for line in shapes(svg, "grid")]
    assert len(names) == 6
    assert lines
    assert not [y for y in names for top, bottom in lines if top < y < bottom]


def test_dots_are_read_row_by_row_and_year_by_year() -> None:
    assert cells(SVG)[:4] == [
        "Regio West, 2019: 150", "Regio West, 2020: 160", "Regio West, 2021: 170", "Regio Zuidwest, 2019: 100",
    ]  # fmt: skip


def test_a_provisional_year_is_hollow_and_in_the_key() -> None:
    region = side("region", years().label, [category("a", "Hier", "Here")])
    table = safe_table("t", (region, years(2020)), [50, Cell(60, Status.PROVISIONAL)])
    drawing = draw(figure("f", "1.1", "dots", table, facet="region", series="year"), "nl", "B")
    assert shapes(drawing.panels[0].wide, "newest")[0].get("fill") == PAPER
    assert "voorlopig" in [entry.label for entry in drawing.key]
