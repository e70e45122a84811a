"""Columns: heights, colours and statuses."""

import re
from itertools import pairwise

from inbeeld.publication.charts import Size, draw
from inbeeld.publication.charts.palette import ACCENT, GREY
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Status
from tests.factories import HIDDEN, NOT_PUBLISHED, PROTOCOL, Value, estimate, figure, safe_table, vt_year, years
from tests.unit.publication.charts.pictures import description_of, shapes, texts


def columns(values: list[Value], **options: object) -> FigureContent:
    table = safe_table("police.reports.year", (years(2022 - len(values)),), values)
    return figure("f", "1.1", "columns", table, x="year", **options)


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


def heights(svg: str, name: str) -> list[float]:
    paths = [shape.get("d", "") for shape in shapes(svg, name)]
    return [float(found[1]) for path in paths if (found := re.search(r"v([\d.]+)h-", path))]


def test_height_is_in_proportion_to_the_number_from_zero() -> None:
    low, high = heights(picture(columns([100, 200, 150])), "past")
    assert high == 2 * low


def test_only_the_newest_column_is_in_the_accent() -> None:
    svg = picture(columns([100, 200, 150]))
    assert [shape.get("fill") for shape in shapes(svg, "now")] == [ACCENT]
    assert [shape.get("fill") for shape in shapes(svg, "past")] == [GREY, GREY]


def test_every_value_is_written_above_its_column() -> None:
    svg = picture(columns([100, 200, 150]))
    assert [*texts(svg, "value"), *texts(svg, "newest")] == ["100", "200", "150"]


def test_a_hidden_cell_is_a_dashed_box_and_neither_a_column_nor_a_zero() -> None:
    svg = picture(columns([100, HIDDEN, 150]))
    assert len(shapes(svg, "past")) + len(shapes(svg, "now")) == 2
    assert shapes(svg, "hidden")[0].get("stroke-dasharray") == "3,2"
    assert texts(svg, "hiddentext") == ["<10"]
    assert "0" not in texts(svg)


def test_a_hidden_cell_is_said_to_be_hidden_and_explained_in_the_key() -> None:
    drawing = draw(columns([100, HIDDEN, 150]), "nl", "Bevinding")
    assert "2020 verborgen, minder dan 10" in drawing.description
    assert [(entry.sign, entry.label) for entry in drawing.key] == [("<10", "verborgen: minder dan 10 meldingen")]


def test_a_true_zero_is_a_column_without_height_that_says_zero() -> None:
    svg = picture(columns([100, 0, 150]))
    assert texts(svg, "value") == ["100", "0"]
    assert not shapes(svg, "hidden")


def test_what_is_not_published_is_a_dash_without_a_box() -> None:
    svg = picture(columns([100, NOT_PUBLISHED, 150]))
    assert texts(svg, "none") == ["–"]
    assert not shapes(svg, "hidden")
    assert "2020 niet gepubliceerd" in description_of(svg)


def test_an_estimate_is_hollow_with_its_interval_and_says_circa() -> None:
    svg = picture(columns([100, 200, estimate(150, 120, 190)]))
    assert shapes(svg, "estimated")[0].get("stroke-dasharray") == "5,3"
    assert len(shapes(svg, "interval")) == 1
    assert texts(svg, "newest") == ["circa 150"]
    assert "circa 150 (95%-interval 120 tot 190)" in description_of(svg)


def test_a_provisional_year_is_dotted_and_says_so() -> None:
    svg = picture(columns([100, 200, Cell(150, Status.PROVISIONAL)]))
    assert shapes(svg, "provisional")[0].get("stroke-dasharray") == "1,3"
    assert texts(svg, "provisionalname") == ["voorlopig"]
    assert "2021 150 (voorlopig)" in description_of(svg)


def test_years_before_a_break_are_hatched_behind_a_dotted_rule_with_words_at_both_sides() -> None:
    svg = picture(figure("f", "1.1", "columns", vt_year(), x="year"))
    assert [shape.get("fill") for shape in shapes(svg, "old")] == ["url(#f-w-hatch)"] * 2
    assert len(shapes(svg, "break")) == 1
    assert [*texts(svg, "oldwords"), *texts(svg, "newwords")] == ["oude telling", "nieuwe telling"]
    assert '<pattern id="f-w-hatch"' in svg


def test_a_break_leaves_a_gap_between_the_columns_beside_it() -> None:
    svg = picture(figure("f", "1.1", "columns", vt_year(), x="year"))
    places = [float(x) for x in re.findall(r'<text transform="translate\(([\d.]+),207\)', svg)]
    steps = [after - before for before, after in pairwise(places)]
    assert steps[1] == 2 * steps[0]


def test_the_description_says_that_old_years_cannot_be_compared() -> None:
    drawing = draw(figure("f", "1.1", "columns", vt_year(), x="year"), "nl", "Bevinding")
    assert "met een breuk in de telling in 2019" in drawing.description
    assert "Oude telling, niet te vergelijken: 2017 900; 2018 800. Nieuwe telling: 2019 1.500" in drawing.description


def test_a_break_before_the_first_year_shown_is_not_drawn() -> None:
    svg = picture(figure("f", "1.1", "columns", vt_year(), x="year", select={"year": ("2019", "2020", "2021")}))
    assert not shapes(svg, "break")
    assert not shapes(svg, "old")


def test_one_old_year_still_has_room_for_its_words() -> None:
    table = safe_table("t", (years(2018),), [5, 6, 7, 8], breaks=(PROTOCOL,))
    panel = draw(figure("f", "1.1", "columns", table, x="year"), "nl", "Bevinding", size=Size.HALF).panels[0]
    words = re.search(r'm-oldwords"><text text-anchor="end" transform="translate\(([\d.]+),', panel.narrow)
    left = re.search(r'stroke-miterlimit="10" transform="translate\(([\d.]+),', panel.narrow)
    assert words
    assert left
    assert float(words[1]) + float(left[1]) >= 70


def test_a_zero_is_written_on_a_phone_too() -> None:
    values: list[Value] = [100, 0, 120, estimate(150, 120, 190)]
    assert "0" in texts(draw(columns(values), "nl", "Bevinding").panels[0].narrow, "value")
