"""How many places fall in each class."""

from collections import defaultdict
from collections.abc import Sequence
from math import inf

from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.tables import Category, Cell, Dimension, Kind, Status
from inbeeld.vocabulary import Code, CodeList


def tally_classes(given: FormulaInput) -> FormulaResult:
    """The number of places per class: of a delivered class, or of the class that an exact count falls in.

    Places that are unknown are left out, and so are figures that are not known.

    Raises:
        DefinitionError: if a count falls in no class of the list.
    """
    indicator = given.indicator
    column = given.definitions.contracts[indicator.source][indicator.table][indicator.value]
    classes = _classes(given, column.codelist)
    places = given.sides[0]
    found: dict[str, list[Cell]] = defaultdict(list)
    for record in given.records[indicator.table]:
        cell = record.cells[indicator.value]
        is_place = places.by_code[record.keys[places.id]].kind is Kind.ITEM
        if is_place and (cell.has_number or cell.status is Status.CLASS):
            found[_class_of(cell, classes, given)].append(cell)
    side = Dimension(column.id, column.label, tuple(Category(code.id, code.label) for code in classes.codes))
    return FormulaResult((side,), {(code.id,): _tallied(found[code.id]) for code in classes.codes})


def _classes(given: FormulaInput, delivered: str | None) -> CodeList:
    """The classes that the formula names, or else those of the delivered column."""
    version = given.indicator.version_at(given.day)
    return given.definitions.codelists[(version.classes if version else None) or delivered or ""]


def _class_of(cell: Cell, classes: CodeList, given: FormulaInput) -> str:
    holding = [code.id for code in classes.codes if _holds(code, cell)]
    if len(holding) == 1:
        return holding[0]
    file = given.definitions.files[f"indicators/{given.indicator.id}"]
    message = f"A figure falls in {len(holding)} classes of code list '{classes.id}'."
    hint = "Let every whole number from 0 fall in exactly one class."
    raise DefinitionError((DefinitionFault(file, None, message, hint),))


def _holds(code: Code, cell: Cell) -> bool:
    if cell.value is None:
        return (code.lower, code.upper) == (cell.lower, cell.upper)
    return (code.lower or 0) <= cell.value <= (inf if code.upper is None else code.upper)


def _tallied(cells: Sequence[Cell]) -> Cell:
    return Cell(len(cells), origins=tuple(origin for cell in cells for origin in cell.origins))
