"""Notes: what a supplier says of a finding. A note explains; it never takes a finding away."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inbeeld.vocabulary import Language, Text


class Role(StrEnum):
    """In which role somebody wrote a note. Who it is stays outside the delivery."""

    ANALYST = "analyst"
    COMPILER = "compiler"
    DATA_STEWARD = "data-steward"
    POLICY_OFFICER = "policy-officer"
    RESEARCHER = "researcher"


ROLES = {
    Role.ANALYST: Text("analist", "analyst"),
    Role.COMPILER: Text("samensteller", "compiler"),
    Role.DATA_STEWARD: Text("gegevensbeheerder", "data steward"),
    Role.POLICY_OFFICER: Text("beleidsmedewerker", "policy officer"),
    Role.RESEARCHER: Text("onderzoeker", "researcher"),
}
_NAMED = Text("Toelichting ({role})", "Note ({role})")
_IN_OTHER = Text("Toelichting ({role}, in het Engels)", "Note ({role}, in Dutch)")


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of a finding. ``only`` is the language it is written in, if that is but one."""

    words: Text
    by: Role
    only: Language | None = None

    def language(self, asked: Language) -> Language:
        """The language in which the words stand when they are shown in another."""
        return self.only or asked

    def named(self, language: Language) -> str:
        """What stands before the words: that it is a note, by whom, and in which language if it is another."""
        pattern = _NAMED if self.language(language) == language else _IN_OTHER
        return pattern[language].format(role=ROLES[self.by][language])

    def told(self, language: Language) -> str:
        """The note in one line."""
        return f"{self.named(language)}: {self.words[language]}"


def note_as_json(note: Note | None, language: Language) -> dict[str, Any] | None:
    """A note with the keys that ``findings.json`` has, ``told`` for the note in one line; None without one."""
    if note is None:
        return None
    facts = {"words": note.words[language], "language": note.language(language), "by": str(note.by)}
    return {"told": note.told(language), **facts}
