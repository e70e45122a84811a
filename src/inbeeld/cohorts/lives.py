"""What the population register tells of the persons who count: birth, sex, where they lived, and how they left."""

from datetime import date

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import cases, greatest, ifelse, least, literal, null

from inbeeld.cohorts.rules import VictimRules
from inbeeld.engines import By, Order, days_between, first_of, is_known_true

RESIDENTS = "residents"
DEATH = "death"
EMIGRATION = "emigration"
_CAUSES = {"died": DEATH, "emigrated": EMIGRATION}
_UNKNOWN = "unknown"
_LAST = Order((By("until", descending=True, nulls_first=True), By("since", descending=True)), ("row",))


def lives_of(stays: ir.Table, rules: VictimRules) -> ir.Table:
    """One row for each person of some stays.

    Columns: ``person``, ``born`` (the earliest month of birth written, as its first day), ``sex`` (as tables call it;
    unknown if the stays contradict each other), ``until`` and ``left`` (of the last stay; null for who still lives
    here).
    """
    about = stays.group_by("person").aggregate(
        born=stays["born"].min(), one=stays["sex"].min(), other=stays["sex"].max()
    )
    raw = ifelse(about["one"] == about["other"], about["one"], _UNKNOWN)
    named = about.mutate(sex=cases(*((raw == code, name) for code, name in rules.sexes.items()), else_=_UNKNOWN))
    return named.drop("one", "other").inner_join(last_stays_of(stays), "person")


def last_stays_of(stays: ir.Table) -> ir.Table:
    """One row for each person of some stays: ``person``, ``until`` and ``left`` of the last stay."""
    return first_of(stays, within=["person"], order=_LAST).select("person", "until", "left")


def followed(table: ir.Table, start: str, end: date) -> ir.Table:
    """A table of persons with ``until`` and ``left``, followed from the day in column ``start``.

    Columns added: ``days`` until the end of follow-up; ``exit``: what ended it; ``gone``: whether somebody had died or
    left before that day. Who is gone was never at risk: ``days`` is 0 and ``exit`` null. Who left for another reason
    than death or moving abroad, or did not leave, is followed no further: ``exit`` is null.
    """
    last = least(table["until"].fill_null(literal(end)), literal(end))
    known = cases(*((table["left"] == code, cause) for code, cause in _CAUSES.items()), else_=null("string"))
    has_left = is_known_true(table["until"] <= literal(end))
    gone = is_known_true(table["until"] < table[start])
    return table.mutate(
        days=greatest(days_between(table[start], last), 0),
        exit=ifelse(has_left & ~gone, known, null("string")),
        gone=gone,
    ).drop("until", "left")


def where_lived(table: ir.Table, stays: ir.Table, day: str) -> ir.Table:
    """Persons with the ``municipality`` where they lived on the day in a column; who lived nowhere is left out.

    The stay that began last counts, should two overlap. A person has one row for each day.
    """
    places = stays.select("person", "municipality", "since", "until", "row")
    joined = table.inner_join(places, "person")
    present = (joined["since"] <= joined[day]) & (joined["until"].isnull() | (joined[day] < joined["until"]))
    order = Order((By("since", descending=True),), ("row",))
    return first_of(joined.filter(present), within=["person", day], order=order).drop("since", "until", "row")
