"""How many victim reports there are of each kind: first and later reports by year, end of the offence, sex and age.

Every printed sum of the police, of the cohorts and of the victims of five years holds for these cells together.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from synthetic.dates import Ints
from synthetic.draws import Bools, Floats
from synthetic.joint import Sum, whole_cells
from synthetic.margins import printed
from synthetic.margins.printed import BOYS, GIRLS, MIDDLE, OLDEST, YOUNGEST

FIRST_YEAR, LAST_YEAR = 2010, 2021
FIVE_YEARS = range(2016, 2021)
"""Years of registration of the victims whose youth care is told of."""
BINS = ((2000, 2011), (2012, 2014), (2015, 2016), (2017, 2019), (2020, 2021))
"""Years in which the offence ended: the last of each is the last of a cohort of 10, 7, 5 and 2 years."""
_FOLLOW_UP = (10, 7, 5, 2)

FIRST, LATER, OPENING = range(3)
"""A first report; a later one; and a later one that is the first within the five years."""

_SEX = {GIRLS: 0.852, BOYS: 0.148}
_AGE = {YOUNGEST: 0.045, MIDDLE: 0.365, OLDEST: 0.59}
_AGE_LATER = {YOUNGEST: 0.008, MIDDLE: 0.20, OLDEST: 0.792}
_LATER = {GIRLS: 0.89, BOYS: 0.11}
_FIRST_A_YEAR = 2_550.0
_LATER_A_YEAR = (15, 50, 80, 100, 110, 115, 130, 170, 190, 200, 205, 210)
_OPENING = {2016: 0.88, 2017: 0.70, 2018: 0.42, 2019: 0.25, 2020: 0.15}
_STILL = 0.86  # of the first reports, those of which the offence ended in the years of the year's own bin
_YEARLY = 0.55  # what is left of it with each year that it ended earlier


@dataclass(frozen=True)
class Cells:
    """Kinds of reports, and how many there are of each."""

    kind: Ints
    year: Ints
    end: Ints
    sex: Ints
    age: Ints
    count: Ints


def report_cells() -> Cells:
    """Reports of the whole country in twelve years. Nothing in them is left to chance."""
    keys, likely = _likely()
    kind, year, end, sex, age = keys.T
    cells = Cells(kind, year, end, sex, age, np.zeros(kind.size, np.int64))
    return Cells(kind, year, end, sex, age, whole_cells(likely, _sums(cells)))


def _likely() -> tuple[Ints, Floats]:
    """All cells that can be, and how many reports each would have if nothing were printed."""
    found: dict[tuple[int, int, int, int, int], float] = {}
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        later = float(_LATER_A_YEAR[year - FIRST_YEAR])
        for (sex, of_sex), (age, of_age) in product(_SEX.items(), _AGE.items()):
            for end, share in _ends(year).items():
                found[FIRST, year, end, sex, age] = _FIRST_A_YEAR * share * of_sex * of_age
            part = later * _LATER[sex] * _AGE_LATER[age]
            opening = _OPENING.get(year, 0.0) * (age != YOUNGEST)
            if age == YOUNGEST and sex == BOYS:
                continue  # so few boys of that age were victims before that nobody may be left for a later report
            own = next(place for place, years in enumerate(BINS) if year <= years[1])
            found[LATER, year, own, sex, age] = part * (1 - opening)
            if opening:
                found[OPENING, year, own, sex, age] = part * opening
    return np.array(list(found)), np.array(list(found.values()))


def _ends(year: int) -> dict[int, float]:
    """Share of the first reports of a year by the years in which the offence ended."""
    shares = {}
    for place, (first, last) in enumerate(BINS):
        if year > last:
            shares[place] = (1 - _STILL) * (_YEARLY ** (year - last - 1))
        elif year >= first:
            shares[place] = _STILL
    whole = sum(shares.values())
    return {place: share / whole for place, share in shares.items()}


def _sums(cells: Cells) -> list[Sum]:
    return [*_police(cells), *_cohorts(cells), *_unique(cells)]


def _police(cells: Cells) -> list[Sum]:
    """Reports by year and sex and by year and age group; and those of which the offence ended before the period."""
    sums = []
    for (year, sex), total in printed.reports_by_sex().items():
        sums.append(_sum((cells.year == year) & (cells.sex == sex), total, f"reports of {year} by sex"))
    for (year, age), total in printed.reports_by_age().items():
        if age != YOUNGEST:  # the youngest are what is left
            sums.append(_sum((cells.year == year) & (cells.age == age), total, f"reports of {year} by age"))
    inside = cells.year >= min(printed.YEARS)
    whole = sum(printed.reports_by_sex().values())
    before = round(printed.BEFORE_PERIOD * whole)
    sums.append(_sum(inside & (cells.kind == FIRST) & (cells.end <= 2), before, "violence before the period"))
    return sums


def _cohorts(cells: Cells) -> list[Sum]:
    """Unique victims, and those of them in each cohort; that of five years by sex and by age."""
    first = cells.kind == FIRST
    sums = [_sum(first, printed.UNIQUE_VICTIMS, "unique victims")]
    totals = printed.cohorts()
    for end, years in enumerate(_FOLLOW_UP):
        sums.append(_sum(first & (cells.end <= end), totals[years], f"cohort of {years} years"))
    girls = first & (cells.sex == GIRLS)
    sums.append(_sum(girls & (cells.end <= 3), printed.GIRLS_IN_TWO_YEARS, "girls in the cohort of 2 years"))
    by_sex, by_age = printed.victims_again_by_sex(), printed.victims_again_by_age()
    five = first & (cells.end <= 2)
    girls_in_five = sum(value for (sex, _), value in by_sex.items() if sex == GIRLS)
    sums.append(_sum(five & (cells.sex == GIRLS), girls_in_five, "girls in the cohort of 5 years"))
    for age in (MIDDLE, OLDEST):
        total = sum(value for (group, _), value in by_age.items() if group == age)
        sums.append(_sum(five & (cells.age == age), total, "age in the cohort of 5 years"))
    return sums


def _unique(cells: Cells) -> list[Sum]:
    """Unique victims of the five years whose youth care is told of, by age and by sex at their first report in them."""
    by_age, by_sex = printed.victims_in_five_years()
    inside = (cells.year >= FIVE_YEARS[0]) & (cells.year <= FIVE_YEARS[-1])
    counted = inside & (cells.kind != LATER)
    sums = [_sum(counted & (cells.age == age), total, "victims of five years by age") for age, total in by_age.items()]
    return [*sums, _sum(counted & (cells.sex == GIRLS), by_sex[GIRLS], "girls among the victims of five years")]


def _sum(where: Bools, total: int, name: str) -> Sum:
    return Sum(np.flatnonzero(where), total, name)
