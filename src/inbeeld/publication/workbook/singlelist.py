"""The workbook of one list: the sheet of the list, and the notes that belong to it."""

from dataclasses import replace

from inbeeld.publication.citing import period_label, permanent_address
from inbeeld.publication.content import EditionContent, ListContent, PageContent
from inbeeld.publication.workbook.listsheet import write_list
from inbeeld.publication.workbook.making import Described, made
from inbeeld.publication.workbook.notes import Line, lines_on_sources, write_lines
from inbeeld.publication.workbook.styles import Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.vocabulary import Language, Text

_CITATION = Text(
    nl="{publisher} ({year}). {title}. Lijst {number} in: {edition}. Editie {period}, versie {version}. "
    "Bron van de lijst: {source}. {address}",
    en="{publisher} ({year}). {title}. List {number} in: {edition}. Edition {period}, version {version}. "
    "Source of the list: {source}. {address}",
)


def list_workbook(shown: ListContent, page: PageContent, content: EditionContent, language: Language) -> bytes:
    """A list and its notes, as a file of two sheets: the download beside the list on its ``page``.

    The same list always gives the same bytes.
    """
    number = f"{WORDS['list'][language]} {shown.number}"
    title = shown.listing.about.title[language]
    first: tuple[Line, ...] = (
        (number, title),
        (WORDS["cite"][language], _citation(shown, page, content, language)),
        (WORDS["licence"][language], f"{content.licence} ({content.licence_address})"),
    )
    source = shown.listing.about.source.id
    part = replace(content, sources=tuple(found for found in content.sources if found.id == source))

    def write(book: Workbook, styles: Styles) -> None:
        write_list(book, shown, styles, link=WORDS["notes"])
        write_lines(book, (*first, *lines_on_sources(part, language)), styles)

    return made(Described(f"{number}: {title}", content), language, write)


def _citation(shown: ListContent, page: PageContent, content: EditionContent, language: Language) -> str:
    return _CITATION[language].format(
        publisher=content.publisher,
        year=content.released.year,
        title=shown.listing.about.title[language],
        number=shown.number,
        edition=content.title[language],
        period=period_label(content),
        version=content.version,
        source=shown.listing.about.source.name[language],
        address=permanent_address(content, language, f"{page.id}.html#{shown.id}"),
    )
