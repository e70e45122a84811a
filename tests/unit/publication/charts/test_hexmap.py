"""Hex map: places, classes, names of the highest class, and a picture that stays small."""

import re
import tomllib
from pathlib import Path

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import draw
from inbeeld.publication.charts.palette import RAMP
from inbeeld.tables import Category, Cell, Statistic, Status
from inbeeld.vocabulary import Text
from tests.factories import figure, side
from tests.unit.publication.charts.pictures import cells, shapes, texts
from tests.unit.publication.charts.samples import hexes, table

ROOT = Path(__file__).parents[4]
DRAWING = draw(hexes(), "nl", "Bevinding")
SVG = DRAWING.panels[0].wide


def middles(svg: str) -> dict[str, tuple[float, float]]:
    """The middle of each hexagon, by what it says."""
    found = {}
    for shape in shapes(svg, "hex"):
        path = re.match(r"M([\d.]+),([\d.]+).*L([\d.]+),([\d.]+)L", shape.get("d", ""))
        assert path
        found[(shape.get("data-cell") or "").split(":")[0]] = (float(path[1]), (float(path[2]) + float(path[4])) / 2)
    return found


def test_odd_rows_are_shifted_by_half_a_hexagon() -> None:
    places = middles(SVG)
    step = places["Midden"][0] - places["West"][0]
    assert places["Noord"][0] == pytest.approx((places["West"][0] + places["Midden"][0]) / 2, abs=0.2)
    assert places["Noord"][1] - places["West"][1] == pytest.approx(-step * 3**0.5 / 2, abs=0.2)


def test_each_class_has_its_colour_and_is_counted() -> None:
    assert [entry.places for entry in DRAWING.legend] == [1, 2, 0, 1, 1]
    assert [RAMP.index(s.get("fill", "")) for s in shapes(SVG, "hex") if s.get("fill") in RAMP] == [4, 3, 1, 1, 0]


def test_areas_are_read_from_the_highest_class_to_the_lowest() -> None:
    assert cells(SVG)[0] == "Zuid: meer dan 200"
    assert "100 of meer: Zuid. 50 tot 100: Oost. 10 tot 20: Midden, West." in DRAWING.description


def test_what_is_not_published_is_dashed_and_explained() -> None:
    assert cells(SVG)[-1] == "Eiland: niet gepubliceerd"
    assert shapes(SVG, "hex")[-1].get("stroke-dasharray")
    assert [entry.label for entry in DRAWING.key] == ["niet gepubliceerd"]


def test_the_few_areas_of_the_highest_class_are_named_on_the_map() -> None:
    assert texts(SVG, "name") == ["Zuid"]


def test_places_are_called_municipalities() -> None:
    assert DRAWING.places == ("gemeente", "gemeenten")


def test_an_area_without_a_place_is_refused_by_name() -> None:
    towns = side("municipality", Text("Gemeente", "Municipality"), [
        Category("a", Text.same("A"), column=0, row=0), Category("b", Text.same("B")),
    ])  # fmt: skip
    with pytest.raises(DefinitionError, match="No place on the map is known for: b"):
        draw(figure("f", "1.1", "hex-map", table("t", (towns,), [1, 2]), facet="municipality"), "nl", "B")


def municipalities() -> list[Category]:
    codes = tomllib.loads((ROOT / "definitions/codelists/municipalities.toml").read_text("utf-8"))["code"]
    places = [code for code in codes if code.get("kind", "item") == "item"]
    return [Category(c["id"], Text.same(c["name"]), column=c["column"], row=c["row"]) for c in places]


def test_a_map_of_all_municipalities_is_under_sixty_kilobytes() -> None:
    items = municipalities()
    classes = [Cell(None, Status.CLASS, lower=low, upper=low + 10) for low in (0, 10, 20, 50, 100)]
    cells_of = [classes[place % 5] for place in range(len(items))]
    towns = side("municipality", Text("Gemeente", "Municipality"), items)
    drawn = table("t", (towns,), cells_of, statistic=Statistic.CLASS)
    drawing = draw(figure("f", "1.1", "hex-map", drawn, classes=(10, 20, 50, 100)), "nl", "B")
    assert len(drawing.panels[0].wide.encode()) < 60_000
    assert len(drawing.panels[0].narrow.encode()) < 60_000
    assert len(shapes(drawing.panels[0].wide, "hex")) == len(items) > 300


def test_no_two_municipalities_share_a_hexagon() -> None:
    places = [(item.column, item.row) for item in municipalities()]
    assert len(places) == len(set(places))
