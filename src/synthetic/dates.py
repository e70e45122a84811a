"""Days and months as whole numbers in arrays: days since 1970-01-01, months since January 1970."""

from datetime import date
from typing import cast

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
"""Whole numbers: counts, codes, days or months."""

NONE = np.int64(-(2**40))
"""Stands for a day, a month or a code that is not there."""


def day_of(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day."""
    return (date(year, month, day) - date(1970, 1, 1)).days


FIRST_DAY = day_of(2010)
"""The first day that the registers tell of."""
LAST_DAY = day_of(2021, 12, 31)
"""The last day that the registers tell of."""
CARE_FROM = day_of(2015)
"""The first day that the register of youth care tells of."""
REFERENCE_DATE = date(2022, 5, 1)
"""The day on which the registers were delivered."""


BIRTH_DAY = 15
"""The day of the month on which birthdays fall: the monitor takes ages so, as registers know the month only."""


def first_day(year: Ints) -> Ints:
    """1 January of each year."""
    return day_of_month((year - 1970) * 12)


def last_day(year: Ints) -> Ints:
    """31 December of each year."""
    return first_day(year + 1) - 1


def month_of(days: Ints) -> Ints:
    """The month in which each day lies."""
    return cast(Ints, days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64))


def year_of(days: Ints) -> Ints:
    """The year in which each day lies."""
    return month_of(days) // 12 + 1970


def day_of_month(months: Ints) -> Ints:
    """The first day of each month."""
    return cast(Ints, months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64))


def add_years(days: Ints, years: int) -> Ints:
    """The same day some years later; for 29 February 1 March where a year has none, as the monitor counts."""
    months = month_of(days)
    return day_of_month(months + 12 * years) + days - day_of_month(months)


def birthday(born: Ints, age: int = 0) -> Ints:
    """The day on which whoever was born in a month reaches an age."""
    return day_of_month(born + 12 * age) + BIRTH_DAY - 1


def month_of_age(days: Ints) -> Ints:
    """The last month in whose course a birthday had come by each day: who was born in it is so many whole years old."""
    month = month_of(days)
    return month - (days < birthday(month))


def age_at(born: Ints, days: Ints) -> Ints:
    """Age in whole years on each day of who was born in a month; 0 in all of that month itself."""
    age = (month_of_age(days) - born) // 12
    return np.where(month_of(days) == born, 0, age)
