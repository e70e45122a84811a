"""Ages of persons of whom only the month of birth is known."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.engines import years_between


def age_on(day: ir.DateValue, born: ir.DateValue, birth_day: int) -> ir.IntegerValue:
    """Age in whole years on a day. Null if a day is missing; negative before the month of birth.

    ``born`` is the first day of the month of birth, as a register is let in. Birthdays fall on ``birth_day`` of that
    month. Whoever something is told of in that month was born by then, and is 0.
    """
    birthday = ibis.date(born.year(), born.month(), ibis.literal(birth_day, "int32"))
    age = years_between(birthday, day)
    return (born <= day).ifelse(ibis.greatest(age, 0), age)
