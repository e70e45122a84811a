"""Grid: shades, holes that can be seen, and heads that fit."""

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import PAPER, RAMP
from inbeeld.tables import Dimension
from inbeeld.vocabulary import Text
from tests.factories import category, figure, side
from tests.unit.publication.charts.pictures import cells, shapes, texts
from tests.unit.publication.charts.samples import LEVEL, SETTING, grid, table

DRAWING = draw(grid(), "nl", "Bevinding")
SVG = DRAWING.panels[0].wide


def test_every_combination_has_a_cell_in_reading_order() -> None:
    said = cells(SVG)
    assert len(said) == 15
    assert said[:2] == ["voor iedereen, basisschool: 4", "voor iedereen, voortgezet onderwijs: 7"]


def test_a_combination_that_never_occurs_is_a_white_box_with_a_whole_edge() -> None:
    holes = shapes(SVG, "hole")
    assert len(holes) == 6
    assert {hole.get("fill") for hole in holes} == {PAPER}
    assert {hole.get("stroke-dasharray") for hole in holes} == {None}  # dashes are for what is hidden


def test_the_shade_grows_with_the_count() -> None:
    # 4 7 2 1 3 2 1 of at most 7: in five equal parts
    steps = [RAMP.index(shape.get("fill", "")) for shape in shapes(SVG, "known")]
    assert steps == [2, 4, 1, 0, 2, 1, 0]


def test_fixed_classes_shade_by_their_bounds() -> None:
    svg = draw(figure("f", "1.1", "grid", grid().table, facet="level", x="setting", classes=(0, 2, 5)), "nl", "B")
    assert [RAMP.index(s.get("fill", "")) for s in shapes(svg.panels[0].wide, "known")] == [1, 2, 1, 0, 1, 1, 0]


def test_hidden_and_unpublished_cells_are_no_holes() -> None:
    assert texts(SVG, "hiddentext") == ["<10"]
    assert texts(SVG, "none") == ["–"]
    assert len(shapes(SVG, "hidden")) == 1


def test_heads_stand_above_their_columns_where_they_fit() -> None:
    assert texts(SVG, "head")[0] == "basisschool"
    assert not texts(SVG, "headname")


def test_on_a_phone_numbers_stand_for_long_heads_and_are_explained_above() -> None:
    narrow = DRAWING.panels[0].narrow
    assert texts(narrow, "head") == ["1", "2", "3", "4", "5"]
    assert texts(narrow, "headname")[1] == "2 voortgezet onderwijs"


def test_rows_can_be_in_the_order_of_their_sum() -> None:
    upside_down = table("t", (LEVEL, SETTING), [0, 1, 0, 0, 0, *[1] * 5, *[2] * 5])
    drawn = figure("f", "1.1", "grid", upside_down, facet="level", x="setting", order="value")
    assert texts(draw(drawn, "nl", "B").panels[0].wide, "name") == [
        "na seksueel geweld", "voor groepen met meer risico", "voor iedereen",
    ]  # fmt: skip


def test_too_many_columns_for_a_phone_are_refused() -> None:
    many: Dimension = side("s", Text("S", "S"), [category(f"c{n}", f"kolom {n}", f"column {n}") for n in range(12)])
    with pytest.raises(DefinitionError, match="12 columns, too many for a phone"):
        draw(figure("f", "1.1", "grid", table("t", (LEVEL, many), [1] * 36), facet="level", x="s"), "nl", "B")
