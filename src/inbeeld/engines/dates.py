"""Dates, the same on every engine.

Engines differ in what a year between two dates is: DuckDB counts New Year's Days, Spark elapsed years. Both put the
anniversary of 29 February on the 28th. Here only year, month and day are used, and the anniversary of 29 February is 1
March in a year without one: somebody born that day has a whole year more only when the day has passed.
"""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

_SHAPE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z"
_SHORT_MONTHS = (4, 6, 9, 11)


def years_between(start: ir.DateValue, end: ir.DateValue) -> ir.IntegerValue:
    """Whole years from one day to another: an age. Null if a day is missing; negative if ``end`` comes first."""
    before = _day_of_year(end) < _day_of_year(start)
    return end.year().cast("int64") - start.year().cast("int64") - before.cast("int64")


def days_between(start: ir.DateValue, end: ir.DateValue) -> ir.IntegerValue:
    """Days from one day to another: 1 from a day to the next. Negative if ``end`` comes first."""
    return end.delta(start, unit="day").cast("int64")


def add_days(day: ir.DateValue, days: ir.IntegerValue | int) -> ir.DateValue:
    """The day so many days later; earlier if negative."""
    number = ibis.literal(days, "int32") if isinstance(days, int) else days.cast("int32")
    return (day + number.as_interval("D")).cast("date")


def add_years(day: ir.DateValue, years: ir.IntegerValue | int) -> ir.DateValue:
    """The same day so many years later; for 29 February 1 March where a year has none.

    So ``years_between(day, add_years(day, n))`` is n, and a day less gives n - 1.
    """
    number = ibis.literal(years, "int32") if isinstance(years, int) else years.cast("int32")
    year = (day.year() + number).cast("int32")
    late = (day.month() == 2) & (day.day() == 29) & ~_is_leap(year)
    month = late.ifelse(3, day.month()).cast("int32")
    return ibis.date(year, month, late.ifelse(1, day.day()).cast("int32"))


def to_date(text: ir.StringValue) -> ir.DateValue:
    """The day of a text such as 2021-02-28; null if it is written otherwise, or there is no such day."""
    # A text of another shape is null before it is cast, so that no engine can trip over it in whatever order it works.
    written = text.re_search(_SHAPE).ifelse(text, ibis.null("string"))
    year, month, day = (written.substr(start, length).cast("int32") for start, length in ((0, 4), (5, 2), (8, 2)))
    exists = (year >= 1) & month.between(1, 12) & (day >= 1) & (day <= _last_day(year, month))
    return ibis.date(*(exists.ifelse(part, ibis.null("int32")) for part in (year, month, day)))


def _day_of_year(day: ir.DateValue) -> ir.IntegerValue:
    """A number that orders days within a year, leap year or not."""
    return day.month().cast("int64") * 100 + day.day().cast("int64")


def _is_leap(year: ir.IntegerValue) -> ir.BooleanValue:
    return ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)


def _last_day(year: ir.IntegerValue, month: ir.IntegerValue) -> ir.IntegerValue:
    february = _is_leap(year).ifelse(29, 28)
    return ibis.cases((month == 2, february), (month.isin(_SHORT_MONTHS), 30), else_=31)
