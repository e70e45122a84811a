"""How many places fall in each class."""

from collections import defaultdict

from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.tables import Category, Cell, Dimension, Kind, Status


def tally_classes(given: FormulaInput) -> FormulaResult:
    """The number of places per class of a delivered class column; places that are unknown are left out."""
    indicator = given.indicator
    column = given.definitions.contracts[indicator.source][indicator.table][indicator.value]
    codes = given.definitions.codelists[column.codelist or ""].codes
    places = given.sides[0]
    found: dict[tuple[object, object], list[Cell]] = defaultdict(list)
    for record in given.records[indicator.table]:
        cell = record.cells[indicator.value]
        if places.by_code[record.keys[places.id]].kind is Kind.ITEM and cell.status is Status.CLASS:
            found[cell.lower, cell.upper].append(cell)
    side = Dimension(column.id, column.label, tuple(Category(code.id, code.label) for code in codes))
    return FormulaResult((side,), {(code.id,): _tallied(found[code.lower, code.upper]) for code in codes})


def _tallied(cells: list[Cell]) -> Cell:
    return Cell(len(cells), origins=tuple(origin for cell in cells for origin in cell.origins))
