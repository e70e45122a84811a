"""Formulas of the Sexual Assault Centre: minors among non-acute reports are not registered, but estimated.

For a year, with a = acute reports of minors and p = their share of all acute reports (both delivered):

- acute reports of all ages      A = a / p                     (derived; p is printed rounded)
- non-acute reports of all ages  B = estimate as delivered / p (derived)
- non-acute reports of minors      = B x a / A, with the 95 % Wilson interval of a out of A times B

The interval holds the uncertainty of the acute share as if it were a sample of a stable share; it does not hold
the chance that non-acute reports have another share of minors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inbeeld.deliveries import Record
from inbeeld.indicators.filling import cells_of
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.statistics import wilson_interval
from inbeeld.tables import Cell, Dimension, Key, Number, Origin, Status

ACUTE, NON_ACUTE = "acute", "non_acute"
NATIONAL = "total"


@dataclass(frozen=True, slots=True)
class AcuteShare:
    """The share of minors among acute reports of one year, as a fraction, and what it rests on."""

    minors: int
    share: float
    half_step: float
    origins: tuple[Origin, ...]

    @property
    def all_ages(self) -> int:
        """Acute reports of all ages, derived from count and share."""
        return round(self.minors / self.share)

    def widened(self, minors: Number) -> Cell:
        """Reports of all ages that go with a number of minors; bounds show the rounding of the share."""
        return Cell(
            round(minors / self.share),
            Status.DERIVED,
            lower=round(minors / (self.share + self.half_step)),
            upper=round(minors / (self.share - self.half_step)),
            origins=self.origins,
        )


def estimate_non_acute_minors(given: FormulaInput) -> FormulaResult:
    """Acute reports as delivered; non-acute reports of minors as an estimate with its 95 % interval."""
    shares = acute_shares(given.records["acute_by_centre"])
    cells = cells_of(given.records["reports"], given.indicator.value, given.sides)
    for key, cell in cells.items():
        kind, year = _kind_and_year(key, given.sides)
        if kind == NON_ACUTE and cell.has_number and year in shares:
            cells[key] = _with_interval(cell, shares[year])
    return FormulaResult(given.sides, cells)


def _with_interval(delivered: Cell, share: AcuteShare) -> Cell:
    lower, upper = wilson_interval(share.minors, share.all_ages)
    all_ages = share.widened(delivered.number).number
    return replace(
        delivered,
        value=round(all_ages * share.share),
        status=Status.ESTIMATED,
        lower=round(all_ages * lower),
        upper=round(all_ages * upper),
        base=all_ages,
        origins=(*delivered.origins, *share.origins),
    )


def derive_all_ages(given: FormulaInput) -> FormulaResult:
    """Reports of all ages by kind and year, which are not printed: derived from count and share."""
    shares = acute_shares(given.records["acute_by_centre"])
    cells = cells_of(given.records["reports"], given.indicator.value, given.sides)
    for key, cell in cells.items():
        _, year = _kind_and_year(key, given.sides)
        known = cell.has_number and year in shares
        cells[key] = shares[year].widened(cell.number) if known else Cell(None, Status.UNKNOWN)
    return FormulaResult(given.sides, cells)


def acute_shares(records: Sequence[Record]) -> Mapping[str, AcuteShare]:
    """The national share of minors by year, for years in which both the count and the share are delivered."""
    national = [record for record in records if record.keys["centre"] == NATIONAL]
    return {
        record.keys["year"]: _share_of(record.cells["minors"], record.cells["share"])
        for record in national
        if record.cells["minors"].has_number and record.cells["share"].has_number
    }


def _share_of(minors: Cell, share: Cell) -> AcuteShare:
    # a percentage printed without a decimal can be half a point off, one with a decimal a twentieth
    half_step = 0.005 if float(share.number).is_integer() else 0.0005
    return AcuteShare(int(minors.number), share.number / 100, half_step, (*minors.origins, *share.origins))


def _kind_and_year(key: Key, sides: Sequence[Dimension]) -> tuple[str, str]:
    named = dict(zip((side.id for side in sides), key, strict=True))
    return named["kind"], named["year"]
