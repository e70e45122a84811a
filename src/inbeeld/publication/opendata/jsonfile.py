"""JSON files that are the same for the same content."""

import json
from typing import Any

from inbeeld.vocabulary import LANGUAGES, Text

Json = dict[str, Any]
"""A JSON object. Its shape is fixed by the standard named in the module that makes it."""


def json_bytes(value: Json) -> bytes:
    """An object as indented JSON in UTF-8, in the order in which it was made."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def strings(words: Text) -> list[Json]:
    """Words as JSON-LD strings that know their language."""
    return [{"@value": words[language], "@language": language} for language in LANGUAGES]
