"""The whole site of an edition in one language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.site.changes import write_changes
from inbeeld.publication.site.downloads import UP, Download, folder_of
from inbeeld.publication.site.figurefiles import FORMATS, write_figure_files
from inbeeld.publication.site.methods import write_methods
from inbeeld.publication.site.pages import Downloads, draw_cards, draw_page, write_page, write_summary
from inbeeld.publication.site.searching import write_search
from inbeeld.vocabulary import Language


@dataclass(frozen=True)
class Site:
    """A site in one language: ``pages`` by path relative to ``site/<language>/``, and the ``files`` of its figures."""

    pages: Mapping[str, bytes]
    files: Mapping[str, bytes]


def write_site(content: EditionContent, language: Language, downloads: Downloads | None = None) -> Site:
    """Every page of the site, with the files of its figures by path relative to the folder of the edition.

    ``downloads`` are offered besides those files. Style, fonts and scripts come from ``write_assets``.

    Raises:
        ProseError: if a text is not bound to its cells.
        DefinitionError: if a figure does not fit its table.
    """
    offered = downloads or {}
    pages: dict[str, bytes] = {}
    made: dict[str, bytes] = {}
    for page in content.pages:
        drawings = draw_page(content, page, language)
        files = below(write_figure_files(content, page, language, drawings), language)
        made |= files
        own = {f.id: (*offered.get(f.id, ()), *figure_downloads(f, language, files)) for f in page.figures}
        pages |= write_page(content, page, language, drawings=drawings, downloads=own)
    cards = draw_cards(content, language)
    pages |= write_summary(content, language, drawings=cards, downloads=offered)
    for write in (write_methods, write_search, write_changes):
        pages |= write(content, language)
    return Site(pages, made)


def below(files: Mapping[str, bytes], language: Language) -> dict[str, bytes]:
    """The files of figures by path relative to the folder of the edition."""
    return {f"{folder_of(language)}{name}": data for name, data in files.items()}


def figure_downloads(figure: FigureContent, language: Language, files: Mapping[str, bytes]) -> tuple[Download, ...]:
    """What is offered of a figure among files by path, in a fixed order."""
    return tuple(_offered(figure, language, files, FORMATS))


def _offered(
    figure: FigureContent, language: Language, files: Mapping[str, bytes], endings: Iterable[str]
) -> Iterator[Download]:
    for ending in endings:
        path = f"{folder_of(language)}{figure.id}.{ending}"
        if path in files:
            yield Download(FORMATS[ending], UP + path, len(files[path]))
