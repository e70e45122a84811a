"""Percentages as the source printed them, with the count that they were taken of.

A source that prints a whole percentage and, elsewhere, its base delivers both. Calculating the percentage anew would
give it decimals that were never published; calculating the base from it would give a base that is not the true one.
"""

from dataclasses import replace

from inbeeld.indicators.filling import cells_of
from inbeeld.indicators.formulas.against import Against
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.tables import Cell


def share_with_base(given: FormulaInput) -> FormulaResult:
    """Each delivered percentage with the count that ``of`` names as its base."""
    against = Against(given)
    shares = cells_of(given.records[given.indicator.table], given.indicator.value, given.sides)
    cells = {key: _based(share, against.cell(key)) for key, share in shares.items()}
    return FormulaResult(given.sides, cells, against.shares)


def _based(share: Cell, whole: Cell | None) -> Cell:
    if whole is None or not (share.has_number and whole.has_number):
        return share
    origins = (*share.origins, *whole.origins)
    return replace(share, base=int(whole.number), base_qualifier=whole.qualifier, origins=origins)
