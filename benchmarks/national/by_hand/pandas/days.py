"""Ages, anniversaries and follow-up."""

import pandas as pd

_EXITS = {"died": "death", "emigrated": "emigration"}


def age_on(born: pd.Series, day: pd.Series) -> pd.Series:
    """Age, where the month of birth is known: the birthday is on the 15th, and in the month of birth somebody is 0."""
    early: pd.Series = day.dt.month * 100 + day.dt.day < born.dt.month * 100 + 15
    age: pd.Series = day.dt.year - born.dt.year - early.astype(int)
    return age.mask((day.dt.year == born.dt.year) & (day.dt.month == born.dt.month), 0)


def years_after(day: pd.Series, years: int) -> pd.Series:
    """The same day so many years later; for 29 February 1 March where a year has none."""
    later: pd.Series = day + pd.DateOffset(years=years)
    late: pd.Series = (day.dt.day == 29) & (later.dt.day == 28)
    exact: pd.Series = later + pd.to_timedelta(late.astype(int), unit="D")
    return exact


def followed(persons: pd.DataFrame, start: str, end: pd.Timestamp) -> pd.DataFrame:
    """Persons with the days of follow-up from a day on, what ended it, and who had died or left before that day."""
    last = persons["until"].where(persons["until"] <= end, end)
    days = (last - persons[start]).dt.days.clip(lower=0)
    exit_ = persons["left"].map(_EXITS).where(persons["until"] <= end)
    gone = persons["until"] < persons[start]
    return persons.assign(days=days, exit=exit_, gone=gone).drop(columns=["until", "left"])
