"""A shape stands in a picture once; its places and words stay."""

import re

from inbeeld.publication.site.shapes import shapes_once


def hexagon(x: float, y: float, words: str) -> str:
    right, left = x + 10, x - 10
    outline = f"M{x},{y}L{right},{y + 6}V{y + 18}L{x},{y + 24}L{left},{y + 18}V{y + 6}Z"
    return f'<path data-cell="{words}" d="{outline}"/>'


def picture(shapes: str) -> str:
    return f'<svg aria-labelledby="t-map-w d-map-w" width="458"><g fill="#fff">{shapes}</g></svg>'


MANY = "".join(hexagon(20 + 25 * place, 7.5, f"Plaats {place}: {place}") for place in range(30))


def test_many_outlines_of_one_shape_refer_to_it() -> None:
    small = shapes_once(picture(MANY))
    name = re.search(r'<defs><path id="(s\d+)" d="M0,0L10,6L10,18L0,24L-10,18L-10,6Z"/></defs><g', small)
    assert name
    assert small.count(f'href="#{name[1]}"') == 30
    assert f'<use data-cell="Plaats 2: 2" href="#{name[1]}" x="70" y="7.5"/>' in small
    assert len(small) < len(picture(MANY))


def test_another_shape_stays_as_it_is() -> None:
    other = '<path data-cell="Rand: 1" d="M0,0L5,5L0,9Z"/>'
    assert other in shapes_once(picture(MANY + other))


def test_a_few_outlines_stay_as_they_are() -> None:
    few = picture(hexagon(1, 2, "a") + hexagon(3, 4, "b"))
    assert shapes_once(few) == few


def test_two_pictures_of_a_page_have_shapes_of_their_own() -> None:
    narrow = picture(MANY).replace('width="458"', 'width="290"')
    names = {re.search(r'id="(s\d+)"', shapes_once(svg))[1] for svg in (picture(MANY), narrow)}  # type: ignore[index]  # it is there
    assert len(names) == 2
