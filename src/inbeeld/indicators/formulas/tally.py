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

    Places that are unknown are left out, and so are figures that are not known. A hidden count falls in the class that
    holds all that it can be.

    Raises:
        DefinitionError: if no classes are named, or a count does not fall in exactly one of them.
    """
    indicator = given.indicator
    column = given.definitions.contracts[indicator.source][indicator.table][indicator.value]
    classes = _classes(given, column.codelist)
    places = given.sides[0]
    found: dict[str, list[Cell]] = defaultdict(list)
    for record in given.records[indicator.table]:
        cell = record.cells[indicator.value]
        is_place = places.by_code[record.keys[places.id]].kind is Kind.ITEM
        if is_place and (cell.has_number or cell.is_hidden or cell.status is Status.CLASS):
            found[_class_of(cell, classes, given)].append(cell)
    side = Dimension(column.id, column.label, tuple(Category(code.id, code.label) for code in classes.codes))
    return FormulaResult((side,), {(code.id,): _tallied(found[code.id]) for code in classes.codes})


def _classes(given: FormulaInput, delivered: str | None) -> CodeList:
    """The classes that the formula names, or else those of the delivered column."""
    version = given.indicator.version_at(given.day)
    name = (version.classes if version else None) or delivered
    if name is None:
        raise _fault(given, "There are no classes to count in.", "Name their code list in 'classes' of the version.")
    return given.definitions.codelists[name]


def _class_of(cell: Cell, classes: CodeList, given: FormulaInput) -> str:
    holding = [code.id for code in classes.codes if _holds(code, cell)]
    if len(holding) == 1:
        return holding[0]
    message = f"A figure falls in {len(holding)} classes of code list '{classes.id}'."
    raise _fault(given, message, "Let every whole number from 0 fall in exactly one class.")


def _fault(given: FormulaInput, message: str, hint: str) -> DefinitionError:
    file = given.definitions.files[f"indicators/{given.indicator.id}"]
    return DefinitionError((DefinitionFault(file, None, message, hint),))


def _holds(code: Code, cell: Cell) -> bool:
    """Whether all that the figure of a cell can be falls in a class."""
    lower, upper = (cell.lower, cell.upper) if cell.value is None else (cell.value, cell.value)
    return (code.lower or 0) <= (lower or 0) and (inf if upper is None else upper) <= (
        inf if code.upper is None else code.upper
    )


def _tallied(cells: Sequence[Cell]) -> Cell:
    return Cell(len(cells), origins=tuple(origin for cell in cells for origin in cell.origins))
