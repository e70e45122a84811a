"""What holds for every form of chart."""

import re
from functools import cache
from itertools import product

import pytest

from inbeeld.errors import DefinitionError
from inbeeld.publication.charts import Reading, Size, draw, palette
from inbeeld.publication.content import FigureContent
from inbeeld.publication.drawing import Drawing
from inbeeld.tables import Status
from inbeeld.vocabulary import LANGUAGES, Language
from tests.factories import figure, police_figures, police_year, signalling_figures
from tests.unit.publication.charts.pictures import cells, description_of, extents, root, texts, title_of
from tests.unit.publication.charts.samples import row_figures

FIGURES = [*signalling_figures().values(), *police_figures().values(), *row_figures().values()]
NAMES = [drawn.id for drawn in FIGURES]
FINDING = "Een bevinding <met> een & teken"
BY_NAME = {drawn.id: drawn for drawn in FIGURES}


@cache
def drawing_of(name: str, language: Language = "nl", size: Size = Size.COLUMN) -> Drawing:
    return draw(BY_NAME[name], language, FINDING, size=size)


def pictures(drawing: Drawing) -> list[str]:
    return [svg for panel in drawing.panels for svg in (panel.wide, panel.narrow)]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_has_a_name_and_points_to_it(name: str) -> None:
    for svg in pictures(drawing_of(name)):
        tree = root(svg)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert tree.get("role") == "img"
        assert title_of(svg)
        assert set((tree.get("aria-labelledby") or "").split()) <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_the_title_is_the_finding_or_names_its_panel(name: str) -> None:
    for panel in drawing_of(name).panels:
        expected = f"{panel.heading}: " if panel.heading else FINDING
        assert title_of(panel.wide).startswith(expected)


def test_no_two_pictures_share_an_id() -> None:
    every = [svg for name in NAMES for svg in pictures(drawing_of(name))]
    ids = [found for svg in every for found in re.findall(r' id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", ["vt-year", "vt-map", "csg-kind"])
def test_the_same_figure_gives_the_same_bytes(name: str) -> None:
    assert draw(BY_NAME[name], "nl", FINDING) == drawing_of(name)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_fits_its_place(name: str, size: Size) -> None:
    for panel in drawing_of(name, size=size).panels:
        assert float(root(panel.wide).get("width", "")) <= 864
        assert float(root(panel.narrow).get("width", "")) <= 290


@pytest.mark.parametrize("name", NAMES)
def test_no_label_is_smaller_than_a_phone_can_show(name: str) -> None:
    for svg in pictures(drawing_of(name)):
        sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)]
        assert sizes
        assert min(sizes) >= 11.5


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_loads_nothing_and_runs_nothing(name: str) -> None:
    for svg in pictures(drawing_of(name)):
        assert not re.search(r"<(script|image|use|style|a)\b|style=|href=|on\w+=", svg)


@pytest.mark.parametrize(("language", "printed"), [("nl", "2.600"), ("en", "2,600")])
def test_numbers_are_written_as_the_language_does(language: Language, printed: str) -> None:
    drawing = drawing_of("police-year", language)
    assert printed in texts(drawing.panels[0].wide)
    assert printed in description_of(drawing.panels[0].wide)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_description_names_the_form_and_every_value(name: str, language: Language) -> None:
    drawing = drawing_of(name, language)
    shown = {text for svg in pictures(drawing) for mark in ("value", "newest") for text in texts(svg, mark)}
    assert shown or BY_NAME[name].kind == "hex-map"
    missing = {text for text in shown if text.removeprefix("circa ") not in drawing.description}
    assert not missing


def test_an_unknown_form_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DefinitionError, match="Choose one of: columns, lines"):
        draw(figure("f", "1.1", "pie", police_year(), x="year"), "nl", FINDING)


def test_a_figure_without_an_axis_is_refused_by_name() -> None:
    with pytest.raises(DefinitionError, match="figure f: columns: It does not say"):
        draw(figure("f", "1.1", "columns", police_year()), "nl", FINDING)


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_is_a_token(name: str) -> None:
    tokens = {
        palette.PAPER,
        palette.INK,
        palette.LINE,
        palette.MUTED,
        palette.WHITE,
        *palette.MARKS.values(),
        *palette.RAMP,
    }
    used = {colour for svg in pictures(drawing_of(name)) for colour in re.findall(r'(?:fill|stroke)="([^"]+)"', svg)}
    assert {colour for colour in used if not colour.startswith("url(#")} <= tokens | {"none"}


@pytest.mark.parametrize("name", NAMES)
def test_words_are_never_in_the_grey_of_marks(name: str) -> None:
    words = [re.findall(r"<text[^>]*>", svg) for svg in pictures(drawing_of(name))]
    assert not [tag for tags in words for tag in tags if f'fill="{palette.GREY}"' in tag]


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_of_the_figure_has_its_words_at_a_mark(name: str) -> None:
    drawn = BY_NAME[name]
    for picture in ("wide", "narrow"):
        said = [words for panel in drawing_of(name).panels for words in cells(getattr(panel, picture))]
        told = "; ".join(said).split("; ")
        assert all(": " in words for words in told)
        assert len(told) == len(set(told)) >= cells_shown(drawn)


def cells_shown(drawn: FigureContent) -> int:
    """How many cells with a number, a class or a hidden one the figure shows."""
    reading = Reading(drawn, "nl")
    names = [name for name in (drawn.x, drawn.series, drawn.facet) if name]
    sides = [[c.code for c in reading.chosen(drawn.table.dimension(name))] for name in names]
    found = [reading.cell(**dict(zip(names, codes, strict=True))) for codes in product(*sides)]
    return sum(cell.has_number or cell.is_hidden or cell.status is Status.CLASS for cell in found)


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("name", NAMES)
def test_no_word_leaves_the_picture(name: str, size: Size) -> None:
    for svg in pictures(drawing_of(name, size=size)):
        width = float(root(svg).get("width", ""))
        for left, right, words in extents(svg):
            assert left > -2, words
            assert right < width + 2, words


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str) -> None:
    assert max(len(svg) for svg in pictures(drawing_of(name))) < 12_000
