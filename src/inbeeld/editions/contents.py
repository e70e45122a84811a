"""Fills an edition's declaration with safe tables: what publication is given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from inbeeld.declarations import Chapter, DeclaredListing, Definitions, EditionDeclaration, Figure, Indicator, Page
from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.editions.methods import formula_methods, policy_methods, source_methods
from inbeeld.publication.changes import Change
from inbeeld.publication.content import (
    Card,
    ChapterContent,
    EditionContent,
    FigureContent,
    ListContent,
    PageContent,
    SectionContent,
    TextFile,
)
from inbeeld.vocabulary import LANGUAGES, Language, Period

SUMMARY = "index"
Texts = Mapping[str, Mapping[Language, TextFile]]


@dataclass(frozen=True)
class Fillings:
    """What an edition is filled with. Pages whose tables are not all there stay empty: they only have a name."""

    definitions: Definitions
    tables: Mapping[str, SafeTable]
    texts: Texts
    only: str | None = None
    languages: tuple[Language, ...] = LANGUAGES
    changes: tuple[Change, ...] = ()
    listings: Mapping[str, SafeListing] = field(default_factory=dict)


def fill_edition(edition: EditionDeclaration, fillings: Fillings) -> EditionContent:
    """An edition as publication sees it. Figure numbers are those of the whole edition, also for a part of it."""
    numbers = {**figure_numbers(edition), **list_numbers(edition)}
    tables = in_order_of_figures(edition, fillings)
    chapters = tuple(
        _chapter(chapter, number, numbers, fillings)
        for number, chapter in enumerate(edition.chapter, start=1)
        if fillings.only in (None, chapter.id)
    )
    return EditionContent(
        id=edition.id,
        title=edition.title,
        subject=edition.subject,
        period=Period.parse(edition.period).label,
        released=edition.released,
        version=edition.version,
        publisher=edition.publisher,
        address=edition.address,
        licence=edition.licence,
        licence_address=edition.licence_address,
        chapters=chapters,
        cards=tuple(_cards(edition, chapters)),
        summary=fillings.texts.get(SUMMARY, {}),
        tables=tables,
        sources=source_methods(fillings.definitions, tables, fillings.listings),
        formulas=formula_methods(fillings.definitions, tables, edition.released),
        policies=policy_methods(fillings.definitions, tables),
        languages=fillings.languages,
        whole=fillings.only is None,
        changes=fillings.changes,
        has_former=edition.former is not None and fillings.only is None,
        listings=_in_order_of_lists(edition, fillings.listings),
    )


def in_order_of_figures(edition: EditionDeclaration, fillings: Fillings) -> dict[str, SafeTable]:
    """The tables in the order in which the edition first shows them; after each source's, those it does not show."""
    pages = (page for chapter in edition.chapter for page in chapter.page)
    shown = [i for page in pages for i in indicators_of(page, fillings.definitions)]
    sources = list(dict.fromkeys(indicator.source for indicator in shown))
    places = {indicator.id: place for place, indicator in enumerate(shown)}

    def place(name: str) -> tuple[int, int, str]:
        source = fillings.definitions.indicators[name].source
        last = len(sources)
        return sources.index(source) if source in sources else last, places.get(name, len(places)), name

    return {name: fillings.tables[name] for name in sorted(fillings.tables, key=place)}


def figure_numbers(edition: EditionDeclaration) -> dict[str, str]:
    """The number of each figure: chapter and place within it."""
    numbers: dict[str, str] = {}
    for chapter_number, chapter in enumerate(edition.chapter, start=1):
        names = [name for page in chapter.page for section in page.section for name in section.figures]
        numbers |= {name: f"{chapter_number}.{place}" for place, name in enumerate(names, start=1)}
    return numbers


def list_numbers(edition: EditionDeclaration) -> dict[str, str]:
    """The number of each list: chapter and place within it, apart from figures."""
    numbers: dict[str, str] = {}
    for chapter_number, chapter in enumerate(edition.chapter, start=1):
        names = [name for page in chapter.page for section in page.section for name in section.lists]
        numbers |= {name: f"{chapter_number}.{place}" for place, name in enumerate(names, start=1)}
    return numbers


