"""What must fit within an edition: addresses that are used once, cards that point at a figure, days in their order."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from inbeeld.declarations.editions import EditionDeclaration, Page
from inbeeld.declarations.lines import Path
from inbeeld.vocabulary import Period

RESERVED = {
    "index": "of the summary",
    "methods": "of the account of methods",
    "annex": "of the tables",
}
"""Pages that every edition has."""
LATEST = 100
"""Years between an edition's period and its publication that can only be a slip of the pen."""

Fault = tuple[Path, str, str]
"""The key it is about, the message and the suggestion."""


def faults_within(edition: EditionDeclaration) -> Iterator[Fault]:
    """Everything in an edition that does not fit with the rest of it."""
    pages = tuple(_pages(edition))
    chapters = (((("chapter", place, "id"), chapter.id)) for place, chapter in enumerate(edition.chapter))
    yield from _used_twice("chapter {}", chapters)
    yield from _used_twice("page {}", (((*path, "id"), page.id) for path, page in pages))
    for path, page in pages:
        if page.id in RESERVED:
            message = f"Page '{page.id}' has the address {RESERVED[page.id]}."
            yield (*path, "id"), message, "Give it another id."
        sections = (((*path, "section", place, "id"), section.id) for place, section in enumerate(page.section))
        yield from _used_twice(f"section {{}} of page '{page.id}'", sections)
    yield from _used_twice("figure {}", _figures(pages), "Show it in one section, and name it elsewhere with fig().")
    yield from _used_twice("list {}", _lists(pages), "Show it in one section.")
    figures = {figure for _, figure in _figures(pages)}
    for path, name in _lists(pages):
        if name in figures:
            yield path, f"The list '{name}' has the address of a figure.", "Give the list another id."
    yield from _in_cards(edition)
    yield from _in_days(edition)


def _pages(edition: EditionDeclaration) -> Iterator[tuple[Path, Page]]:
    for place, chapter in enumerate(edition.chapter):
        for position, page in enumerate(chapter.page):
            yield ("chapter", place, "page", position), page


def _figures(pages: Iterable[tuple[Path, Page]]) -> Iterator[tuple[Path, str]]:
    for path, page in pages:
        for place, section in enumerate(page.section):
            yield from (((*path, "section", place, "figures"), figure) for figure in section.figures)


def _lists(pages: Iterable[tuple[Path, Page]]) -> Iterator[tuple[Path, str]]:
    for path, page in pages:
        for place, section in enumerate(page.section):
            yield from (((*path, "section", place, "lists"), shown) for shown in section.lists)


def _used_twice(
    kind: str, named: Iterable[tuple[Path, str]], suggestion: str = "Give one of them another id."
) -> Iterator[Fault]:
    seen: set[str] = set()
    for path, name in named:
        if name in seen:
            message = "The " + kind.format(f"'{name}'") + " stands here for the second time."
            yield path, message, suggestion
        seen.add(name)


def _in_cards(edition: EditionDeclaration) -> Iterator[Fault]:
    shown: Mapping[str, list[str]] = {
        page.id: [figure for section in page.section for figure in section.figures] for _, page in _pages(edition)
    }
    for place, card in enumerate(edition.card):
        if card.page not in shown:
            yield ("card", place, "page"), f"There is no page '{card.page}'.", _hint(card.page, shown)
        elif card.figure not in shown[card.page]:
            message = f"Page '{card.page}' does not show a figure '{card.figure}'."
            yield ("card", place, "figure"), message, _hint(card.figure, shown[card.page])


def _in_days(edition: EditionDeclaration) -> Iterator[Fault]:
    period = Period.parse(edition.period)
    if not period.last < edition.released.year <= period.last + LATEST:
        message = f"'released' ({edition.released}) does not lie in the years after the period ({period.label})."
        yield ("released",), message, "Write the day of publication."
    for source, day in edition.deliveries.items():
        if day > edition.released:
            message = f"The delivery of '{source}' ({day}) is later than the publication ({edition.released})."
            yield ("deliveries", source), message, "Correct one of the two."


def _hint(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name, names, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(names)}."
