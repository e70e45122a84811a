"""Stacked shares: parts of a whole, the rest that is not printed, and parts that are none."""

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import RAMP
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Statistic
from tests.factories import HIDDEN, Value, figure
from tests.unit.publication.charts.pictures import boxes, cells, shapes, texts
from tests.unit.publication.charts.samples import AGAIN, AGE, SETTING, SEX, stacked, stacked_one, table


def one_bar(values: list[Value], statistic: Statistic = Statistic.SHARE) -> FigureContent:
    return figure("f", "1.1", "stacked-shares", table("t", (SEX,), values, statistic=statistic), series="sex")


def picture(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].wide


def widths(svg: str) -> list[float]:
    return [width + 1 for _, width in boxes(svg, "part")]


def test_a_part_is_as_wide_as_its_share_of_the_total() -> None:
    none, once, more, *_ = widths(picture(stacked()))
    whole = none + once + more
    assert none / whole == pytest.approx(800 / 931, abs=0.005)
    assert once / whole == pytest.approx(108 / 931, abs=0.005)


def test_every_bar_is_equally_long() -> None:
    parts = widths(picture(stacked()))
    bars = [sum(parts[place : place + 3]) for place in (0, 3, 6)]
    assert max(bars) - min(bars) < 0.1


def test_percentages_stand_inside_and_the_total_at_the_end() -> None:
    svg = picture(stacked())
    assert texts(svg, "value") == ["86%", "12%", "86%", "11%", "65%", "22%", "13%"]
    assert texts(svg, "total") == ["n = 931", "n = 6.206", "n = 9.961"]


def test_the_value_of_a_part_too_small_to_hold_it_stands_beneath_its_bar() -> None:
    drawn = draw(stacked(), "nl", "Bevinding").panels[0]
    assert texts(drawn.wide, "beneath") == ["meerdere keren opnieuw 2%", "meerdere keren opnieuw 3%"]
    assert all(value in "".join(texts(drawn.narrow, "beneath")) for value in ("2%", "3%"))


def test_a_cell_says_its_count_and_its_share() -> None:
    assert cells(picture(stacked()))[1] == "0 tot en met 3 jaar, één keer opnieuw: 108 (12%)"


def test_parts_without_an_agreed_colour_go_from_dark_to_light() -> None:
    assert [part.get("fill") for part in shapes(picture(stacked()), "part")[:3]] == [RAMP[4], RAMP[2], RAMP[0]]


def test_what_is_not_printed_is_an_outlined_gap_with_its_name() -> None:
    svg = picture(stacked_one())
    (rest,) = shapes(svg, "rest")
    assert rest.get("stroke")
    assert rest.get("stroke-dasharray") is None  # dashes are for what is hidden
    assert rest.get("fill", "none") == "none"
    assert "".join(texts(svg, "partname")).endswith("niet apartgepubliceerd")
    assert cells(svg)[-1] == "niet apart gepubliceerd: 17%"


def test_a_hidden_part_is_in_the_rest_and_never_a_part() -> None:
    values: list[Value] = [90, HIDDEN, 5, 100]
    drawn = figure("f", "1.1", "stacked-shares", table("t", (AGAIN,), values), series="again")
    drawing = draw(drawn, "nl", "B")
    assert "niet apart gepubliceerd: 5%" in drawing.description
    assert "<10" in [entry.sign for entry in drawing.key]
    assert texts(drawing.panels[0].wide, "value")[0] == "90%"


def test_rounded_shares_fill_the_bar() -> None:
    assert sum(widths(picture(one_bar([50.0, 49.0])))) == pytest.approx(
        sum(widths(picture(one_bar([60.0, 41.0])))), abs=0.1
    )
    assert not shapes(picture(one_bar([50.0, 49.0])), "rest")


def test_parts_that_overlap_are_refused() -> None:
    with pytest.raises(DefinitionError, match=r"add up to 110 %: they overlap\. Choose bars"):
        draw(one_bar([60.0, 50.0]), "nl", "B")


def test_counts_without_a_total_are_shares_of_their_sum() -> None:
    assert texts(picture(one_bar([30, 10], Statistic.COUNT)), "value") == ["75%", "25%"]


def test_names_stand_above_the_parts_or_in_a_list_where_they_do_not_fit() -> None:
    assert texts(picture(one_bar([50.0, 50.0])), "partname") == ["meisjes", "jongens"]
    assert not shapes(picture(one_bar([50.0, 50.0])), "sample")
    assert len(shapes(picture(stacked()), "sample")) == 3


def test_a_part_too_narrow_for_its_value_has_it_at_the_mark_only() -> None:
    svg = picture(stacked())
    assert "2%" not in texts(svg, "value")
    assert "0 tot en met 3 jaar, meerdere keren opnieuw: 23 (2%)" in cells(svg)


def test_five_parts_ask_for_another_form() -> None:
    many = table("t", (SETTING,), [1] * 5)
    with pytest.raises(DefinitionError, match="It has 5 parts; stacked shares take one to 4"):
        draw(figure("f", "1.1", "stacked-shares", many, series="setting"), "nl", "B")


def test_the_rest_is_named_if_only_a_later_bar_has_one() -> None:
    values = [60.0, 40.0, 30.0, 20.0, 50.0, 50.0]
    drawn = table("t", (AGE, SEX), values, statistic=Statistic.SHARE)
    svg = picture(figure("f", "1.1", "stacked-shares", drawn, facet="age", series="sex"))
    assert texts(svg, "partname") == ["meisjes", "jongens", "niet apart gepubliceerd"]
    assert len(shapes(svg, "rest")) == 1


def narrow(drawn: FigureContent) -> str:
    return draw(drawn, "nl", "Bevinding").panels[0].narrow


def test_on_a_narrow_screen_the_names_of_parts_stay_clear_of_the_names_of_rows() -> None:
    svg = narrow(stacked())
    assert shapes(svg, "tick") == []
    assert len(shapes(svg, "sample")) == 3


def test_on_a_narrow_screen_the_total_stands_beside_the_name_above_the_bar() -> None:
    svg = narrow(stacked())
    assert texts(svg, "total") == []
    assert "(n = 931)" in texts(svg, "name")[0]


def test_a_value_that_does_not_fit_in_the_one_bar_stands_behind_its_name() -> None:
    svg = narrow(one_bar([97, 3]))
    assert texts(svg, "value") == ["97%"]
    assert texts(svg, "partname") == ["meisjes", "jongens: 3%"]
