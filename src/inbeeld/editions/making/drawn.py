"""Drawings: the steps ``draw:<lang>:<page>`` and ``files:<lang>:<page>``, and what was drawn, read back from bytes."""

from collections.abc import Iterator, Mapping

from pydantic import TypeAdapter

from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.making.given import edition_of, language_of
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.charts import Boundaries, read_boundaries
from inbeeld.publication.content import EditionContent, PageContent
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.site import below, draw_cards, draw_page, write_figure_files

FIGURE, CARD = ".figure.json", ".card.json"
_DRAWING = TypeAdapter(Drawing)


def draw_figures(given: StepInput) -> Outputs:
    """Draw the figures of a page, and again in small those that stand on the summary page."""
    content, language = filled_edition(given), language_of(given)
    boundaries = boundaries_of(given)
    figures = draw_page(content, page_of(given, content), language, boundaries)
    cards = draw_cards(content, language, boundaries)
    return {
        **{name + FIGURE: _DRAWING.dump_json(drawing) for name, drawing in figures.items()},
        **{name + CARD: _DRAWING.dump_json(drawing) for name, drawing in cards.items() if name in figures},
    }


def make_files(given: StepInput) -> Outputs:
    """The files of each figure of a page: pictures, a workbook and references."""
    content, language = filled_edition(given), language_of(given)
    made = write_figure_files(content, page_of(given, content), language, drawings_of(given))
    return below(made, language)


def boundaries_of(given: StepInput) -> Mapping[str, Boundaries]:
    """The boundaries among the step's files, by the dimension whose areas they are.

    Raises:
        DefinitionError: if a file has no areas, or they have no such key.
    """
    folder = next(path.parent for path in given.files if path.name == "edition.toml")
    declared = edition_of(given).boundaries.items()
    return {
        dimension: read_boundaries((folder / one.file).read_bytes(), f"{folder.name}/{one.file}", one.key)
        for dimension, one in declared
        if folder / one.file in given.files
    }


def page_of(given: StepInput, content: EditionContent) -> PageContent:
    """The page that the step makes."""
    return next(page for page in content.pages if page.id == given.options["page"])


def drawings_of(given: StepInput) -> Mapping[str, Drawing]:
    """The drawings among the needed steps, by figure."""
    return dict(_drawn(given, FIGURE))


def cards_of(given: StepInput) -> Mapping[str, Drawing]:
    """The small drawings for the summary page among the needed steps, by figure."""
    return dict(_drawn(given, CARD))


def _drawn(given: StepInput, ending: str) -> Iterator[tuple[str, Drawing]]:
    for name, outputs in given.needs.items():
        if name.startswith("draw:"):
            for path, data in outputs.items():
                if path.endswith(ending):
                    yield path.removesuffix(ending), _DRAWING.validate_json(data)
