"""Real boundaries of areas, from a GeoJSON or TopoJSON file that an edition adds, keyed by the code of the area."""

import json
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from inbeeld.errors import DefinitionError, DefinitionFault

Area = dict[str, Any]

_LATITUDE = 52.16
"""Of Amersfoort. At this scale a degree east is as many km as one north times its cosine, near enough for a country."""
_SHOWN = 5


@dataclass(frozen=True)
class Boundaries:
    """The areas of a file.

    Attributes:
        name: the file, for messages.
        key: the property of an area that holds its code.
        document: the file, with degrees drawn together to the shape that the country has.
        collection: the object of a TopoJSON file that holds the areas; None for GeoJSON.
    """

    name: str
    key: str
    document: Mapping[str, Any]
    collection: str | None = None

    @property
    def format(self) -> dict[str, str]:
        """How Vega finds the areas in the document."""
        if self.collection is not None:
            return {"type": "topojson", "feature": self.collection}
        return {"type": "json", "property": "features"}

    def missing(self, codes: Sequence[str]) -> list[str]:
        """The codes that no area has."""
        known = {self._code(area) for area in _areas_in(self.document, self.collection)}
        return [code for code in codes if code not in known]

    def dressed(self, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
        """The document with the areas of these codes only, in this order, each with its row as its properties."""
        document = deepcopy(dict(self.document))
        areas = {self._code(area): area for area in _areas_in(document, self.collection)}
        chosen = [{**areas[code], "properties": dict(row)} for code, row in rows.items()]
        if self.collection is None:
            return {**document, "features": chosen}
        objects = {self.collection: {**document["objects"][self.collection], "geometries": chosen}}
        return {**document, "objects": objects}

    def _code(self, area: Area) -> str:
        return str((area.get("properties") or {}).get(self.key, area.get("id") if self.key == "id" else ""))


def read_boundaries(data: bytes, name: str, key: str) -> Boundaries:
    """The boundaries in a file; ``key`` is the property of each area that holds its code ("id" may be its own).

    Raises:
        DefinitionError: if it is no GeoJSON or TopoJSON with areas, or an area has no such property.
    """
    document = _parsed(data, name)
    collection = _collection(document, name) if document.get("type") == "Topology" else None
    if collection is None and document.get("type") != "FeatureCollection":
        raise _fault(name, "It is no GeoJSON FeatureCollection and no TopoJSON Topology. Choose a file that is one.")
    areas = _areas_in(document, collection)
    if not areas:
        raise _fault(name, "There is no area in it.")
    _check_key(areas, name, key)
    return Boundaries(name, key, _in_shape(document, collection), collection)


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    try:
        document = json.loads(data)
    except ValueError as error:
        raise _fault(name, f"It cannot be read as JSON: {error}.") from None
    if not isinstance(document, dict):
        raise _fault(name, "It holds no object. Choose a GeoJSON or TopoJSON file.")
    return document


def _collection(document: Mapping[str, Any], name: str) -> str:
    objects = document.get("objects") or {}
    found = sorted(key for key, part in objects.items() if part.get("type") == "GeometryCollection")
    if len(found) != 1:
        raise _fault(name, f"It has {len(found)} collections of areas ({', '.join(found)}). Keep the one to draw.")
    return str(found[0])


def _areas_in(document: Mapping[str, Any], collection: str | None) -> list[Area]:
    found: list[Area] = document["objects"][collection]["geometries"] if collection else document.get("features") or []
    return found


def _check_key(areas: Sequence[Area], name: str, key: str) -> None:
    without = [place for place, area in enumerate(areas, 1) if key not in {*(area.get("properties") or {}), *area}]
    if without:
        known = ", ".join(sorted(areas[without[0] - 1].get("properties") or {})) or "none"
        raise _fault(name, f"Area {without[0]} has no property '{key}'. It has: {known}.")


def _in_shape(document: dict[str, Any], collection: str | None) -> dict[str, Any]:
    # a grid in metres (such as the national one) is drawn as it is; degrees are narrower to the east than to the north
    if not _in_degrees(document, collection):
        return document
    if collection is None:
        features = [{**area, "geometry": _narrowed_geometry(area["geometry"])} for area in document["features"]]
        return {**document, "features": features}
    if transform := document.get("transform"):
        scale, shift = transform["scale"], transform["translate"]
        return {
            **document,
            "transform": {"scale": [scale[0] * _NARROW, scale[1]], "translate": [shift[0] * _NARROW, shift[1]]},
        }
    return {**document, "arcs": _narrowed(document["arcs"])}


_NARROW = cos(radians(_LATITUDE))


def _in_degrees(document: Mapping[str, Any], collection: str | None) -> bool:
    corner: Sequence[float]
    if transform := document.get("transform"):
        corner = transform["translate"]
    else:
        part = document["arcs"] if collection else document["features"][0]["geometry"]["coordinates"]
        corner = _first(part)
    return abs(corner[0]) <= 180 and abs(corner[1]) <= 90


def _first(part: Any) -> list[float]:  # coordinates lie as deep as the kind of geometry asks
    while isinstance(part[0], list):
        part = part[0]
    return list(part)


def _narrowed_geometry(geometry: Mapping[str, Any]) -> dict[str, Any]:
    return {**geometry, "coordinates": _narrowed(geometry["coordinates"])}


def _narrowed(part: Any) -> Any:  # see _first
    if isinstance(part[0], list):
        return [_narrowed(inner) for inner in part]
    return [part[0] * _NARROW, *part[1:]]


def _fault(name: str, message: str) -> DefinitionError:
    return DefinitionError((DefinitionFault(name, None, message),))
