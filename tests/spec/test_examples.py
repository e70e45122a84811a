"""The worked examples of the indicators hold, and every indicator that calculates has one."""

from pathlib import Path

import pytest

from inbeeld.declarations import Definitions, load_definitions
from inbeeld.indicators import compute_indicator
from inbeeld.tables import Cell
from tests.spec.examples import ROOT, Example, examples


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    return load_definitions(Path(ROOT) / "definitions")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_an_indicator_gives_the_cells_of_its_example(example: Example, definitions: Definitions) -> None:
    indicator = definitions.indicators[example.content["indicator"]]
    checked = example.checked(definitions)
    table = compute_indicator(indicator, definitions, checked, day=example.content["day"])
    sides = [side.id for side in table.dimensions]
    for row in example.expected:
        key = tuple(row[side] for side in sides)
        drawn = {name: words for name, words in row.items() if name not in sides}
        assert _drawn(table.cells[key], drawn) == drawn, key


def _drawn(cell: Cell, like: dict[str, str]) -> dict[str, str]:
    found = {name: getattr(cell, name) for name in like}
    return {name: "" if value is None else str(value) for name, value in found.items()}


def test_every_calculated_indicator_has_an_example(definitions: Definitions) -> None:
    shown = {example.content["indicator"] for example in examples()}
    calculated = {i.id for i in definitions.indicators.values() if i.version or i.totals_from}
    assert calculated <= shown
