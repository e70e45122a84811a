"""What part of an edition is built: chapters, pages, languages, and the sources and indicators that they need."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import DeclaredListing, Definitions, EditionDeclaration, Indicator, Page, line_naming
from inbeeld.editions.contents import figures_by_id, sources_of
from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.vocabulary import LANGUAGES, Language


@dataclass(frozen=True)
class Scope:
    """The part of an edition that is built, whole unless ``chapter`` says otherwise."""

    definitions: Definitions
    chapter: str | None
    languages: tuple[Language, ...]
    pages: tuple[Page, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that the pages show, in the order in which they first appear."""
        return tuple(dict.fromkeys(source for page in self.pages for source in sources_of(page, self.definitions)))

    def registers_of(self, sources: Iterable[str]) -> tuple[str, ...]:
        """The registers that sources are counted in, in alphabetical order."""
        contracts = (self.definitions.contracts[source] for source in sources)
        return tuple(
            sorted({name for contract in contracts if contract.records for name in contract.records.registers})
        )

    def indicators_of(self, source: str) -> tuple[Indicator, ...]:
        """All indicators of a source, also those without a figure: they are in workbook and open data."""
        return tuple(i for i in self.definitions.indicators.values() if i.source == source)

    def listings_of(self, source: str) -> tuple[DeclaredListing, ...]:
        """All lists of a source, also those that no page shows: they are in workbook and open data."""
        return tuple(found for found in self.definitions.listings.values() if found.source == source)

    def sources_of(self, page: str) -> tuple[str, ...]:
        """The sources that a page shows."""
        return sources_of(self._page(page), self.definitions)

    def indicators_on(self, page: str) -> tuple[Indicator, ...]:
        """The indicators of the sources that a page shows: those that its text may name."""
        return tuple(i for source in self.sources_of(page) for i in self.indicators_of(source))

    def listings_on(self, page: str) -> tuple[DeclaredListing, ...]:
        """The lists of the sources that a page shows."""
        return tuple(found for source in self.sources_of(page) for found in self.listings_of(source))

    def _page(self, page: str) -> Page:
        return next(p for p in self.pages if p.id == page)


def scope_of(edition: EditionDeclaration, definitions: Definitions, chapter: str | None, language: str | None) -> Scope:
    """The scope that was asked for. An unknown chapter or language is refused before this."""
    pages = tuple(p for c in edition.chapter if chapter in (None, c.id) for p in c.page)
    languages = tuple(known for known in LANGUAGES if language in (None, known))
    return Scope(definitions, chapter, languages, pages)


def check_edition(edition: EditionDeclaration, definitions: Definitions, folder: Path) -> None:
    """Check that an edition names only figures, pages and deliveries that exist.

    Raises:
        DefinitionError: with every fault.
    """
    file = folder / "edition.toml"
    faults = [
        DefinitionFault(
            f"{folder.name}/{file.name}", line_naming(file, name), f"There is no {kind} '{name}'.", _hint(name, known)
        )
        for kind, name, known in _named(edition, definitions)
        if name not in known
    ]
    if faults:
        raise DefinitionError(tuple(faults))


def _named(edition: EditionDeclaration, definitions: Definitions) -> Iterator[tuple[str, str, list[str]]]:
    figures = figures_by_id(definitions)
    pages = [page for chapter in edition.chapter for page in chapter.page]
    shown = [name for page in pages for section in page.section for name in section.figures]
    yield from (("figure", name, sorted(figures)) for name in shown)
    lists = [name for page in pages for section in page.section for name in section.lists]
    yield from (("list", name, sorted(definitions.listings)) for name in lists)
    yield from (("page", card.page, [page.id for page in pages]) for card in edition.card)
    yield from (("figure in a section", card.figure, shown) for card in edition.card)
    maps = {figures[name][0].facet for name in shown if name in figures and figures[name][0].is_map}
    yield from (("map of dimension", name, sorted(filter(None, maps))) for name in edition.boundaries)
    used = {figures[name][1].source for name in shown if name in figures}
    used |= {definitions.listings[name].source for name in lists if name in definitions.listings}
    yield from (
        ("delivery named for source", name, sorted(edition.deliveries)) for name in _delivered(used, definitions)
    )


def _delivered(sources: set[str], definitions: Definitions) -> list[str]:
    """What must be delivered for sources: themselves, or the registers that they are counted in."""
    contracts = [definitions.contracts[source] for source in sources if source in definitions.contracts]
    counted = {name for contract in contracts if contract.records for name in contract.records.registers}
    return sorted(counted | {source for source in sources if not _is_counted(source, definitions)})


def _is_counted(source: str, definitions: Definitions) -> bool:
    contract = definitions.contracts.get(source)
    return contract is not None and contract.is_counted


def _hint(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known) or 'none'}."
