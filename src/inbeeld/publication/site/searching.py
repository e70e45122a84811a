"""The search page: an alphabetical index for everyone, and a search box over the same entries where scripts run."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import EditionContent, FigureContent, ListContent, PageContent
from inbeeld.publication.listtables import list_table
from inbeeld.publication.prose import Prose
from inbeeld.publication.site.catalogue import words_in
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.figures import figure_address
from inbeeld.publication.site.frame import frame
from inbeeld.publication.site.navigation import METHODS, SEARCH, address
from inbeeld.publication.site.searchwords import FUNCTION_WORDS
from inbeeld.publication.site.tables import figures_of, table_address, write_tables
from inbeeld.publication.site.terms import terms_of
from inbeeld.vocabulary import Language, plain

_POINTS = ".,;:()"
_PASSED_OVER = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    Attributes:
        kind: page, figure, list, item, table or term.
        title: what a result is called; of a figure its finding.
        headword: what it is called in the alphabetical index; of a figure its statistical subtitle.
        where: the page or chapter that it stands on, or its number.
        words: what else it can be found by.
        href: its address, relative to ``site/<language>/``.
    """

    kind: str
    title: str
    headword: str
    where: str
    words: str
    href: str

    @property
    def others(self) -> str:
        """The words that its title and headword do not have already and that say something, each once."""
        known = {plain(word) for word in f"{self.title} {self.headword}".split()} | _PASSED_OVER
        others = {plain(word): word.strip(_POINTS) for word in self.words.split()}
        return " ".join(word for folded, word in others.items() if folded not in known)


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries under one letter of the index."""

    letter: str
    entries: tuple[Entry, ...]


def write_search(content: EditionContent, language: Language) -> dict[str, bytes]:
    """The pages by which everything is found, by path relative to ``site/<language>/``: search and all tables.

    Raises:
        ProseError: if a text is not bound to its cells.
    """
    entries = entries_of(content, language)
    html = render(
        "search.html",
        **frame(content, language, SEARCH),
        letters=letters_of(entries),
        said=words_for_search(language),
    )
    return {SEARCH: html, **write_tables(content, language)}


def entries_of(content: EditionContent, language: Language) -> tuple[Entry, ...]:
    """Everything that can be found: pages, figures, lists with their rows, tables without a figure, and terms."""
    return tuple(_entries(content, language))


def _entries(content: EditionContent, language: Language) -> Iterator[Entry]:
    prose = Prose(content, language)
    for page in content.pages:
        yield _page(content, page, prose)
        yield from (_figure(page, figure, prose) for figure in page.figures)
        for shown in page.lists:
            yield from _list(page, shown, language)
    with_figure = figures_of(content)
    yield from (_table(table, language) for table in content.tables.values() if table.id not in with_figure)
    for term in terms_of(content, language):
        yield Entry("term", term.name, term.name, words_in(language).methods, term.words, f"{METHODS}#{term.anchor}")


def _page(content: EditionContent, page: PageContent, prose: Prose) -> Entry:
    chapter, text = content.chapter_of(page), prose.page(page.text[prose.language])
    lead = " ".join(item.plain for block in text.lead for item in block.items)
    where = f"{words_in(prose.language).chapter} {chapter.number}, {chapter.title[prose.language]}"
    words = f"{page.title[prose.language]} {lead}"
    return Entry("page", text.title.plain, page.title[prose.language], where, words, address(page))


def _figure(page: PageContent, figure: FigureContent, prose: Prose) -> Entry:
    language, subtitle = prose.language, prose.subtitle(figure).plain
    sides = figure.table.dimensions if figure.table_of is None else ()
    labels = (c.label[language] for side in sides if not side.is_time for c in side.categories)
    note = prose.note(figure).plain
    words = " ".join([subtitle, figure.table.about.title[language], page.title[language], *labels, note])
    where = f"{words_in(language).figure} {figure.number}, {page.title[language]}"
    return Entry("figure", prose.title(figure).plain, _capital(subtitle), where, words, figure_address(figure))


def _list(page: PageContent, shown: ListContent, language: Language) -> Iterator[Entry]:
    table = list_table(shown, language)
    place, words = address(page), words_in(language)
    where = f"{words.list} {table.number}, {page.title[language]}"
    yield Entry("list", table.title, table.title, where, table.intro, f"{place}#{table.id}")
    for row in table.rows:
        yield Entry("item", row.name, row.name, where, row.search, f"{place}#{table.id}-{row.id}")


def _table(table: SafeTable, language: Language) -> Entry:
    title, about = table.about.title[language], table.about
    where = f"{words_in(language).all_tables}, {about.source.name[language]}"
    return Entry("table", title, title, where, about.population[language], table_address(table))


def letters_of(entries: tuple[Entry, ...]) -> tuple[Letter, ...]:
    """The entries by the first letter of their headword; those that begin with no letter come first."""
    ordered = sorted(entries, key=lambda entry: (_letter(entry) != "#", plain(entry.headword), entry.href))
    return tuple(Letter(letter, tuple(found)) for letter, found in groupby(ordered, key=_letter))


def _letter(entry: Entry) -> str:
    first = plain(entry.headword)[:1].upper()
    return first if first.isalpha() else "#"


def words_for_search(language: Language) -> str:
    """What the script says, as JSON; safe to stand in a page, as no "<" is left in it."""
    words = words_in(language)
    kinds = {kind: getattr(words, f"kind_{kind}") for kind in ("page", "figure", "list", "item", "table", "term")}
    said = {"one": words.search_one, "many": words.search_many, "none": words.search_none}
    data = {"kinds": kinds, **said, "passed": sorted(_PASSED_OVER)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
