"""What surrounds every page: names, navigation, language switch and footer."""

from dataclasses import dataclass
from typing import Any

from inbeeld.publication.content import EditionContent, PageContent
from inbeeld.publication.helplines import EMERGENCY, HELP_LINES
from inbeeld.publication.numbers import format_date
from inbeeld.publication.site.catalogue import LANGUAGE_NAMES, words_in
from inbeeld.vocabulary import Language

SUMMARY, METHODS = "index.html", "methods.html"


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the navigation."""

    title: str
    href: str
    current: bool = False


def address(page: PageContent) -> str:
    """The file of a page."""
    return f"{page.id}.html"


def navigation(content: EditionContent, language: Language, here: str) -> tuple[Link, ...]:
    """Summary, each page, methods. Only what is built: a part of an edition has an overview instead of a summary."""
    words = words_in(language)
    places = [
        (words.summary if content.whole else words.overview, SUMMARY),
        *((page.title[language], address(page)) for page in content.pages),
        (words.methods, METHODS),
    ]
    return tuple(Link(title, href, current=href == here) for title, href in places)


def after(content: EditionContent, language: Language, here: str) -> Link | None:
    """The next place in the navigation."""
    links = navigation(content, language, here)
    place = next(position for position, link in enumerate(links) if link.current)
    return links[place + 1] if place + 1 < len(links) else None


def frame(content: EditionContent, language: Language, here: str) -> dict[str, Any]:
    """The values that the base template needs."""
    other = next((known for known in content.languages if known != language), None)
    return {
        "words": words_in(language),
        "language": language,
        "other": other,
        "other_name": LANGUAGE_NAMES[other] if other else None,
        "content": content,
        "here": here,
        "links": navigation(content, language, here),
        "help_lines": HELP_LINES,
        "emergency": EMERGENCY,
        "released": format_date(content.released, language),
    }
