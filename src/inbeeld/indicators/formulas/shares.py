"""Shares: of delivered counts, and of a survey with its 95 % interval."""

from dataclasses import replace

from inbeeld.indicators.filling import cells_of
from inbeeld.indicators.formulas.against import Against
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.statistics import wilson_interval
from inbeeld.tables import Cell, Status, share_of_cells

_DECIMALS = 1


def share_of(given: FormulaInput) -> FormulaResult:
    """Each count as a percentage, with one decimal, of the count that ``of`` names. Unknown where either is."""
    against = Against(given)
    counts = cells_of(given.records[given.indicator.table], given.indicator.value, given.sides)
    cells = {key: _share(count, against.cell(key)) for key, count in counts.items()}
    return FormulaResult(given.sides, cells, against.shares)


def survey_share(given: FormulaInput) -> FormulaResult:
    """Each delivered percentage with its 95 % Wilson interval, for the number of persons asked that ``of`` names.

    The number of persons who said yes is the percentage of those asked, rounded to whole persons.
    """
    against = Against(given)
    shares = cells_of(given.records[given.indicator.table], given.indicator.value, given.sides)
    cells = {key: with_interval(share, against.cell(key)) for key, share in shares.items()}
    return FormulaResult(given.sides, cells, against.shares)


def with_interval(share: Cell, asked: Cell | None) -> Cell:
    """A percentage of a survey as an estimate, with its interval in percentage points (one decimal)."""
    if asked is None or not (share.has_number and asked.has_number):
        return share
    base = int(asked.number)
    # of a share that is not exact the interval is that of the number as it was published
    numerator = round(share.number * base / 100)
    lower, upper = (round(100 * end, _DECIMALS) for end in wilson_interval(numerator, base))
    origins = (*share.origins, *asked.origins)
    return replace(
        share,
        status=Status.ESTIMATED,
        lower=lower,
        upper=upper,
        base=base,
        origins=origins,
        base_qualifier=asked.qualifier,
    )


def _share(part: Cell, whole: Cell | None) -> Cell:
    if whole is None or not (part.has_number and whole.has_number) or whole.number == 0:
        return Cell(None, Status.UNKNOWN)
    status, qualifier = share_of_cells(part, whole)
    return Cell(
        round(100 * part.number / whole.number, _DECIMALS),
        status,
        base=whole.number,
        numerator=part.number,
        origins=(*part.origins, *whole.origins),
        qualifier=qualifier,
        base_qualifier=whole.qualifier,
    )
