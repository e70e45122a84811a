"""Paired dots: two or three groups told apart by shape and colour, and their values in columns."""

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import ACCENT, OCHRE, PAPER
from inbeeld.publication.content import FigureContent
from tests.factories import HIDDEN, Value, estimate, figure
from tests.unit.publication.charts.pictures import cells, height_of, marks_named, place_of, shapes, texts
from tests.unit.publication.charts.samples import AGE, FORMS, SEX, paired_dots, table


def pairs(values: list[Value], **options: object) -> FigureContent:
    groups = table("t", (FORMS, SEX), values)
    return figure("f", "1.1", "paired-dots", groups, facet="form", series="sex", **options)


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


COUNTS: list[Value] = [40, 10, 30, 20, 0, 40, 25, 25]


def test_place_is_in_proportion_to_the_number() -> None:
    marks = shapes(picture(pairs(COUNTS)), "pair")
    assert place_of(marks[0]) == pytest.approx(4 * place_of(marks[1]), abs=0.05)
    assert place_of(marks[4]) == 0


def test_groups_differ_in_shape_and_in_colour() -> None:
    girls, boys = shapes(picture(pairs(COUNTS)), "pair")[:2]
    assert (girls.get("fill"), boys.get("fill")) == (ACCENT, OCHRE)
    assert "A" in girls.get("d", "")  # a circle
    assert "A" not in boys.get("d", "")


def test_values_stand_in_columns_under_the_names_of_the_groups() -> None:
    svg = picture(pairs(COUNTS))
    assert texts(svg, "head") == ["meisjes", "jongens"]
    assert texts(svg, "value") == ["40", "30", "0", "25", "10", "20", "40", "25"]
    assert len(shapes(svg, "keymark")) == 2


def test_estimates_are_hollow_with_their_intervals() -> None:
    svg = picture(paired_dots())
    assert {mark.get("fill") for mark in shapes(svg, "open")} == {PAPER}
    assert len(shapes(svg, "interval")) == 8


def test_a_hidden_value_is_a_box_in_its_column_and_no_mark() -> None:
    svg = picture(pairs([40, HIDDEN, *COUNTS[2:]]))
    assert len(shapes(svg, "pair")) == 7
    assert len(shapes(svg, "hidden")) == 1
    assert len(shapes(svg, "track")) == 3
    assert "op een seksuele manier aangeraakt, jongens: verborgen, minder dan 10" in cells(svg)


def test_rows_can_be_in_the_order_of_the_first_group() -> None:
    assert texts(picture(pairs(COUNTS, order="value")), "value")[:4] == ["40", "30", "25", "0"]


def test_the_marks_of_a_row_lie_on_one_line() -> None:
    marks = shapes(picture(pairs(COUNTS)), "pair")
    assert [height_of(mark) for mark in marks[::2]] == [height_of(mark) for mark in marks[1::2]]


def test_one_group_has_no_gap() -> None:
    with pytest.raises(DefinitionError, match="1 groups; paired dots take two or three"):
        draw(pairs(COUNTS, select={"sex": ("f",)}), "nl", "B")


def test_three_groups_have_three_shapes() -> None:
    drawn = figure("f", "1.1", "paired-dots", table("t", (FORMS, AGE), [1] * 12), facet="form", series="age")
    assert len({mark.get("d") for mark in shapes(picture(drawn), "pair")}) == 3


def test_the_axis_has_round_numbers_from_zero() -> None:
    assert texts(picture(pairs(COUNTS)), "tick") == ["0", "10", "20", "30", "40"]
    assert list(marks_named(picture(pairs(COUNTS)), "grid"))


def test_on_a_phone_three_groups_are_named_in_a_list_so_that_the_tracks_keep_their_room() -> None:
    drawn = figure("f", "1.1", "paired-dots", table("t", (FORMS, AGE), [1000] * 12), facet="form", series="age")
    panel = draw(drawn, "nl", "B").panels[0]
    assert texts(panel.narrow, "groupname")[0] == "0 tot en met 3 jaar"
    assert not texts(panel.wide, "groupname")
    assert max(place_of(mark) for mark in shapes(panel.narrow, "pair")) > 60


def test_intervals_lie_on_the_line_and_apart_only_where_they_overlap() -> None:
    clear, close = (estimate(40, 35, 45), estimate(10, 8, 12)), (estimate(30, 25, 35), estimate(28, 24, 32))
    svg = picture(pairs([*clear, *close, *clear, *clear]))
    first, second = (
        [height_of(line) for line in shapes(svg, "interval")][group * 4 : group * 4 + 4] for group in (0, 1)
    )
    assert [one == pytest.approx(other) for one, other in zip(first, second, strict=True)] == [True, False, True, True]
