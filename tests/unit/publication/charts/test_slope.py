"""Slope: two points, never across a break; labels at both ends that do not lie on each other."""

from itertools import pairwise

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import GREY
from inbeeld.publication.content import FigureContent
from tests.factories import PROTOCOL, Value, estimate, figure, years
from tests.unit.publication.charts.pictures import cells, height_of, marks_named, shapes, texts
from tests.unit.publication.charts.samples import FORMS, slope, table


def slopes(values: list[Value], first: int = 2020, **options: object) -> FigureContent:
    drawn = table("t", (FORMS, years(first)), values)
    return figure("f", "1.1", "slope", drawn, x="year", series="form", **options)


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


LEVELS: list[Value] = [100, 200, 90, 80, 50, 50, 10, 5]


def test_each_group_has_a_line_and_two_dots() -> None:
    svg = picture(slopes(LEVELS))
    assert len(shapes(svg, "line")) == 4
    assert len(shapes(svg, "dot")) == 8


def test_height_is_in_proportion_from_zero() -> None:
    dots = shapes(picture(slopes(LEVELS)), "dot")
    assert height_of(dots[1]) == 0
    assert height_of(dots[0]) == pytest.approx(250 / 2)


def test_names_and_values_stand_at_both_ends_of_a_wide_picture() -> None:
    svg = picture(slopes(LEVELS))
    assert texts(svg, "value") == ["100", "90", "50", "10", "200", "80", "50", "5"]
    assert len(texts(svg, "end")) == 8


def test_on_a_phone_the_names_stand_at_the_right_only() -> None:
    assert len(texts(draw(slopes(LEVELS), "nl", "B").panels[0].narrow, "end")) == 4


def test_labels_of_groups_that_are_close_keep_apart() -> None:
    svg = picture(slopes([100, 100, 99, 99, 98, 98, 97, 97]))
    places = sorted(height_of(text) for group in marks_named(svg, "value") for text in group)
    left = places[::2]
    assert min(after - before for before, after in pairwise(left)) >= 16


def test_a_hidden_end_has_a_box_and_no_line() -> None:
    svg = picture(slope())
    assert len(shapes(svg, "line")) == 3
    assert texts(svg, "hiddentext") == ["<10"]
    assert len(shapes(svg, "hidden")) == 1
    assert "online om foto’s of filmpjes gevraagd, 2021: verborgen, minder dan 10" in cells(svg)


def test_an_estimated_end_is_hollow_its_line_dashed_and_its_interval_drawn() -> None:
    svg = picture(slopes([100, estimate(150, 120, 180), *LEVELS[2:]]))
    assert shapes(svg, "line")[0].get("stroke-dasharray") == "5,4"
    assert len(shapes(svg, "open")) == 1
    assert len(shapes(svg, "interval")) == 1


def test_a_provisional_end_is_in_the_key() -> None:
    assert "voorlopig" in [entry.label for entry in draw(slope(), "nl", "B").key]


def test_from_the_fourth_group_on_lines_are_grey() -> None:
    assert [line.get("stroke") for line in shapes(picture(slopes(LEVELS)), "line")].count(GREY) == 1


def test_a_slope_never_crosses_a_break() -> None:
    crossing = table("t", (FORMS, years(2018, 2019)), LEVELS, breaks=(PROTOCOL,))
    with pytest.raises(DefinitionError, match="A break of method lies between its two points"):
        draw(figure("f", "1.1", "slope", crossing, x="year", series="form"), "nl", "B")


def test_three_points_are_no_slope() -> None:
    with pytest.raises(DefinitionError, match="two points of x, not 3"):
        draw(slopes([1] * 12, first=2019), "nl", "B")


def test_the_description_names_both_points() -> None:
    assert draw(slopes(LEVELS), "en", "F").description.startswith("Lines from 2020 to 2021. touched in a sexual way: ")


def test_slopes_of_one_table_share_their_scale() -> None:
    chosen = picture(slopes(LEVELS, select={"form": (FORMS.items[2].code,)}))
    assert height_of(shapes(chosen, "dot")[0]) == pytest.approx(250 * 0.75)
