"""Pictures of a figure: the PNG is the SVG, larger, and the same each time."""

import io

from PIL import Image

from inbeeld.publication.charts import draw
from inbeeld.publication.prose import Prose
from inbeeld.publication.site.pictures import SCALE, figure_svg, pictures_png
from tests.factories import edition

PAPER, ACCENT = (252, 252, 250), (11, 95, 115)


def svg() -> str:
    content = edition()
    figure = next(f for f in content.figures if f.id == "police-year")
    return figure_svg(figure, draw(figure, "nl", "Bevinding"), Prose(content, "nl"))


def size(picture: str) -> tuple[int, int]:
    width, height = (float(picture.split(f'{side}="', 1)[1].split('"', 1)[0]) for side in ("width", "height"))
    return round(width * SCALE), round(height * SCALE)


def near(found: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(found, wanted, strict=True))


def test_a_png_is_larger_than_the_drawing() -> None:
    picture = svg()
    with Image.open(io.BytesIO(pictures_png([picture])[0])) as png:
        assert all(abs(a - b) <= 1 for a, b in zip(png.size, size(picture), strict=True))


def test_a_png_keeps_the_colours_of_paper_and_accent() -> None:
    with Image.open(io.BytesIO(pictures_png([svg()])[0])) as png:
        colours = [colour for _, colour in png.convert("RGB").getcolors(1 << 24) or []]
        assert near(png.convert("RGB").getpixel((2, 2)), PAPER)  # type: ignore[arg-type]  # RGB gives three numbers
    assert any(near(colour, ACCENT) for colour in colours)  # type: ignore[arg-type]  # the same


def test_each_picture_is_the_same_each_time_and_in_its_place() -> None:
    picture, other = svg(), svg().replace("2021", "2012")
    first, second = pictures_png([picture, other])
    assert (first, second) == (pictures_png([picture])[0], pictures_png([other])[0])
    assert first != second


def test_without_pictures_there_is_nothing_to_draw() -> None:
    assert pictures_png([]) == ()


def test_a_picture_says_its_finding_and_source() -> None:
    assert "De bevinding van columns" in svg()
    assert "Bron: Politie." in svg()
