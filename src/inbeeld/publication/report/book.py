"""An edition as the plain values that the templates set."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.publication.citing import citation_of, period_label
from inbeeld.publication.content import Card, ChapterContent, EditionContent, PageContent, SectionContent, TextFile
from inbeeld.publication.numbers import format_date
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.figures import COLUMN, HALF, Pictures, drawing_of, figure_of
from inbeeld.publication.report.methods import methods_of
from inbeeld.publication.report.runs import blocks_of, runs_of
from inbeeld.publication.report.tagging import Spoken
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import FIXED, WORDS
from inbeeld.publication.tablefacts import capital
from inbeeld.vocabulary import Language


@dataclass(frozen=True)
class Room:
    """What every part of the book is made from."""

    content: EditionContent
    prose: Prose
    pictures: Pictures

    @property
    def language(self) -> Language:
        """The language of the book."""
        return self.prose.language


def book_of(content: EditionContent, prose: Prose, pictures: Pictures) -> Book:
    """All that the templates need, in one language."""
    room, language = Room(content, prose, pictures), prose.language
    released = content.released
    return {
        "language": language,
        "title": content.title[language],
        "subject": capital(content.subject[language]),
        "publisher": content.publisher,
        "released": {"year": released.year, "month": released.month, "day": released.day},
        "words": {name: words[language] for name, words in FIXED.items()},
        "cover": _cover(content, language),
        "summary": _text(room, content.summary[language]) if content.whole else None,
        "cards": [_card(room, card) for card in content.cards],
        "chapters": [_chapter(room, chapter) for chapter in content.chapters],
        "methods": methods_of(content, language),
        "colophon": _colophon(content, language),
    }


def _cover(content: EditionContent, language: Language) -> list[tuple[str, str]]:
    return [
        (WORDS["period"][language], period_label(content)),
        (WORDS["version"][language], content.version),
        (WORDS["released"][language], format_date(content.released, language)),
        (WORDS["publisher"][language], content.publisher),
    ]


def _colophon(content: EditionContent, language: Language) -> list[tuple[str, str]]:
    return [
        (WORDS["edition"][language], f"{content.title[language]}, {period_label(content)}"),
        (WORDS["version"][language], content.version),
        (WORDS["released"][language], format_date(content.released, language)),
        (WORDS["publisher"][language], content.publisher),
        (WORDS["address"][language], content.address),
        (WORDS["cite"][language], citation_of(content, language)),
        (WORDS["licence"][language], f"{content.licence}, {content.licence_address}"),
        (WORDS["data"][language], WORDS["data at"][language]),
        (WORDS["accessible"][language], WORDS["tagged"][language]),
    ]


def _text(room: Room, file: TextFile) -> Book:
    text = room.prose.page(file)
    return {
        "title": runs_of(text.title, room.content),
        "lead": blocks_of(text.lead, room.content),
        "who": runs_of(text.who, room.content),
        "counted": runs_of(text.counted, room.content),
        "sure": runs_of(text.sure, room.content),
        "caveats": [runs_of(point, room.content) for point in text.caveats],
        "reading": blocks_of(text.reading, room.content),
    }


def _chapter(room: Room, chapter: ChapterContent) -> Book:
    title = chapter.title[room.language]
    named = WORDS["chapter"][room.language].format(number=chapter.number, title=title)
    pages = [
        _page(room, page, _kicker(named, page.title[room.language], place)) for place, page in enumerate(chapter.pages)
    ]
    return {"title": named, "pages": pages}


def _kicker(chapter: str, page: str, place: int) -> str | None:
    """The line above a page's finding: on a chapter's first page the chapter itself is a heading already."""
    if place:
        return f"{chapter} · {page}"
    return None if chapter.endswith(page) else page


def _page(room: Room, page: PageContent, kicker: str | None) -> Book:
    return {
        "kicker": kicker,
        "text": _text(room, page.text[room.language]),
        "sections": [_section(room, section) for section in page.sections],
    }


def _section(room: Room, section: SectionContent) -> Book:
    width = HALF if section.layout == "pair" else COLUMN
    figures = [figure_of(figure, room.content, room.prose, room.pictures, width=width) for figure in section.figures]
    return {"title": section.title[room.language], "layout": section.layout, "figures": figures}


def _card(room: Room, card: Card) -> Book:
    drawing = room.pictures.cards.get(card.figure.id)
    return {
        "id": card.figure.id,
        "number": card.figure.number,
        "title": runs_of(room.prose.title(card.figure), room.content),
        "source": card.figure.table.about.source.name[room.language],
        "drawing": None if drawing is None else drawing_of(drawing, card.figure.kind, room=HALF),
    }


def spoken_in(book: Book) -> tuple[Spoken, ...]:
    """What is said instead of signs, for each table in the order in which the templates set them."""
    return (*_figure_tables(book), *_delivered_tables(book))


def _figure_tables(book: Book) -> Iterator[Spoken]:
    for chapter in book["chapters"]:
        for page in chapter["pages"]:
            for section in page["sections"]:
                for figure in section["figures"]:
                    if figure["table"] is not None:
                        yield tuple(tuple(c["spoken"] for c in row["cells"]) for row in figure["table"]["rows"])


def _delivered_tables(book: Book) -> Iterator[Spoken]:
    for source in book["methods"]["sources"]:
        for table in source["tables"]:
            yield tuple((None, None) for _ in table["columns"])
