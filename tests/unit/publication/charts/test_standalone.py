"""The figure as one file: everything a reader needs is in it."""

import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from inbeeld.publication.charts import draw, standalone_svg
from inbeeld.publication.drawing import Drawing
from tests.factories import police_figures, signalling_figures
from tests.unit.publication.charts.pictures import description_of, texts, title_of
from tests.unit.publication.charts.samples import row_figures

FIGURES = [*signalling_figures().values(), *police_figures().values(), *row_figures().values()]


BY_NAME = {drawn.id: drawn for drawn in FIGURES}


@cache
def drawing_of(name: str) -> Drawing:
    return draw(BY_NAME[name], "nl", "Een lange bevinding")


def file_of(name: str) -> str:
    drawing = drawing_of(name)
    return standalone_svg(drawing, finding="Een lange bevinding", subtitle="Onder & boven", source="Bron: Politie.")


@pytest.mark.parametrize("name", BY_NAME)
def test_the_file_stands_alone(name: str) -> None:
    svg = file_of(name)
    words = " ".join(texts(svg))
    assert ET.fromstring(svg).tag.endswith("svg")  # noqa: S314  # our own bytes
    assert {said in words for said in ("Een lange bevinding", "Onder & boven", "Bron: Politie.")} == {True}
    assert title_of(svg) == "Een lange bevinding"
    assert description_of(svg) == drawing_of(name).description


@pytest.mark.parametrize("name", BY_NAME)
def test_nothing_lies_below_the_edge_of_the_file(name: str) -> None:
    svg = file_of(name)
    height = float(re.findall(r'height="([\d.]+)"', svg)[0])
    nested = re.findall(r'<svg x="[\d.]+" y="([\d.]+)" overflow="visible" [^>]* height="([\d.]+)"', svg)
    assert nested
    assert all(float(y) + float(tall) < height for y, tall in nested)


def test_the_key_and_the_panel_names_are_in_the_file() -> None:
    words = texts(file_of("police-offence"))
    assert "verborgen: minder dan 10 meldingen" in words
    assert "<10" in words
    assert "Aanranding" in words


def test_the_legend_and_the_abbreviations_of_a_map_are_in_the_file() -> None:
    words = texts(file_of("vt-map"))
    assert {"160 of meer", "Regio Zuidwest"} <= set(words)
