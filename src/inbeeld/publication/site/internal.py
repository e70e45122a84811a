"""What the pages of the internal annex share: their frame and navigation, and the exceptions that let a finding pass.

No page of the site links to them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_date
from inbeeld.publication.site.frame import frame
from inbeeld.vocabulary import Language

ANNEX = "annex.html"
AUDIT = "audit.html"
DECISIONS = "decisions.html"
_ROOMS = (("annex", ANNEX), ("audit", AUDIT), ("decisions", DECISIONS))


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """An exception on record, in the language of the page.

    Attributes:
        finding: the id of the finding of the audit that passes.
        reason: why it may be published all the same, in words.
        asked_by: the role that asked for it, such as "data-steward"; ``granted_by``: the role that granted it.
        on: the day on which it was granted.
        expires: the last day on which an edition may be published with it.
    """

    finding: str
    reason: str
    asked_by: str
    granted_by: str
    on: date
    expires: date


@dataclass(frozen=True, slots=True)
class Room:
    """A page of the annex in its navigation."""

    title: str
    href: str
    current: bool


def internal_frame(content: EditionContent, language: Language, here: str) -> dict[str, Any]:
    """The values that every page of the annex needs; ``here`` is the page's file."""
    made = frame(content, language, here)
    words = vars(made["words"])
    rooms = [Room(words[name], href, href == here) for name, href in _ROOMS]
    return {**made, "rooms": rooms, "day": lambda day: format_date(day, language)}
