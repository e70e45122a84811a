"""Reads what a row or heading is about: years and codes."""

import re

from inbeeld.declarations import Column, ColumnType
from inbeeld.deliveries.catalogue import Either
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import OtherValue, Plain, shown, words_of
from inbeeld.deliveries.results import TOTAL_CODE
from inbeeld.deliveries.unknowns import choices, unknown_code
from inbeeld.vocabulary import Text

_YEAR = re.compile(r"[0-9]{4}")
_A_YEAR = Text(nl="een jaar van vier cijfers", en="a year of four digits")
_DASHES = str.maketrans("–—−/", "----")


def read_key(raw: Plain | OtherValue, column: Column, context: Context) -> str | Fault:
    """The code of a dimension's category, or ``TOTAL_CODE`` for the total in a column of years."""
    if not words_of(raw):
        return Fault("value-empty", {"allowed": _allowed(column, context)})
    if column.type is ColumnType.YEAR:
        return _year(raw, column, context)
    return _code(raw, column, context)


def _allowed(column: Column, context: Context) -> Text | Either:
    return _A_YEAR if column.type is ColumnType.YEAR else choices(context.codelist(column))


def is_marker(words: str, markers: tuple[str, ...]) -> bool:
    """Whether words are one of the marks agreed for hidden, unknown or total, whatever the spacing or case."""
    return _bare(words) in {_bare(marker) for marker in markers}


def _bare(words: str) -> str:
    return "".join(words.casefold().split()).translate(_DASHES)


def _year(raw: Plain | OtherValue, column: Column, context: Context) -> str | Fault:
    words = words_of(raw)
    if column.total and is_marker(words, (column.total,)):
        return TOTAL_CODE
    if not _YEAR.fullmatch(words):
        return Fault("year-text", {"value": shown(raw)}, found=shown(raw))
    period = context.period
    if period and int(words) not in period.years:
        return Fault(
            "year-outside-period", {"value": words, "period": period.label}, expected=period.label, found=words
        )
    return words


def _code(raw: Plain | OtherValue, column: Column, context: Context) -> str | Fault:
    codelist = context.codelist(column)
    code = codelist.find(words_of(raw))
    if code is not None:
        return code.id
    return unknown_code(words_of(raw), codelist)
