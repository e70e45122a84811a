"""Chapters, pages, sections and the findings of the summary, for the templates."""

from inbeeld.publication.content import Card, ChapterContent, PageContent, SectionContent, TextFile
from inbeeld.publication.report.figures import COLUMN, HALF, drawing_of, figure_of
from inbeeld.publication.report.lists import list_of
from inbeeld.publication.report.room import Room
from inbeeld.publication.report.runs import blocks_of, runs_of
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS


def text_of(room: Room, file: TextFile) -> Book:
    """The bound text of a page."""
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


def chapter_of(room: Room, chapter: ChapterContent) -> Book:
    """A chapter with its pages; ``title`` is its number and name in one."""
    name = chapter.title[room.language]
    return {
        "id": str(chapter.number),
        "number": chapter.number,
        "name": name,
        "kicker": WORDS["chapter"][room.language].format(number=chapter.number),
        "title": WORDS["chapter title"][room.language].format(number=chapter.number, title=name),
        "pages": [_page(room, page, alone=len(chapter.pages) == 1) for page in chapter.pages],
    }


def _page(room: Room, page: PageContent, *, alone: bool) -> Book:
    """A page; the only one of a chapter needs no name above its finding."""
    name = page.title[room.language]
    return {
        "id": page.id,
        "name": name,
        "kicker": None if alone else name,
        "text": text_of(room, page.text[room.language]),
        "sections": [_section(room, section) for section in page.sections],
    }


def _section(room: Room, section: SectionContent) -> Book:
    width = HALF if section.layout == "pair" else COLUMN
    figures = [figure_of(figure, room.content, room.prose, room.pictures, width=width) for figure in section.figures]
    lists = [list_of(shown, room.language) for shown in section.lists]
    return {"title": section.title[room.language], "layout": section.layout, "figures": figures, "lists": lists}


def card_of(room: Room, card: Card) -> Book:
    """A finding of the summary with its small drawing."""
    drawing = room.pictures.cards.get(card.figure.id)
    return {
        "id": card.figure.id,
        "number": card.figure.number,
        "title": runs_of(room.prose.title(card.figure), room.content),
        "source": card.figure.table.about.source.name[room.language],
        "drawing": None if drawing is None else drawing_of(drawing, card.figure.kind, room=HALF),
    }
