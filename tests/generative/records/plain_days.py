"""Days and orders as one would reckon them by hand, without the code of the monitor."""

from datetime import date


def anniversary(day: date, years: int) -> date:
    """The same day so many years later; 1 March for 29 February in a year without one."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def age_on(born: date, day: date, birth_day: int) -> int:
    """Birthdays that have passed since a month of birth, each on one day of it; 0 in all of that month itself."""
    if (born.year, born.month) == (day.year, day.month):
        return 0
    years = day.year - born.year
    return years if date(day.year, born.month, birth_day) <= day else years - 1
