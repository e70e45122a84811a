"""Tells what pydantic found wrong in words for somebody who writes definitions: what, where and what to do."""

import difflib
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from inbeeld.declarations.lines import Path, line_at
from inbeeld.declarations.recordrules import RecordRule
from inbeeld.declarations.rules import Rule
from inbeeld.errors import DefinitionFault

_WORDS = {
    "extra_forbidden": "{key} is not a known key here.",
    "unexpected_keyword_argument": "{key} is not a known key here.",
    "missing": "{key} is missing.",
    "too_short": "{key} needs at least {min_length}.",
    "tuple_type": "{key} must be a list: [ … ].",
    "dict_type": "{key} must be a table of keys and values.",
    "string_type": '{key} must be text between quotes: "…".',
    "dataclass_type": '{key} must be given in both languages: {{ nl = "…", en = "…" }}.',
    "string_pattern_mismatch": "{key}: '{input}' may hold only small letters, digits, '.', '_' and '-'.",
    "union_tag_not_found": "'kind' is missing.",
    "union_tag_invalid": "'kind': '{tag}' is none of {expected_tags}.",
    "literal_error": "{key}: '{input}' is none of {expected}.",
    "enum": "{key}: '{input}' is none of {expected}.",
    "value_error": "{key}: {error}",
}
_TAGS = frozenset(
    get_args(kind.model_fields["kind"].annotation)[0]
    for union in (Rule, RecordRule)
    for kind in get_args(get_args(union)[0])
)
"""The kinds of rules: pydantic puts them into the path of a fault, though no file has such a key."""


def own_faults(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The faults without those that only follow from others: a list is not too short because an item is faulty."""
    paths = [detail["loc"] for detail in details]
    return [d for d in details if d["type"] != "too_short" or not any(_within(path, d["loc"]) for path in paths)]


def _within(path: Path, around: Path) -> bool:
    return len(path) > len(around) and path[: len(around)] == around


def told(detail: ErrorDetails, file: str, lines: dict[Path, int], model: type[BaseModel]) -> DefinitionFault:
    """One fault of a file, with the line nearest to it."""
    path = tuple(part for part in detail["loc"] if part not in _TAGS)
    words = _message(detail, _named(path))
    return DefinitionFault(file, line_at(lines, path), words, _suggestion(detail, path, model))


def _message(detail: ErrorDetails, key: str) -> str:
    known = _WORDS.get(detail["type"])
    if known is None:
        return f"{key}: {detail['msg']}."
    words: dict[str, Any] = {**detail.get("ctx", {}), "key": key, "input": detail["input"]}
    return known.format(**words).removeprefix(": ").rstrip(".") + "."


def _named(path: Path) -> str:
    """The last key of a path as a reader would name it, with its place in a list."""
    keys = [part for part in path if isinstance(part, str)]
    place = f" (item {path[-1] + 1})" if path and isinstance(path[-1], int) else ""
    return f"'{keys[-1]}'{place}" if keys else ""


def _suggestion(detail: ErrorDetails, path: Path, model: type[BaseModel]) -> str | None:
    ctx = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            return _instead_of(str(path[-1]), _all_keys(model))
        case "missing" | "union_tag_not_found":
            return "Add it."
        case "literal_error" | "enum":
            return _near(str(detail["input"]), _listed(ctx["expected"]))
        case "union_tag_invalid":
            return _near(str(ctx["tag"]), _listed(ctx["expected_tags"]))
    return None


def _instead_of(key: str, known: set[str]) -> str:
    if key in known:
        return "It belongs to another part of the file."
    return _near(key, sorted(known)) or "Remove it."


def _near(word: str, known: list[str]) -> str | None:
    near = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean '{near[0]}'?" if near else None


def _listed(words: str) -> list[str]:
    return [word.strip(" '") for word in words.replace(" or ", ", ").split(",")]


def _all_keys(model: type[BaseModel]) -> set[str]:
    """Every key known anywhere beneath a model, for suggestions."""
    schema = model.model_json_schema(by_alias=True)
    parts = [schema, *schema.get("$defs", {}).values()]
    return {key for part in parts for key in part.get("properties", {})}
