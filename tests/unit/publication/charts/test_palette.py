"""Contrast and colour-blind distance of every token, by calculation: page checkers cannot judge an SVG."""

import math
import re
from importlib.resources import files
from itertools import combinations, pairwise

import pytest

from inbeeld.publication.charts import palette

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear sRGB
BLINDNESS: dict[str, Matrix] = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# linear sRGB to CIE XYZ under D65 (IEC 61966-2-1)
TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE: Triple = (0.9505, 1.0, 1.089)


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return unbent(red), unbent(green), unbent(blue)


def unbent(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def times(matrix: Matrix, vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def luminance(colour: str) -> float:
    return times(TO_XYZ, linear(colour))[1]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, blindness: str) -> Triple:
    seen = times(BLINDNESS[blindness], linear(colour))
    x, y, z = (cube(part / white) for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def cube(part: float) -> float:
    return float(max(part, 0) ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116


def difference(one: str, other: str, blindness: str) -> float:
    pairs = zip(lab(one, blindness), lab(other, blindness), strict=True)
    return math.sqrt(sum((a - b) ** 2 for a, b in pairs))


@pytest.mark.parametrize("ground", [palette.PAPER, palette.PANEL])
@pytest.mark.parametrize("name", ["INK", "MUTED", "ACCENT", "OCHRE", "PLUM"])
def test_words_are_readable_on_paper_and_panel(name: str, ground: str) -> None:
    assert contrast(getattr(palette, name), ground) >= 4.5


@pytest.mark.parametrize("mark", list(palette.MARKS.values()))
def test_marks_stand_out_from_paper(mark: str) -> None:
    assert contrast(mark, palette.PAPER) >= 3


@pytest.mark.parametrize("step", range(len(palette.RAMP)))
def test_words_are_readable_on_every_class_of_a_map(step: int) -> None:
    assert contrast(palette.on_ramp(step), palette.RAMP[step]) >= 5.3


def test_the_words_beside_a_grey_line_are_not_grey() -> None:
    assert contrast(palette.text_colour("grey"), palette.PAPER) >= 4.5


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize(("one", "other"), list(combinations(palette.MARKS.values(), 2)))
def test_hues_stay_apart_for_every_reader(one: str, other: str, blindness: str) -> None:
    assert difference(one, other, blindness) >= 20


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_classes_of_a_map_stay_in_order_for_every_reader(blindness: str) -> None:
    lightness = [lab(step, blindness)[0] for step in palette.RAMP]
    steps = [before - after for before, after in pairwise(lightness)]
    assert min(steps) >= 8


def test_the_style_sheet_uses_the_same_tokens() -> None:
    css = (files("inbeeld.publication") / "assets" / "style.css").read_text("utf-8")
    # the first value is the token; later ones are for readers who ask for more contrast
    tokens = dict(reversed(re.findall(r"--([a-z]+\d?): (#[0-9A-F]{6})", css)))
    names = ("paper", "panel", "ink", "muted", "grey", "line", "accent", "ochre", "plum")
    ramp = {f"r{step}": colour for step, colour in enumerate(palette.RAMP)}
    assert tokens == {**{name: getattr(palette, name.upper()) for name in names}, **ramp}
