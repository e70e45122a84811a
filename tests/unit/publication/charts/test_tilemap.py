"""Tile map: equal tiles, fixed classes, and a legend that counts."""

import re

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import RAMP
from inbeeld.publication.charts.places import class_label
from inbeeld.publication.drawing import LegendEntry
from tests.factories import figure, police_figures, signalling_figures, vt_region
from tests.unit.publication.charts.pictures import shapes, texts

MAP = signalling_figures()["map"]
DRAWING = draw(MAP, "nl", "Bevinding")
SVG = DRAWING.panels[0].wide


def test_each_region_has_a_tile_with_abbreviation_and_value() -> None:
    assert len(shapes(SVG, "tile")) == 6
    assert sorted(texts(SVG, "name")) == ["MI", "NO", "OO", "WE", "ZU", "ZW"]
    assert sorted(texts(SVG, "value")) == ["110", "170", "35", "40", "65", "85"]


def test_tiles_are_of_one_size() -> None:
    corners = [re.findall(r"[ML]([\d.]+),([\d.]+)", shape.get("d", "")) for shape in shapes(SVG, "tile")]
    widths = {round(max(float(x) for x, _ in path) - min(float(x) for x, _ in path)) for path in corners}
    assert len(widths) == 1


def test_the_legend_counts_regions_per_class() -> None:
    # values 85 170 35 65 110 40 in the classes from 0, 40, 80, 120, 160
    counted = [(entry.label, entry.places) for entry in DRAWING.legend]
    assert counted == [
        ("minder dan 40", 1), ("40 tot 80", 2), ("80 tot 120", 2), ("120 tot 160", 0), ("160 of meer", 1),
    ]  # fmt: skip
    assert DRAWING.legend_title == "Meldingen in 2021"


def test_a_lower_bound_belongs_to_its_class() -> None:
    # 40 is in "40 tot 80": its tile has the second colour of the ramp
    fills = [shape.get("fill") for shape in shapes(SVG, "tile")]
    assert fills.count(RAMP[1]) == 2


def test_a_hidden_region_is_a_dashed_tile_outside_every_class() -> None:
    drawing = draw(figure("f", "1.1", "tile-map", vt_region(), facet="region", select={"year": ("2020",)},
                          classes=(0, 40, 80, 120, 160)), "nl", "Bevinding")  # fmt: skip
    svg = drawing.panels[0].wide
    assert len(shapes(svg, "hidden")) == 1
    assert "<10" in texts(svg, "value")
    assert sum(entry.places for entry in drawing.legend) == 5
    assert [entry.mark for entry in drawing.key] == ["hidden"]


def test_names_explain_every_abbreviation() -> None:
    assert ("ZW", "Regio Zuidwest") in DRAWING.names
    assert len(DRAWING.names) == 6


def test_the_description_goes_from_high_to_low() -> None:
    assert DRAWING.description.startswith("Tegelkaart, één vak per gebied: Regio West 170; Regio Zuidwest 110;")


def test_more_classes_than_colours_are_refused() -> None:
    newest = {"year": ("2021",)}
    drawn = figure("f", "1.1", "tile-map", vt_region(), facet="region", select=newest, classes=(0, 1, 2, 3, 4, 5))
    with pytest.raises(DefinitionError, match="6 classes"):
        draw(drawn, "nl", "Bevinding")


def test_a_table_without_places_is_refused() -> None:
    offence = police_figures()["offence"]
    with pytest.raises(DefinitionError, match="has places"):
        draw(figure("f", "1.1", "tile-map", offence.table, facet="offence"), "nl", "Bevinding")


def test_class_names_have_the_separators_of_the_language() -> None:
    assert class_label((0, 1000, 5000), 1, "nl") == "1.000 tot 5.000"
    assert class_label((0, 1000, 5000), 2, "en") == "5,000 or more"


def test_places_are_called_by_what_they_are() -> None:
    assert DRAWING.places == ("regio", "regio’s")
    assert draw(MAP, "en", "Finding").places == ("region", "regions")


def test_the_bars_of_a_legend_are_in_proportion_and_never_too_long_for_a_phone() -> None:
    few, many = LegendEntry(0, "a", 5, most=9), LegendEntry(1, "b", 186, most=186)
    assert (few.bar, many.bar) == (30, 72)
