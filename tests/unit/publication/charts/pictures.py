"""What a picture holds, read back from its SVG."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


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
    """The shapes (not the words) among the marks of a name."""
    kinds = {f"{SVG}path", f"{SVG}rect", f"{SVG}line"}
    return [shape for group in marks_named(svg, name) for shape in group.iter() if shape.tag in kinds]


def title_of(svg: str) -> str:
    """What a screen reader calls the picture."""
    return root(svg).findtext(f"{SVG}title") or ""


def description_of(svg: str) -> str:
    """What a screen reader says of the picture."""
    return root(svg).findtext(f"{SVG}desc") or ""
