"""The way through the site: chapters with their pages, what comes before and what comes after."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.publication.content import ChapterContent, EditionContent, PageContent
from inbeeld.publication.site.catalogue import words_in
from inbeeld.vocabulary import Language

SUMMARY, METHODS, CHANGES, SEARCH = "index.html", "methods.html", "changes.html", "search.html"
TABLES = "tables.html"


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the navigation; ``href`` is relative to ``site/<language>/``."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A chapter with its pages, or a page that belongs to no chapter: then it has no ``number`` and one link."""

    title: str
    number: int | None
    links: tuple[Link, ...]

    @property
    def is_open(self) -> bool:
        """Whether the reader is on one of its pages."""
        return any(link.current for link in self.links)


def address(page: PageContent) -> str:
    """The file of a page."""
    return f"{page.id}.html"


def navigation(content: EditionContent, language: Language, here: str) -> tuple[Branch, ...]:
    """Summary, chapters, methods, all tables, changes, index. Only what is built: a part has an overview."""
    return tuple(_branches(content, language, here))


def _branches(content: EditionContent, language: Language, here: str) -> Iterator[Branch]:
    words = words_in(language)
    yield _alone(words.summary if content.whole else words.overview, SUMMARY, here)
    yield from (_chapter(chapter, language, here) for chapter in content.chapters)
    yield _alone(words.methods, METHODS, here)
    yield _alone(words.all_tables, TABLES, here)
    if content.has_former:
        yield _alone(words.changes, CHANGES, here)
    yield _alone(words.search_page, SEARCH, here)


def _alone(title: str, href: str, here: str) -> Branch:
    return Branch(title, None, (Link(title, href, current=href == here),))


def _chapter(chapter: ChapterContent, language: Language, here: str) -> Branch:
    links = tuple(Link(p.title[language], address(p), current=address(p) == here) for p in chapter.pages)
    return Branch(chapter.title[language], chapter.number, links)


def around(content: EditionContent, language: Language, here: str) -> tuple[Link | None, Link | None]:
    """What comes before and after a page."""
    links = [link for branch in navigation(content, language, here) for link in branch.links if link.href != SEARCH]
    place = next(position for position, link in enumerate(links) if link.current)
    before = links[place - 1] if place else None
    return before, links[place + 1] if place + 1 < len(links) else None
