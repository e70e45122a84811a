"""Lines: what is joined, what is dashed, and labels that do not lie on each other."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.labels import spread
from inbeeld.publication.charts.palette import ACCENT, OCHRE
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Break, Text
from tests.factories import (
    HIDDEN,
    NOT_PUBLISHED,
    PROTOCOL,
    Value,
    category,
    estimate,
    figure,
    police_figures,
    safe_table,
    side,
    signalling_figures,
    years,
)
from tests.unit.publication.charts.pictures import cells, description_of, shapes, texts


def lines(*rows: Sequence[Value], breaks: tuple[Break, ...] = ()) -> FigureContent:
    kinds = [category(f"k{place}", f"soort {place}", f"kind {place}") for place in range(len(rows))]
    dimensions = (side("kind", Text("Soort", "Kind"), kinds), years(2022 - len(rows[0])))
    table = safe_table("t", dimensions, [value for row in rows for value in row], breaks=breaks)
    return figure("f", "1.1", "lines", table, x="year", series="kind")


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


def joins(svg: str, name: str) -> int:
    """Between how many pairs of years a line is drawn."""
    return len(shapes(svg, name))


def test_years_of_one_run_are_joined() -> None:
    assert joins(picture(lines([1, 2, 3, 4])), "line") == 3


def test_a_first_value_that_would_lie_on_the_next_dot_is_left_to_the_table() -> None:
    climbing = [estimate(number, number - 1, number + 1) for number in (7, 11, *range(14, 50))]
    level = [estimate(7, 6, 8)] * len(climbing)
    assert "circa 7" not in " ".join(texts(picture(lines(climbing)), "value"))
    assert "circa 7" in " ".join(texts(picture(lines(level)), "value"))


def test_a_break_of_method_is_never_joined() -> None:
    # 2018 | 2019 2020 2021: the pair 2018-2019 crosses the break, two pairs are left
    svg = picture(lines([1, 2, 3, 4], breaks=(PROTOCOL,)))
    assert joins(svg, "line") == 2
    assert len(shapes(svg, "break")) == 1
    assert shapes(svg, "old")[0].get("fill") == "url(#f-w-hatch)"


@pytest.mark.parametrize("gap", [HIDDEN, NOT_PUBLISHED])
def test_a_cell_without_a_number_cuts_the_line(gap: Cell) -> None:
    svg = picture(lines([10, gap, 30, 40]))
    assert joins(svg, "line") == 1
    assert len(shapes(svg, "dot")) == 3


def test_a_hidden_cell_is_a_box_on_the_base_line() -> None:
    svg = picture(lines([10, HIDDEN, 30, 40]))
    assert texts(svg, "hiddentext") == ["<10"]
    assert "0" not in texts(svg)


def test_an_estimated_line_is_dashed_with_hollow_dots_and_whiskers() -> None:
    svg = picture(signalling_figures()["csg"])
    assert joins(svg, "dashed") == joins(svg, "line") == 4
    assert {shape.get("stroke-dasharray") for shape in shapes(svg, "dashed")} == {"5,4"}
    assert {shape.get("fill") for shape in shapes(svg, "open")} == {"#FCFCFA"}
    assert len(shapes(svg, "interval")) == 5


def test_a_line_towards_an_estimate_is_dashed_from_its_last_count() -> None:
    svg = picture(lines([10, 20, estimate(30, 25, 35)]))
    assert (joins(svg, "line"), joins(svg, "dashed")) == (1, 1)


def test_an_estimate_says_circa_and_has_its_interval_in_words() -> None:
    drawing = draw(signalling_figures()["csg"], "nl", "Bevinding")
    assert "circa 1.000" in texts(drawing.panels[0].wide, "end")
    assert "2021 circa 1.000 (95%-interval 930 tot 1.070)" in drawing.description
    assert [entry.mark for entry in drawing.key] == ["estimated"]


def test_the_name_and_last_value_stand_at_the_end_of_each_line() -> None:
    svg = picture(police_figures()["sex"])
    assert texts(svg, "end") == ["2.200", "meisjes", "400", "jongens"]


def test_a_group_has_the_colour_that_is_agreed_for_it() -> None:
    svg = picture(police_figures()["sex"])
    assert [shape.get("stroke") for shape in shapes(svg, "dot")] == [ACCENT] * 5 + [OCHRE] * 5


def test_a_series_that_is_not_published_is_not_drawn_but_said() -> None:
    svg = picture(police_figures()["age"])
    assert "0-3 jaar" not in texts(svg)
    assert "0-3 jaar: 2017 niet gepubliceerd" in description_of(svg)


def test_four_lines_ask_for_another_form() -> None:
    with pytest.raises(DefinitionError, match="4 series"):
        draw(lines([1, 2], [3, 4], [5, 6], [7, 8]), "nl", "Bevinding")


def test_labels_that_do_not_fit_beside_each_other_leave_only_the_first() -> None:
    wide, narrow = (
        getattr(draw(signalling_figures()["csg"], "nl", "B").panels[0], name) for name in ("wide", "narrow")
    )
    assert "circa 700" in texts(wide, "value")
    assert [text for text in texts(narrow, "value") if "circa" in text] == ["circa 400"]


@given(st.lists(st.floats(0, 200), min_size=1, max_size=3).map(sorted))
def test_names_at_the_ends_keep_their_distance(places: list[float]) -> None:
    found = spread(places, 38, 210)
    assert all(after - before >= 38 - 1e-9 for before, after in pairwise(found))
    assert max(found) <= 196


def test_names_far_enough_apart_stay_at_their_line() -> None:
    assert spread([10, 100], 38, 210) == [10, 100]


def test_a_long_name_breaks_so_that_a_narrow_chart_keeps_its_width() -> None:
    kinds = side("kind", Text("Soort", "Kind"), [category("a", "Een heel lange naam van een lijn", "A long name")])
    table = safe_table("t", (kinds, years()), [1, 2, 3, 4, 5])
    narrow = draw(figure("f", "1.1", "lines", table, x="year", series="kind"), "nl", "B").panels[0].narrow
    assert texts(narrow, "name") == ["2017", "2018", "2019", "2020", "2021"]
    assert narrow.count("<tspan") >= 3


def test_a_provisional_point_is_hollow() -> None:
    svg = picture(lines([10, 20, Cell(30, Status.PROVISIONAL)]))
    assert len(shapes(svg, "open")) == 1
    assert texts(svg, "provisionalname") == ["voorlopig"]


def test_a_line_towards_an_open_year_is_dotted_and_not_dashed_like_an_estimate() -> None:
    svg = picture(lines([10, 20, Cell(30, Status.PROVISIONAL)]))
    assert [shape.get("stroke-dasharray") for shape in shapes(svg, "dashed")] == ["1,5"]
    assert "2021: 30 (voorlopig)" in cells(svg)[-1]


def test_two_hidden_cells_of_a_year_are_one_box_that_says_both() -> None:
    svg = picture(lines([10, HIDDEN, 30], [20, HIDDEN, 40]))
    assert len(shapes(svg, "hidden")) == 1
    assert "soort 0, 2020: verborgen, minder dan 10; soort 1, 2020: verborgen, minder dan 10" in cells(svg)
