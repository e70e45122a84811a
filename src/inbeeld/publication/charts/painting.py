"""From layers of marks to a picture: one font, no network, the same bytes each time, with words for screen readers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

import vl_convert

from inbeeld.publication.charts.marks import Marks, Row, drawn
from inbeeld.publication.charts.palette import GREY, HATCH, PAPER
from inbeeld.publication.charts.slimming import lean, size_of

FONT = "Noto Sans"

Projection = Mapping[str, Any]
"""How Vega puts the areas of a map on the plot."""

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


def paint(layers: Iterable[Marks], frame: Frame, words: Words, projection: Projection | None = None) -> str:
    """A picture of layers on one plot, the first at the bottom; ``projection`` is Vega's, for areas of a map."""
    spec = _spec(drawn(layers), frame)
    if projection is not None:
        spec["projections"] = [{"name": "projection", **projection}]
    svg: str = vl_convert.vega_to_svg(spec, allowed_base_urls=[])
    return _with_words(lean(svg), words)


def _spec(layers: Sequence[Marks], frame: Frame) -> dict[str, Any]:
    return {
        "width": frame.width,
        "height": frame.height,
        "padding": {"left": frame.left, "right": frame.right, "top": frame.top, "bottom": frame.bottom},
        "autosize": "none",
        "data": [{"name": f"d{place}", **_data(layer)} for place, layer in enumerate(layers)],
        "marks": [_mark(place, layer) for place, layer in enumerate(layers)],
    }


def _data(layer: Marks) -> dict[str, Any]:
    if layer.document is not None:
        return {"values": layer.document, "format": layer.format}
    return {"values": [_values(row) for row in layer.rows]}


def _values(row: Row) -> Row:
    own = {name: value for name, value in row.items() if name not in ("role", "cell")}
    return {**own, "description": f"{row.get('role', '')}|{row['cell']}"} if "cell" in row else own


def _mark(place: int, layer: Marks) -> dict[str, Any]:
    fields = dict.fromkeys(name for row in layer.rows for name in _values(row))
    mark: dict[str, Any] = {
        "type": layer.kind,
        "name": f"m-{layer.name}-{place}",  # Vega wants each name once
        "aria": "description" in fields,
        "from": {"data": f"d{place}"},
        "encode": {
            "enter": {
                **{name: {"value": value} for name, value in layer.style.items()},
                **{name: _field(name, layer) for name in fields},
            }
        },
    }
    return {**mark, **_PARTICULARS.get(layer.kind, _plain)(mark)}


def _field(name: str, layer: Marks) -> dict[str, str]:
    if layer.document is None:
        return {"field": name}
    if name == "description":
        return {"signal": "datum.properties.role + '|' + datum.properties.cell"}
    return {"field": f"properties.{name}"}


def _plain(_: Row) -> Row:
    return {}


def _unmeasured(mark: Row) -> Row:
    # Vega measures each word to know its bounds, which takes longer than all else and serves nothing here: the words
    # are placed by our own measures. It does not measure a size below zero; ``lean`` turns the sign back.
    enter = mark["encode"]["enter"]
    return {"encode": {"enter": {**enter, "fontSize": {"value": -enter["fontSize"]["value"]}}}}


def _projected(_: Row) -> Row:
    return {"transform": [{"type": "geoshape", "projection": "projection"}]}


_PARTICULARS = {"text": _unmeasured, "shape": _projected}


def _with_words(svg: str, words: Words) -> str:
    body = svg[svg.index(">") + 1 :]
    width, height = size_of(svg)
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
