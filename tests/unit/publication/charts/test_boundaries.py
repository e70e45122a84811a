"""Boundaries: which files are taken, what a wrong one is told, and that real areas are drawn."""

import json
import re

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import Boundaries, draw, read_boundaries
from inbeeld.publication.charts.palette import RAMP
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import police_figures
from tests.unit.publication.charts.pictures import cells, shapes
from tests.unit.publication.charts.samples import hexes

File = dict[str, object]


def square(west: float, south: float, *, wide: float = 0.5, tall: float = 0.5) -> list[list[float]]:
    """The corners of a square, against the clock as GeoJSON wants it."""
    east, north = west + wide, south + tall
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def geojson(count: int = 6, *, scale: float = 1, key: str = "code") -> File:
    """Squares in two rows of three."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {key: f"gm{n}", "naam": f"Gemeente {n}"},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [
                        square((4 + n % 3 / 2) * scale, (52 + n // 3 / 2) * scale, wide=scale / 2, tall=scale / 2)
                    ],
                },
            }
            for n in range(count)
        ],
    }


def topojson() -> File:
    """The same squares as arcs."""
    return {
        "type": "Topology",
        "arcs": [square(4 + n % 3 / 2, 52 + n // 3 / 2) for n in range(6)],
        "objects": {
            "gemeenten": {
                "type": "GeometryCollection",
                "geometries": [{"type": "Polygon", "arcs": [[n]], "properties": {"code": f"gm{n}"}} for n in range(6)],
            }
        },
    }


def read(file: File, key: str = "code") -> Boundaries:
    return read_boundaries(json.dumps(file).encode(), "grenzen.json", key)


def picture(boundaries: Boundaries, language: Language = "nl") -> str:
    return draw(hexes(), language, "Bevinding", boundaries=boundaries).panels[0].wide


def ratio(svg: str) -> float:
    """Width by height of the first area."""
    corners = re.findall(r"(-?[\d.]+),(-?[\d.]+)", shapes(svg, "area")[0].get("d", ""))
    xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    return (max(xs) - min(xs)) / (max(ys) - min(ys))


@pytest.mark.parametrize("file", [geojson(), topojson()], ids=["geojson", "topojson"])
def test_each_area_is_drawn_in_the_colour_of_its_class(file: File) -> None:
    drawn = shapes(picture(read(file)), "area")
    assert [RAMP.index(a.get("fill", "")) for a in drawn if a.get("fill") in RAMP] == [4, 3, 1, 1, 0]
    assert drawn[-1].get("stroke-dasharray") == "3,2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_areas_say_their_cells_from_high_to_low(language: Language) -> None:
    said = cells(picture(read(geojson()), language))
    assert len(said) == 6
    assert said[0].startswith("Zuid: ")


@pytest.mark.parametrize("file", [geojson(), topojson()], ids=["geojson", "topojson"])
def test_degrees_are_narrower_to_the_east_than_to_the_north(file: File) -> None:
    assert ratio(picture(read(file))) == pytest.approx(0.6135, abs=0.01)


def test_a_grid_in_metres_is_drawn_as_it_is() -> None:
    assert ratio(picture(read(geojson(scale=10_000)))) == pytest.approx(1, abs=0.01)


def test_quantised_arcs_are_narrowed_too() -> None:
    file = topojson()
    file["transform"] = {"scale": [1e-6, 1e-6], "translate": [4, 52]}
    file["arcs"] = [[[n * 500_000, 0], [500_000, 0], [0, 500_000], [-500_000, 0], [0, -500_000]] for n in range(6)]
    assert ratio(picture(read(file))) == pytest.approx(0.6135, abs=0.01)


def test_areas_that_the_table_does_not_have_are_not_drawn() -> None:
    assert len(shapes(picture(read(geojson(count=9))), "area")) == 6


def test_the_legend_is_that_of_the_hexagons() -> None:
    assert draw(hexes(), "nl", "B", boundaries=read(geojson())).legend == draw(hexes(), "nl", "B").legend


def test_a_missing_area_is_named_with_the_file() -> None:
    with pytest.raises(DefinitionError, match=r"grenzen.json has no area whose 'code' is: gm4, gm5\."):
        picture(read(geojson(count=4)))


def test_other_forms_pass_boundaries_over() -> None:
    year = police_figures()["year"]
    assert draw(year, "nl", "B", boundaries=read(geojson())) == draw(year, "nl", "B")


def test_a_file_that_is_no_json_is_refused() -> None:
    with pytest.raises(DefinitionError, match=r"grenzen\.json: It cannot be read as JSON"):
        read_boundaries(b"<kml/>", "grenzen.json", "code")


@pytest.mark.parametrize("file", [{"type": "Feature"}, {"a": 1}])
def test_a_file_without_a_collection_of_areas_is_refused(file: File) -> None:
    with pytest.raises(DefinitionError, match="no GeoJSON FeatureCollection and no TopoJSON"):
        read(file)


def test_a_file_without_areas_is_refused() -> None:
    with pytest.raises(DefinitionError, match="no area in it"):
        read(geojson(count=0))


def test_a_wrong_key_is_told_with_those_that_there_are() -> None:
    with pytest.raises(DefinitionError, match=r"Area 1 has no property 'statcode'\. It has: code, naam"):
        read(geojson(), key="statcode")


def test_two_collections_are_refused_by_name() -> None:
    file = topojson()
    objects = file["objects"]
    assert isinstance(objects, dict)
    objects["provincies"] = objects["gemeenten"]
    with pytest.raises(DefinitionError, match="2 collections of areas \\(gemeenten, provincies\\)"):
        read(file)