def _in_order_of_lists(edition: EditionDeclaration, listings: Mapping[str, SafeListing]) -> dict[str, SafeListing]:
    """The lists in the order in which the edition shows them, and after them those that it does not show."""
    names = [*list_numbers(edition), *sorted(listings)]
    return {name: listings[name] for name in dict.fromkeys(names) if name in listings}


def figures_by_id(definitions: Definitions) -> dict[str, tuple[Figure, Indicator]]:
    """Every declared figure with the indicator that it shows."""
    return {figure.id: (figure, i) for i in definitions.indicators.values() for figure in i.figure}


def indicators_of(page: Page, definitions: Definitions) -> tuple[Indicator, ...]:
    """The indicators that a page shows, each once."""
    declared = figures_by_id(definitions)
    names = (name for section in page.section for name in section.figures)
    return tuple({declared[name][1].id: declared[name][1] for name in names}.values())


def listings_of(page: Page, definitions: Definitions) -> tuple[DeclaredListing, ...]:
    """The lists that a page shows."""
    return tuple(definitions.listings[name] for section in page.section for name in section.lists)


def sources_of(page: Page, definitions: Definitions) -> tuple[str, ...]:
    """The sources that a page shows, in figures or lists, each once."""
    of_figures = [indicator.source for indicator in (*indicators_of(page, definitions), *_printed(page, definitions))]
    of_lists = [listing.source for listing in listings_of(page, definitions)]
    return tuple(dict.fromkeys((*of_figures, *of_lists)))


def _printed(page: Page, definitions: Definitions) -> Iterator[Indicator]:
    """The indicators with what was printed before, beside which the page sets its figures."""
    declared = figures_by_id(definitions)
    figures = (declared[name][0] for section in page.section for name in section.figures)
    yield from (definitions.indicators[figure.printed] for figure in figures if figure.printed)


def _chapter(chapter: Chapter, number: int, numbers: Mapping[str, str], fillings: Fillings) -> ChapterContent:
    pages = tuple(_page(page, numbers, fillings) for page in chapter.page)
    return ChapterContent(chapter.id, number, chapter.title, pages)


def _page(page: Page, numbers: Mapping[str, str], fillings: Fillings) -> PageContent:
    shown = indicators_of(page, fillings.definitions)
    sections: tuple[SectionContent, ...] = ()
    lists = listings_of(page, fillings.definitions)
    shown = (*shown, *_printed(page, fillings.definitions))
    filled = all(one.id in fillings.tables for one in shown) and all(one.id in fillings.listings for one in lists)
    if filled:
        sections = tuple(_sections(page, numbers, fillings))
    return PageContent(page.id, page.title, sections, fillings.texts.get(page.id, {}))


def _sections(page: Page, numbers: Mapping[str, str], fillings: Fillings) -> Iterator[SectionContent]:
    declared = figures_by_id(fillings.definitions)
    for section in page.section:
        figures = tuple(_figure(*declared[name], numbers[name], fillings.tables) for name in section.figures)
        lists = tuple(ListContent(numbers[name], fillings.listings[name]) for name in section.lists)
        yield SectionContent(section.id, section.title, figures, section.layout, lists)


def _figure(figure: Figure, indicator: Indicator, number: str, tables: Mapping[str, SafeTable]) -> FigureContent:
    return FigureContent(
        id=figure.id,
        number=number,
        kind=figure.kind,
        table=tables[indicator.id],
        title=figure.title,
        subtitle=figure.subtitle,
        note=figure.note,
        select=figure.select,
        x=figure.x,
        series=figure.series,
        facet=figure.facet,
        classes=figure.classes,
        colours=figure.colours,
        table_of=figure.table_of,
        order=figure.order,
        printed=tables[figure.printed] if figure.printed else None,
        gap=figure.gap,
    )


def _cards(edition: EditionDeclaration, chapters: tuple[ChapterContent, ...]) -> Iterator[Card]:
    pages = {page.id: page for chapter in chapters for page in chapter.pages}
    for card in edition.card:
        page = pages.get(card.page)
        for figure in page.figures if page else ():
            if page and figure.id == card.figure:
                yield Card(figure, page)
