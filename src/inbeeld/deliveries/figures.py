"""Reads the figure in a cell: a count, a percentage or a class, or the stated reason why there is none."""

from inbeeld.declarations import Column, ColumnType
from inbeeld.deliveries.catalogue import Either
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import OtherValue, Percentage, Plain, words_of
from inbeeld.deliveries.keys import is_marker
from inbeeld.deliveries.numbers import read_count, read_percentage
from inbeeld.deliveries.unknowns import unknown_code
from inbeeld.tables import Cell, Status
from inbeeld.vocabulary import Text

_ALLOWED = {
    ColumnType.COUNT: Text(nl="een heel getal", en="a whole number"),
    ColumnType.PERCENTAGE: Text(nl="een percentage van 0 tot 100", en="a percentage from 0 to 100"),
    ColumnType.CLASS: Text(nl="een klasse uit de lijst", en="a class of the list"),
}


def read_figure(raw: Plain | OtherValue, column: Column, context: Context) -> Cell | Fault:
    """A figure with its status; without its origin."""
    words = words_of(raw)
    if is_marker(words, column.hidden):
        return Cell(None, Status.HIDDEN, lower=0, upper=column.hidden_upper)
    if is_marker(words, column.unknown):
        return Cell(None, Status.UNKNOWN)
    if not words:
        return Fault("value-empty", {"allowed": allowed(column)})
    if column.type is ColumnType.CLASS:
        return _class(raw, column, context)
    return _number(raw, column)


def allowed(column: Column) -> Either:
    """What may be written in a column."""
    return Either((_ALLOWED[column.type], *column.hidden[:1], *column.unknown[:1]))


def _number(raw: Plain | OtherValue, column: Column) -> Cell | Fault:
    number = _count(raw) if column.type is ColumnType.COUNT else _percentage(raw)
    if isinstance(number, Fault):
        number.words.setdefault("allowed", allowed(column))
        return number
    return Cell(number, Status(column.status))


def _count(raw: Plain | OtherValue) -> int | Fault:
    if isinstance(raw, Percentage):
        # 12 shown as 1200%: nobody can say which of both the supplier means
        return Fault("count-percentage", {"value": raw.shown}, found=raw.shown)
    return read_count(raw.shown if isinstance(raw, OtherValue) else raw)


def _percentage(raw: Plain | OtherValue) -> float | Fault:
    if isinstance(raw, Percentage):
        return read_percentage(raw.value)
    return read_percentage(raw.shown if isinstance(raw, OtherValue) else raw)


def _class(raw: Plain | OtherValue, column: Column, context: Context) -> Cell | Fault:
    codelist = context.codelist(column)
    code = codelist.find(words_of(raw))
    if code is None:
        return unknown_code(words_of(raw), codelist)
    return Cell(None, Status.CLASS, lower=code.lower, upper=code.upper)
