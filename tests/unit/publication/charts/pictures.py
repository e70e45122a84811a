"""What a picture holds, read back from its SVG."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from inbeeld.publication.charts.measuring import width_of

SVG = "{http://www.w3.org/2000/svg}"
PLACE = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")
KINDS = {f"{SVG}path", f"{SVG}rect", f"{SVG}line"}


def root(svg: str) -> ET.Element:
    """The picture as a tree; it must be well-formed."""
    return ET.fromstring(svg)  # noqa: S314  # our own bytes


def texts(svg: str, name: str | None = None) -> list[str]:
    """The words of a picture, or of the marks of one name."""
    groups: Iterator[ET.Element] = iter([root(svg)]) if name is None else marks_named(svg, name)
    return ["".join(text.itertext()) for group in groups for text in group.iter(f"{SVG}text")]


def marks_named(svg: str, name: str) -> Iterator[ET.Element]:
    """The groups of marks with a name."""
    return (group for group in root(svg).iter(f"{SVG}g") if group.get("class") == f"m-{name}")


def shapes(svg: str, name: str) -> list[ET.Element]:
    """The shapes (not the words) of a layer, or of a role within layers, with the styles of their layer."""
    found: list[ET.Element] = []
    for group in root(svg).iter(f"{SVG}g"):
        layer = group.get("class", "").removeprefix("m-")
        inner = [shape for shape in group if shape.tag in KINDS]
        found += [_styled(shape, group) for shape in inner if name in (layer, shape.get("class"))]
    return found


def _styled(shape: ET.Element, layer: ET.Element) -> ET.Element:
    shared = {name: value for name, value in layer.attrib.items() if name not in ("class", "transform")}
    return ET.Element(shape.tag, {**shared, **shape.attrib})


def cells(svg: str) -> list[str]:
    """What the marks that stand for cells say, in their order."""
    return [words for element in root(svg).iter() if (words := element.get("data-cell"))]


def title_of(svg: str) -> str:
    """What a screen reader calls the picture."""
    return root(svg).findtext(f"{SVG}title") or ""


def description_of(svg: str) -> str:
    """What a screen reader says of the picture."""
    return root(svg).findtext(f"{SVG}desc") or ""


def height_of(element: ET.Element) -> float:
    """How far from the top of the plot a mark is placed."""
    found = PLACE.search(element.get("transform", ""))
    return float(found[2]) if found else 0.0


def place_of(element: ET.Element) -> float:
    """How far from the left of the plot a mark is placed."""
    found = PLACE.search(element.get("transform", ""))
    return float(found[1]) if found else 0.0


def boxes(svg: str, name: str) -> list[tuple[float, float]]:
    """The left edge and the width of rectangles with straight corners."""
    found = [re.match(r"M(-?[\d.]+),-?[\d.]+h([\d.]+)", shape.get("d", "")) for shape in shapes(svg, name)]
    return [(float(box[1]), float(box[2])) for box in found if box]


def extents(svg: str) -> Iterator[tuple[float, float, str]]:
    """From where to where each line of words runs, in px of the whole picture, by our measure of words."""
    shift = PLACE.search(svg)
    left = float(shift[1]) if shift else 0.0
    for group in root(svg).iter(f"{SVG}g"):
        for text in group.findall(f"{SVG}text"):
            style = {**group.attrib, **text.attrib}
            size, bold = float(style["font-size"].removesuffix("px")), style.get("font-weight") == "600"
            for line in [span.text or "" for span in text] or [text.text or ""]:
                width = width_of(line, size, bold=bold)
                start = left + place_of(text) - {"end": width, "middle": width / 2}.get(style.get("text-anchor", ""), 0)
                yield start, start + width, line
