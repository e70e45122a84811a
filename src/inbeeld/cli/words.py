"""How a build and its findings are put into words."""

from collections.abc import Iterable, Mapping
from typing import Any

FIRST = 3
_ENDINGS = ("_nl", "_en")
_GAP = 3
_PLACES = {
    "nl": {"sheet": "werkblad", "row": "rij", "column": "kolom"},
    "en": {"sheet": "sheet", "row": "row", "column": "column"},
}


def printable(text: str) -> str:
    """Text without control characters: a name in a delivery must not be able to steer a terminal."""
    return "".join(character if character.isprintable() else "�" for character in text)


def plural(number: int, word: str) -> str:
    """A number with its word.

    >>> plural(1, "table"), plural(2, "table")
    ('1 table', '2 tables')
    """
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def finding_line(finding: Mapping[str, Any], language: str = "en") -> str:
    """One line for a finding as it stands in ``findings.json``: how bad, where, what."""
    where = finding["where"]
    spots = (f"{word} {where[key]}" for key, word in _PLACES[language].items() if key in where)
    place = ", ".join((finding["file"], *spots))
    message = finding.get(f"message_{language}", finding["message"])
    return printable(f"{finding['severity']:<8} {finding['source']}  {place}: {message}")


def note_line(finding: Mapping[str, Any], language: str = "en") -> str:
    """The note on a finding as it stands in ``findings.json``, in one line; empty without a note."""
    note = finding.get("note" if language == "en" else f"note_{language}")
    return printable(note["told"]) if note else ""


def in_language(finding: Mapping[str, Any], language: str) -> dict[str, Any]:
    """A finding as it stands in ``findings.json`` with its words in one language, as ``inbeeld check`` gives it."""
    ending = f"_{language}"
    own = {key.removesuffix(ending): words for key, words in finding.items() if key.endswith(ending)}
    return {key: own.get(key, value) for key, value in finding.items() if not key.endswith(_ENDINGS)}


def in_columns(lines: Iterable[tuple[str, str]]) -> list[str]:
    """Lines of two columns, the second aligned."""
    rows = list(lines)
    width = max((len(left) for left, right in rows if right), default=0) + _GAP
    return [f"{left:<{width}}{right}".rstrip() for left, right in rows]
