"""Reads what stands in one cell of a list: words, codes, a whole number or a link."""

import re

from inbeeld.declarations import Column, ColumnType
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import OtherValue, Plain, shown, words_of
from inbeeld.deliveries.numbers import read_count
from inbeeld.deliveries.unknowns import unknown_code
from inbeeld.tables import Held
from inbeeld.vocabulary import Text

SEPARATOR = ";"
"""Between the codes in one cell."""

_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LINK = re.compile(r"https?://[^\s<>\"'\\]+")
_NUMBER = Text(nl="een heel getal", en="a whole number")


def read_id(raw: Plain | OtherValue, column: Column) -> str | Fault:
    """The stable id of a thing."""
    words = words_of(raw)
    if not words:
        return Fault("value-empty", {"allowed": column.label})
    return words if _KEY.fullmatch(words) else Fault("key-form", {"value": shown(raw)}, found=shown(raw))


def read_entry(raw: Plain | OtherValue, column: Column, context: Context) -> Held | Fault | None:
    """What a cell holds; None if it is empty and may be."""
    words = " ".join(words_of(raw).split())
    if not words:
        return None if column.optional else Fault("value-empty", {"allowed": _allowed(column)})
    match column.type:
        case ColumnType.CODE:
            return _codes((words,), column, context)
        case ColumnType.CODES:
            return _codes(tuple(part.strip() for part in words.split(SEPARATOR) if part.strip()), column, context)
        case ColumnType.NUMBER:
            return _number(raw)
        case ColumnType.LINK:
            return words if _LINK.fullmatch(words) else Fault("link-form", {"value": shown(raw)}, found=shown(raw))
    return words


def _allowed(column: Column) -> Text:
    return _NUMBER if column.type is ColumnType.NUMBER else column.label


def _number(raw: Plain | OtherValue) -> int | Fault:
    number = read_count(raw.shown if isinstance(raw, OtherValue) else raw)
    if isinstance(number, Fault):
        number.words.setdefault("allowed", _NUMBER)
    return number


def _codes(parts: tuple[str, ...], column: Column, context: Context) -> tuple[str, ...] | Fault:
    """The codes that are meant, each once, in the order of the code list."""
    codelist = context.codelist(column)
    for part in parts:
        if codelist.find(part) is None:
            return unknown_code(part, codelist)
    meant = {code.id for code in map(codelist.find, parts) if code is not None}
    return tuple(code.id for code in codelist.codes if code.id in meant)
