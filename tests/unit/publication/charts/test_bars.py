"""Horizontal bars: length, order, names of groups, and what is no bar."""

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import Size, draw
from inbeeld.publication.charts.palette import ACCENT, GREY, OCHRE
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text
from tests.factories import HIDDEN, NOT_PUBLISHED, Value, category, figure, side
from tests.unit.publication.charts.pictures import boxes, cells, extents, shapes, texts
from tests.unit.publication.charts.samples import AGE, FORMS, SEX, pair_bars, table


def bars(values: list[Value], **options: object) -> FigureContent:
    return figure("f", "1.1", "bars", table("t", (FORMS,), values), facet="form", **options)


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


def test_length_is_in_proportion_to_the_number_from_zero() -> None:
    (start, long), (_, short), *_ = boxes(picture(bars([400, 100, 0, 50])), "full")
    assert start == 0
    assert long == pytest.approx(4 * short, rel=0.01)


def test_every_value_stands_at_its_bar_in_the_order_of_the_list() -> None:
    svg = picture(bars([5, 100, 0, 50]))
    assert texts(svg, "value") == ["5", "100", "0", "50"]
    assert cells(svg)[0] == "op een seksuele manier aangeraakt: 5"


def test_rows_can_be_in_the_order_of_their_value() -> None:
    values: list[Value] = [5, HIDDEN, 100, 50]
    svg = picture(bars(values, order="value"))
    assert texts(svg, "value") == ["100", "50", "5"]
    assert texts(svg, "name")[-1].startswith("tegen de wil")


def test_a_hidden_cell_is_a_box_and_what_is_not_published_a_dash() -> None:
    svg = picture(bars([5, HIDDEN, NOT_PUBLISHED, 50]))
    assert len(shapes(svg, "full")) == 2
    assert texts(svg, "hiddentext") == ["<10"]
    assert texts(svg, "none") == ["–"]
    assert shapes(svg, "hidden")[0].get("stroke-dasharray") == "3,2"


def test_bars_are_alike_unless_one_is_named_to_stand_out() -> None:
    assert {bar.get("fill") for bar in shapes(picture(bars([4, 3, 2, 1])), "full")} == {ACCENT}
    svg = picture(bars([4, 3, 2, 1], colours={"kiss": "accent"}))
    assert [bar.get("fill") for bar in shapes(svg, "full")] == [GREY, ACCENT, GREY, GREY]


def test_a_class_is_drawn_from_its_lower_to_its_upper_bound() -> None:
    svg = picture(bars([100, Cell(None, Status.CLASS, lower=50, upper=100), 10, 20]))
    (_, whole), *_ = boxes(svg, "full")
    ((start, width),) = boxes(svg, "class")
    assert start == pytest.approx(whole / 2, rel=0.01)
    assert width == pytest.approx(whole / 2, rel=0.01)
    assert "50-100" in texts(svg, "none")


def test_a_pair_has_the_agreed_colours_and_its_names_at_the_first_row() -> None:
    svg = picture(pair_bars())
    assert texts(svg, "groupname") == ["meisjes", "jongens"]
    assert [bar.get("fill") for bar in shapes(svg, "estimated")[:2]] == [ACCENT, OCHRE]


def test_estimates_are_dashed_with_their_interval_and_explained_once() -> None:
    drawing = draw(pair_bars(), "nl", "B")
    svg = drawing.panels[0].wide
    assert {bar.get("stroke-dasharray") for bar in shapes(svg, "estimated")} == {"5,3"}
    assert len(shapes(svg, "interval")) == 8
    assert "17,8%" in texts(svg, "value")
    assert [entry.label for entry in drawing.key] == ["geschat, met 95%-interval"]
    assert "meisjes circa 17,8% (95%-interval 15% tot 21%)" in drawing.description


def test_one_number_that_is_no_estimate_brings_circa_back() -> None:
    values: list[Value] = [Cell(20, Status.ESTIMATED, lower=10, upper=30), 30, 40, 50]
    assert "circa 20" in texts(picture(bars(values)), "value")


def test_names_of_groups_go_to_the_key_where_bars_would_become_too_short() -> None:
    groups = [category(f"g{n}", f"kinderen die {n} keer of vaker zijn gemeld", f"group {n}") for n in (1, 2)]
    long = table("t", (FORMS, side("group", Text("Groep", "Group"), groups)), [9] * 8)
    drawing = draw(figure("f", "1.1", "bars", long, facet="form", series="group"), "nl", "B", size=Size.HALF)
    assert [entry.label for entry in drawing.key] == [group.label.nl for group in groups]
    assert not texts(drawing.panels[0].wide, "groupname")


def test_three_groups_ask_for_another_form() -> None:
    with pytest.raises(DefinitionError, match="Choose paired-dots"):
        draw(figure("f", "1.1", "bars", table("t", (SEX, AGE), [1] * 6), facet="sex", series="age"), "nl", "B")


def test_long_names_stand_above_their_bars_on_a_phone_and_are_whole() -> None:
    narrow = draw(bars([5, 100, 0, 50]), "nl", "B").panels[0].narrow
    lines = [line for _, _, line in extents(narrow)]
    assert "erom te vragen" in " ".join(lines)
    assert narrow.count("<tspan") >= 2
