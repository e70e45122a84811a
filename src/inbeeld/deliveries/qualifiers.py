"""Reads the word that a source printed with a number, such as *almost*."""

from collections.abc import Sequence

from inbeeld.declarations import Column
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import OtherValue, Plain, shown, words_of
from inbeeld.deliveries.unknowns import unknown_code
from inbeeld.tables import Cell
from inbeeld.vocabulary import EXACT, Qualifier


def read_qualifier(
    raw: Plain | OtherValue, column: Column, context: Context, cells: Sequence[Cell]
) -> Qualifier | Fault | None:
    """The qualifier of the numbers in ``cells``; None for exact ones. It cannot stand beside no number at all."""
    words = words_of(raw)
    if not words:
        return None
    codelist = context.codelist(column)
    code = codelist.find(words)
    if code is None:
        return unknown_code(words, codelist)
    if code.id == EXACT:
        return None
    if cells and not any(cell.has_number for cell in cells):
        return Fault("qualifier-alone", {"value": code.label}, found=shown(raw))
    return Qualifier(code.id)
