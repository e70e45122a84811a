"""From an Altair chart to a picture: one font, no network, the same bytes each time, with words for screen readers."""

import re
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from importlib.resources import as_file, files
from typing import Any

import altair as alt
import vl_convert

from inbeeld.publication.charts.palette import GREY, HATCH, LINE, PAPER
from inbeeld.vocabulary import Language

FONT = "Noto Sans"

CHECK_SPECS = False
"""Whether each chart is checked against the schema of Vega-Lite; the tests do so."""

_NUMBERS: dict[Language, dict[str, Any]] = {
    "nl": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€ ", ""]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""]},
}
_PATTERN = (
    '<defs><pattern id="{id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="6" height="6" fill="{PAPER}"/><path d="M0 0V6" stroke="{GREY}" stroke-width="1.6"/>'
    "</pattern></defs>"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of a plot and the room around it, in px."""

    width: float
    height: float
    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0


@dataclass(frozen=True, slots=True)
class Words:
    """What a picture says to those who do not see it. ``id`` is unique on the page and stable."""

    id: str
    title: str
    description: str = ""

    def at(self, suffix: str) -> "Words":
        """The same words for another picture on the same page."""
        return replace(self, id=f"{self.id}-{suffix}")


_CONFIG = {
    "aria": False,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {"labelFont": FONT, "gridColor": LINE, "domain": False, "ticks": False, "title": None},
}


def paint(layers: list[alt.Chart], frame: Frame, words: Words, language: Language) -> str:
    """A picture of layers on one plot."""
    for place, layer in enumerate(layers):
        layer.name = f"{layer.name}{place}"  # the schema wants each name once
    _register_fonts()
    svg: str = vl_convert.vegalite_to_svg(
        _chart(layers, frame).to_dict(validate=CHECK_SPECS),
        allowed_base_urls=[],
        format_locale=_NUMBERS[language],
    )
    return _with_words(_lean(svg), words)


def _chart(layers: list[alt.Chart], frame: Frame) -> alt.LayerChart:
    # all at once: each further method of a chart copies all of its layers
    return alt.LayerChart(
        layer=layers,
        width=frame.width,
        height=frame.height,
        padding={"left": frame.left, "right": frame.right, "top": frame.top, "bottom": frame.bottom},
        autosize={"type": "none"},
        background="transparent",
        resolve={"scale": {"x": "independent", "y": "independent"}},
        config=_CONFIG,
    )


@cache
def _register_fonts() -> None:
    with as_file(files("inbeeld.publication") / "assets" / "fonts") as folder:
        vl_convert.register_font_directory(str(folder))


_MARKS = re.compile(r'<g class="mark-\w+ role-mark ([a-z]+)\d+_marks"[^>]*>')
_GROUPS = re.compile(r'<g class="mark-[^>]*>')
_EMPTY = re.compile(r'<path class="(?:background|foreground)"[^>]*/>|<path [^>]*d="" [^>]*/>| font-family="[^"]*"')
_TAGS = re.compile(r"<[^>]+>")
_DECIMALS = re.compile(r"-?\d+\.\d{3,}")


def _lean(svg: str) -> str:
    # what a picture does not need: roles that shadow the title, fonts on each word, twelve decimals; numbers
    # are shortened inside tags only, for 1.500 between tags is fifteen hundred
    svg = _MARKS.sub(r'<g class="m-\1">', svg)
    svg = _EMPTY.sub("", _GROUPS.sub("<g>", svg))
    return _TAGS.sub(lambda tag: _DECIMALS.sub(_two_decimals, tag[0]), svg)


def _two_decimals(number: re.Match[str]) -> str:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def _with_words(svg: str, words: Words) -> str:
    body = svg[svg.index(">") + 1 :]
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
    width, height = size.groups() if size else ("0", "0")
    hatch = f"{words.id}-hatch"
    named = f"t-{words.id}" + (f" d-{words.id}" if words.description else "")
    described = f'<desc id="d-{words.id}">{escape(words.description)}</desc>' if words.description else ""
    pattern = _PATTERN.format(id=hatch) if HATCH in body else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{named}" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT}, sans-serif">'
        f'<title id="t-{words.id}">{escape(words.title)}</title>{described}{pattern}'
        + body.replace(HATCH, f"url(#{hatch})")
    )
