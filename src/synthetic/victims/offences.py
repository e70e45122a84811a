"""The offence of each victim report: by year as printed, and so that the cohort of five years is as printed."""

import numpy as np

from synthetic.dates import Ints
from synthetic.draws import Floats
from synthetic.joint import Sum, whole_cells
from synthetic.margins import printed
from synthetic.margins.printed import BOYS, MIDDLE, OLDEST, YOUNGEST
from synthetic.victims.cells import FIRST, Cells
from synthetic.words import SEXUAL

_COUNT = len(SEXUAL)
EXPLOITED = SEXUAL.index("F5292")
# How likely each offence is for an age group: rape, exploitation, incest, other abuse, assault, imagery, grooming,
# sexting, exposure. Offence by age group is not printed as numbers.
_BY_AGE = {
    YOUNGEST: (0.10, 0.0, 0.42, 0.34, 0.08, 0.04, 0.0, 0.0, 0.02),
    MIDDLE: (0.10, 0.0, 0.22, 0.34, 0.13, 0.01, 0.02, 0.03, 0.15),
    OLDEST: (0.19, 0.002, 0.07, 0.14, 0.28, 0.007, 0.024, 0.14, 0.13),
}
_BOYS = (0.7, 0.5, 1.2, 1.5, 0.6, 1.5, 1.3, 0.9, 0.7)  # times as likely for boys
_LONG_AGO = (1.2, 0.0, 2.5, 1.8, 0.5, 0.8, 0.3, 0.2, 0.05)  # times as likely if registered in a later period
# Shares of the offences in the years before those that are printed, from 2010 to 2016.
_EARLIER = (0.158, 0.0, 0.118, 0.235, 0.250, 0.009, 0.012, 0.045, 0.173)


def offence_cells(cells: Cells) -> Ints:
    """How many reports of each kind have each offence: an array of kinds by offences."""
    counts = whole_cells(_likely(cells).ravel(), [*_kinds(cells), *_years(cells), *_exploited(cells)])
    return counts.reshape(cells.count.size, _COUNT)


def _likely(cells: Cells) -> Floats:
    shares = np.array([_BY_AGE[age] for age in (YOUNGEST, MIDDLE, OLDEST)])[cells.age]
    shares = shares * np.where(cells.sex == BOYS, 1.0, 0.0)[:, None] * (np.array(_BOYS) - 1) + shares
    old = (cells.kind == FIRST) & (cells.year > 2016) & (cells.end <= 2)
    shares = shares * np.where(old[:, None], np.array(_LONG_AGO), 1.0)
    likely: Floats = shares / shares.sum(axis=1, keepdims=True) * cells.count[:, None]
    return likely


def _kinds(cells: Cells) -> list[Sum]:
    """Each report has one offence."""
    return [
        Sum(place * _COUNT + np.arange(_COUNT), int(total), "kind of report") for place, total in enumerate(cells.count)
    ]


def _years(cells: Cells) -> list[Sum]:
    """Offences by year: as printed, and before that as they changed little by little."""
    sums = []
    wanted = printed.reports_by_offence()
    for year in np.unique(cells.year):
        rows = np.flatnonzero(cells.year == year)
        for place, code in enumerate(SEXUAL):
            total = wanted.get((int(year), code))
            if total is not None:
                sums.append(Sum(rows * _COUNT + place, total, f"{code} in {year}"))
    return [*sums, *_before(cells)]


def _before(cells: Cells) -> list[Sum]:
    """Offences in the years before those that are printed, all but exploitation, all years together."""
    rows = np.flatnonzero(cells.year < min(printed.YEARS))
    whole = int(cells.count[rows].sum())
    return [
        Sum(rows * _COUNT + place, round(share * whole), f"{SEXUAL[place]} in earlier years")
        for place, share in enumerate(_EARLIER)
        if share and SEXUAL[place] != "F527"  # which is what is left
    ]


def _exploited(cells: Cells) -> list[Sum]:
    """Victims of exploitation in the cohort of five years."""
    rows = np.flatnonzero((cells.kind == FIRST) & (cells.end <= 2))
    return [Sum(rows * _COUNT + EXPLOITED, printed.EXPLOITED, "exploitation in the cohort of 5 years")]
