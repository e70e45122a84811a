"""A shape that a picture repeats, such as the hexagon of a map: its outline stands in the picture once."""

import re
from collections.abc import Iterator
from zlib import crc32

_OUTLINE = re.compile(r'<path( data-cell="[^"]*")? d="(M[-\d.]+,[-\d.]+(?:[LHV][-\d.,]+)+Z)"/>')
"""A closed outline of straight lines that has its style from its layer."""
_STEP = re.compile(r"([MLHV])([-\d.]+)(?:,([-\d.]+))?")
_NAME = re.compile(r'aria-labelledby="([^"]+)" width="([^"]+)"')
_MANY = 20
_NAMES = 10_000
"""Short names, as each is written hundreds of times; a page has two or three of them."""
_NEAR = 0.11
"""Px by which two outlines of the same shape may differ: places have been rounded."""

_Points = tuple[tuple[float, float], ...]


def shapes_once(svg: str) -> str:
    """The same picture; where many outlines have the shape of the first one, they refer to it."""
    name, first = _NAME.search(svg), _OUTLINE.search(svg)
    if not (name and first):
        return svg
    shape = _shape(first[2])
    alike = [found for found in _OUTLINE.finditer(svg) if _is_near(_shape(found[2]), shape)]
    if len(alike) < _MANY:
        return svg
    id_ = f"s{crc32(''.join(name.groups()).encode()) % _NAMES}"
    steps = "".join(f"L{x:g},{y:g}" for x, y in shape[1:])
    defined = f'<defs><path id="{id_}" d="M0,0{steps}Z"/></defs>'
    placed = _OUTLINE.sub(lambda found: _use(found, shape, id_), svg)
    return placed.replace("<g", f"{defined}<g", 1)


def _use(found: re.Match[str], shape: _Points, id_: str) -> str:
    if not _is_near(_shape(found[2]), shape):
        return found[0]
    x, y = next(_points(found[2]))
    return f'<use{found[1] or ""} href="#{id_}" x="{x:g}" y="{y:g}"/>'


def _shape(outline: str) -> _Points:
    """Its points, counted from the first one."""
    (left, top), *others = _points(outline)
    return ((0.0, 0.0), *((round(x - left, 2), round(y - top, 2)) for x, y in others))


def _points(outline: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    for step, first, second in _STEP.findall(outline):
        if step == "V":
            y = float(first)
        elif step == "H":
            x = float(first)
        else:
            x, y = float(first), float(second)
        yield x, y


def _is_near(one: _Points, other: _Points) -> bool:
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(max(abs(a - c), abs(b - d)) < _NEAR for (a, b), (c, d) in pairs)
