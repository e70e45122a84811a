"""Later incidents as recurrent events, in months: what the mean number of them and its error are counted from."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.later import later_incidents
from inbeeld.cohorts.lives import DEATH
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import By, Order, is_known_true, numbered


def followed_months(registers: Registers) -> ir.Table:
    """Index victims with the month in which follow-up ended, ``end``, and whether by death, ``terminal``."""
    everybody = index_incidents(registers)
    index = everybody.filter(~everybody["gone"])
    terminal = is_known_true(index["exit"] == DEATH)
    return index.mutate(end=months_of(index["days"]), terminal=terminal)


def recurrences(registers: Registers) -> ir.Table:
    """Later incidents within follow-up: ``month``, and the ``end`` and ``terminal`` of their person's."""
    later = later_incidents(registers)
    seen = later.filter((later["after"] <= later["days"]) & ~later["gone"])
    terminal = is_known_true(seen["exit"] == DEATH)
    return seen.mutate(month=months_of(seen["after"]), end=months_of(seen["days"]), terminal=terminal)


def pairs_of(events: ir.Table) -> ir.Table:
    """Each pair of incidents of one person once: ``earlier`` and ``later`` month, and ``sex``."""
    order = Order((By("after"),), ("later_incident",))
    told = numbered(
        events.select("person", "sex", "month", "after", "later_incident"), "number", within=["person"], order=order
    )
    one = told.select("person", "sex", first=told["number"], earlier=told["month"])
    other = told.select("person", second=told["number"], later=told["month"])
    joined = one.inner_join(other, "person")
    return joined.filter(joined["first"] < joined["second"])


def months_of(days: ir.IntegerValue) -> ir.IntegerValue:
    """The month, of 365.25 / 12 days, by whose end so many days have passed: 0 of the first day itself.

    The end of follow-up and incidents are rounded alike, so that no incident comes after the end.
    """
    return ((days * 48 + 1460) / 1461).floor().cast("int64")
