"""The files of each figure: pictures, a workbook, and references for reference managers. Of each list: a workbook."""

from collections.abc import Mapping

from inbeeld.publication.citing import FigureReference, permanent_address
from inbeeld.publication.content import EditionContent, FigureContent, PageContent
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose
from inbeeld.publication.references import bibtex, ris
from inbeeld.publication.site.figures import figure_address
from inbeeld.publication.site.pictures import figure_svg, pictures_png
from inbeeld.publication.workbook import figure_workbook, list_workbook
from inbeeld.vocabulary import Language

FORMATS = {"xlsx": "XLSX", "svg": "SVG", "png": "PNG", "bib": "BibTeX", "ris": "RIS"}
"""What each ending is called."""


def write_figure_files(
    content: EditionContent, page: PageContent, language: Language, drawings: Mapping[str, Drawing]
) -> dict[str, bytes]:
    """The files of the figures and lists of a page, by name: ``police-year.svg``, and one for each other format.

    Raises:
        ProseError: if a text of a figure is not bound to its cells.
    """
    prose = Prose(content, language)
    svgs = {figure.id: figure_svg(figure, drawings[figure.id], prose) for figure in page.figures}
    pngs = dict(zip(svgs, pictures_png(tuple(svgs.values())), strict=True))
    made: dict[str, bytes] = {}
    for figure in page.figures:
        reference = figure_reference(content, figure, prose)
        made |= {
            f"{figure.id}.svg": svgs[figure.id].encode("utf-8"),
            f"{figure.id}.png": pngs[figure.id],
            f"{figure.id}.xlsx": figure_workbook(figure, content, language),
            f"{figure.id}.bib": bibtex(reference),
            f"{figure.id}.ris": ris(reference),
        }
    return made | {f"{shown.id}.xlsx": list_workbook(shown, page, content, language) for shown in page.lists}


def figure_reference(content: EditionContent, figure: FigureContent, prose: Prose) -> FigureReference:
    """How to refer to a figure, by the address of its own page."""
    address = permanent_address(content, prose.language, figure_address(figure))
    return FigureReference(content, figure, prose.title(figure).plain, prose.language, address)
