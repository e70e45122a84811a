"""What changed since the former edition, for the templates."""

from dataclasses import asdict

from inbeeld.publication.changegroups import change_groups
from inbeeld.publication.content import EditionContent
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS
from inbeeld.vocabulary import Language


def changes_of(content: EditionContent, language: Language) -> Book | None:
    """Changed figures by table and reason; None for an edition that has no former one."""
    if not content.has_former:
        return None
    name = WORDS["changes"][language]
    return {
        "id": "changes",
        "kicker": None,
        "name": name,
        "title": name,
        "finding": WORDS["changes title"][language],
        "lead": WORDS["changes lead" if content.changes else "changes none"][language],
        "groups": [asdict(group) for group in change_groups(content.changes, language)],
    }
