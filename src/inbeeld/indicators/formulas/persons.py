"""Persons that a survey stands for, with their range.

The organisation delivers the number of persons: share x population, rounded. The population itself is not delivered.
The range follows from the 95 % interval (lower, upper) of the share p that the number was made from:

    from persons x lower / p   to   persons x upper / p,   rounded like the number (parameter ``persons-rounding``)
"""

from dataclasses import replace

from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.indicators.filling import cells_of
from inbeeld.indicators.formulas.against import Against
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.indicators.formulas.shares import with_interval
from inbeeld.tables import Cell, Number, Status

PERSONS_ROUNDING = "persons-rounding"
"""The parameter that says which multiple the ends of a range are rounded to."""


def persons_with_range(given: FormulaInput) -> FormulaResult:
    """Each delivered number of persons as an estimate with the range of the share that ``of`` names.

    Raises:
        DefinitionError: if the parameter of the rounding is not declared.
    """
    against = Against(given)
    step = _step(given)
    persons = cells_of(given.records[given.indicator.table], given.indicator.value, given.sides)
    cells = {}
    for key, cell in persons.items():
        share, asked = against.cell(key), against.column(key, against.of.base or "")
        cells[key] = _ranged(cell, with_interval(share, asked), step) if share else cell
    return FormulaResult(given.sides, cells)


def _step(given: FormulaInput) -> int:
    declared = given.definitions.parameters.get(PERSONS_ROUNDING)
    if declared is None:
        file = given.definitions.files[f"indicators/{given.indicator.id}"]
        message = f"Its formula needs the parameter '{PERSONS_ROUNDING}', and there is none."
        hint = f"Add definitions/parameters/{PERSONS_ROUNDING}.toml."
        raise DefinitionError((DefinitionFault(file, None, message, hint),))
    return int(declared.at(given.day))


def _ranged(persons: Cell, share: Cell, step: int) -> Cell:
    if share.lower is None or share.upper is None or not persons.has_number or share.number == 0:
        return persons
    one = persons.number / share.number
    return replace(
        persons,
        status=Status.ESTIMATED,
        lower=_rounded(one * share.lower, step),
        upper=_rounded(one * share.upper, step),
        origins=(*persons.origins, *share.origins),
    )


def _rounded(number: Number, step: int) -> int:
    return step * int(number / step + 0.5)
