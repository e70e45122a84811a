"""Small multiples: one scale for all, a hidden row without columns."""

import re

from inbeeld.publication.charts import draw
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text
from tests.factories import category, figure, police_figures, safe_table, side, years
from tests.unit.publication.charts.pictures import root, shapes, texts, title_of

DRAWING = draw(police_figures()["offence"], "nl", "Bevinding")
ASSAULT, RAPE, GROOMING, EXPLOITATION = DRAWING.panels


def px_per_unit(svg: str, value: float) -> float:
    tallest = max(float(found) for found in re.findall(r"v([\d.]+)h-", svg))
    return tallest / value


def test_every_panel_has_as_many_px_per_report() -> None:
    # the largest value is 700 in one panel and 590 in the other
    assert abs(px_per_unit(ASSAULT.wide, 700) / px_per_unit(RAPE.wide, 590) - 1) < 0.01


def test_a_panel_is_only_as_tall_as_its_data() -> None:
    heights = [float(root(panel.wide).get("height", "")) for panel in DRAWING.panels]
    assert heights[0] > heights[1] > heights[2] >= heights[3]


def test_a_row_hidden_in_all_years_has_boxes_and_no_column() -> None:
    assert not shapes(EXPLOITATION.wide, "past")
    assert not shapes(EXPLOITATION.wide, "now")
    assert texts(EXPLOITATION.wide, "hiddentext") == ["<10"] * 5


def test_a_zero_among_small_numbers_is_a_zero_and_no_box() -> None:
    assert texts(GROOMING.wide, "value") == ["40", "0", "60"]


def test_a_cell_hidden_to_protect_another_is_a_box_with_a_dash() -> None:
    assert texts(GROOMING.wide, "hiddentext") == ["–"]
    assert "2019 verborgen om een ander getal te beschermen" in title_of(GROOMING.wide)


def test_a_panel_is_read_in_one_line_with_its_name_and_values() -> None:
    assert title_of(ASSAULT.wide) == "Aanranding: 2017 600; 2018 650; 2019 640; 2020 610; 2021 700"


def test_a_narrow_panel_names_only_its_first_and_last_year() -> None:
    assert texts(ASSAULT.narrow, "name") == ["2017", "2021"]


def test_the_key_explains_colours_and_both_kinds_of_hidden_cells() -> None:
    assert [(entry.mark, entry.sign) for entry in DRAWING.key] == [
        ("accent", ""), ("grey", ""), ("hidden", "<10"), ("hidden", "–"),
    ]  # fmt: skip


def test_an_open_year_is_dotted_and_in_the_key() -> None:
    offence = side("offence", Text("Delict", "Offence"), [category("a", "Aanranding", "Assault")])
    table = safe_table("t", (offence, years(2020)), [50, Cell(60, Status.PROVISIONAL)])
    drawing = draw(figure("f", "1.1", "small-multiples", table, x="year", facet="offence"), "nl", "B")
    assert shapes(drawing.panels[0].narrow, "provisional")[0].get("stroke-dasharray") == "1,3"
    assert "voorlopig" in [entry.label for entry in drawing.key]
