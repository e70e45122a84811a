"""An edition as the plain values that the templates set."""

from inbeeld.publication.citing import citation_of, period_label
from inbeeld.publication.content import EditionContent
from inbeeld.publication.helplines import HELP_LINES
from inbeeld.publication.numbers import format_date
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.annex import annex_of
from inbeeld.publication.report.changes import changes_of
from inbeeld.publication.report.chapters import card_of, chapter_of, text_of
from inbeeld.publication.report.figures import Pictures
from inbeeld.publication.report.methods import methods_of
from inbeeld.publication.report.room import Room
from inbeeld.publication.report.sharing import share_remarks
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import FIXED, WORDS
from inbeeld.publication.tablefacts import capital
from inbeeld.vocabulary import Language


def book_of(content: EditionContent, prose: Prose, pictures: Pictures) -> Book:
    """All that the templates need, in one language."""
    room, language = Room(content, prose, pictures), prose.language
    released = content.released
    book: Book = {
        "language": language,
        "title": content.title[language],
        "subject": capital(content.subject[language]),
        "publisher": content.publisher,
        "released": {"year": released.year, "month": released.month, "day": released.day},
        "words": {name: words[language] for name, words in FIXED.items()},
        "cover": _cover(content, language),
        "colophon": _colophon(content, language),
        "summary": text_of(room, content.summary[language]) if content.whole else None,
        "cards": [card_of(room, card) for card in content.cards],
        "chapters": [chapter_of(room, chapter) for chapter in content.chapters],
        "methods": methods_of(content, language),
        "help": [{"name": line.name, "phone": line.phone, "tel": line.tel, "site": line.site, "href": line.href}
                 for line in HELP_LINES],
    }  # fmt: skip
    share_remarks(book["chapters"])
    book["annex"] = annex_of(book, language)
    book["changes"] = changes_of(content, language)
    book["toc"] = dict(_named(book))
    return book


def _cover(content: EditionContent, language: Language) -> list[tuple[str, str]]:
    return [
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


def _named(book: Book) -> list[tuple[str, tuple[str, str]]]:
    """Number and name of each part and page by the label of its heading, for the contents."""
    parts = [part for part in (book["annex"], book["changes"], book["methods"]) if part]
    named = [(f"part:{part['id']}", ("", part["name"])) for part in parts]
    for chapter in book["chapters"]:
        named.append((f"part:{chapter['number']}", (str(chapter["number"]), chapter["name"])))
        named += [(f"page:{page['id']}", ("", page["kicker"] or "")) for page in chapter["pages"]]
    return named
