"""Notes in the manifest of a delivery: which finding they are about, and what is said of it."""

import re

from pydantic import Field, field_validator, model_validator

from inbeeld.declarations import Declaration
from inbeeld.deliveries.notes import Note, Role
from inbeeld.vocabulary import Language, Text

SHORTEST, LONGEST = 10, 400
"""Letters of a note in one language."""
MOST = 500
"""Notes in one manifest."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""A number of these is a year; numbers beyond them are no years, here or in a period."""
_PLACE = 2000
"""Characters of what a note is about, at most: a copied line has far fewer."""
_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)


class NoteWords(Declaration):
    """The words of a note, on one line, in Dutch, in English or in both. One language alone is shown in both.

    Attributes:
        nl, en: from 10 to 400 letters. Years may stand in them and no other figures: a figure stands in its file. No
            names or addresses of persons, and no links.
    """

    nl: str | None = None
    en: str | None = None

    @field_validator("nl", "en")
    @classmethod
    def _may_be_shown(cls, words: str | None) -> str | None:
        if words is None:
            return None
        if not SHORTEST <= len(words) <= LONGEST:
            raise ValueError(f"write what there is to say, in {SHORTEST} to {LONGEST} letters")
        if not words.isprintable():
            raise ValueError("write a note on one line")
        if _ADDRESS.search(words):
            raise ValueError("a note holds no addresses or links; it is shown to others")
        if not all(map(_is_year, re.findall(r"\d+", words))):
            raise ValueError("a note holds no figures but years: a figure stands in its file")
        return words

    @model_validator(mode="after")
    def _says_something(self) -> "NoteWords":
        if not (self.nl or self.en):
            raise ValueError("write the note in Dutch (nl), in English (en), or in both")
        return self


class DeclaredNote(Declaration):
    """What the supplier says of one finding. The finding stays; `inbeeld check` prints the first lines of its note.

    Attributes:
        finding: the rule or check that found it; ``file``: the file it is found in.
        where: the place in the file, as the check prints it, in Dutch or English; left out where it prints none.
        found: what was found there, as the check prints it for a note: another figure needs another note.
        by: the role of who wrote it, never a name.
    """

    finding: str = Field(min_length=1, max_length=_PLACE)
    file: str = Field(min_length=1, max_length=_PLACE)
    where: str = Field("", max_length=_PLACE)
    found: str | None = Field(None, max_length=_PLACE)
    words: NoteWords
    by: Role

    @property
    def said(self) -> Note:
        """The note as it is shown; the words of one language stand in for the other."""
        nl, en = self.words.nl, self.words.en
        only: Language | None = None if nl and en else "nl" if nl else "en"
        return Note(Text(nl or en or "", en or nl or ""), self.by, only)


def _is_year(digits: str) -> bool:
    return digits.isascii() and FIRST_YEAR <= int(digits) <= LAST_YEAR
