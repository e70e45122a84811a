"""Boundaries of areas from a file of the edition: an input of the step that draws, and of no other."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from pkgutil import resolve_name

import pytest

from inbeeld.editions import NewEdition, NewIndicator, NewSource, make_edition, make_indicator, make_source
from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from inbeeld.editions.steps import Outputs, Step, StepInput
from inbeeld.errors import DefinitionError, EditionError
from inbeeld.vocabulary import Text

NAMED = '\n[boundaries.area]\nfile = "maps/areas.geojson"\nkey = "statcode"\n'
DEFINITIONS = Path(__file__).parents[3] / "definitions"


def square(code: str, east: float) -> dict[str, object]:
    """An area of one by one degree, with a code."""
    ring = [[east, 52], [east, 53], [east + 1, 53], [east + 1, 52], [east, 52]]
    return {
        "type": "Feature",
        "properties": {"statcode": code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def boundaries(*codes: str) -> str:
    """A file with a square for each code, in a row."""
    return json.dumps({"type": "FeatureCollection", "features": [square(c, 4 + n) for n, c in enumerate(codes)]})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one map of two areas, and an edition that shows it."""
    for part in ("vocabulary", "policies", "parameters", "codelists"):
        shutil.copytree(DEFINITIONS / part, tmp_path / "definitions" / part)
    (tmp_path / "definitions" / "sources").mkdir()
    name = Text("Hulplijn", "Helpline")
    make_source(
        NewSource("helpline", name, "contact", None, (), "area", None, "csv", "2019/2021", published=True), tmp_path
    )
    make_indicator(NewIndicator("helpline.map", "helpline", None, None, ("area",), None, "tile-map", None), tmp_path)
    make_edition(NewEdition("trial", name, ("helpline",), None, "Nobody", None), tmp_path)
    edition = tmp_path / "editions" / "trial"
    with (edition / "edition.toml").open("a") as file:
        file.write(NAMED)
    (edition / "maps").mkdir()
    (edition / "maps" / "areas.geojson").write_text(boundaries("a", "b", "elsewhere"))
    return tmp_path


def plan(project: Path) -> dict[str, Step]:
    steps = plan_edition(project / "editions" / "trial", project / "definitions", Part(language="en"))
    return {step.name: step for step in steps}


def made(name: str, steps: Mapping[str, Step]) -> Outputs:
    """What a step makes, after the steps that it needs."""
    step = steps[name]
    needs = {need: made(need, steps) for need in step.needs}
    outputs: Outputs = resolve_name(step.make)(StepInput(step.options, step.files, needs))
    return outputs


def drawn(project: Path) -> str:
    return made("draw:en:helpline", plan(project))["helpline-map.figure.json"].decode()


def test_a_map_is_drawn_with_the_boundaries_of_the_file(project: Path) -> None:
    before = drawn(project)
    wider = json.loads(boundaries("a", "b"))
    wider["features"][0]["geometry"]["coordinates"][0][2][0] = 5.5
    (project / "editions/trial/maps/areas.geojson").write_text(json.dumps(wider))

    assert "Map with the borders of the areas" in before
    assert drawn(project) != before


def test_only_the_steps_that_draw_hang_on_the_file(project: Path) -> None:
    with_file = {name for name, step in plan(project).items() if any(p.suffix == ".geojson" for p in step.files)}

    assert with_file == {"draw:en:helpline"}


def test_a_file_that_is_not_there_is_told(project: Path) -> None:
    (project / "editions/trial/maps/areas.geojson").unlink()

    with pytest.raises(EditionError, match=r"names the boundaries maps/areas\.geojson, but trial/ has no such file"):
        plan(project)


def test_an_area_that_the_file_does_not_have_is_told_by_its_code(project: Path) -> None:
    (project / "editions/trial/maps/areas.geojson").write_text(boundaries("a"))

    with pytest.raises(DefinitionError, match=r"trial/maps/areas\.geojson has no area whose 'statcode' is: b"):
        drawn(project)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("boundaries.area", "boundaries.aera", r"There is no map of dimension 'aera'\. Did you mean 'area'\?"),
        ("maps/areas", "../areas", r"edition\.toml:\d+: 'file': write a name within the folder of the edition"),
        ('key = "statcode"', "", r"edition\.toml:\d+: 'key' is missing"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(project: Path, old: str, new: str, said: str) -> None:
    edition = project / "editions/trial/edition.toml"
    edition.write_text(edition.read_text().replace(old, new))

    with pytest.raises(DefinitionError, match=said):
        plan(project)
