"""Matched sets: an index victim and the controls, each followed until the first registration as a victim.

The index day counts as a day of follow-up, of victims and controls alike: an incident on that day, other than the index
incident, is a first one after one day.

Where incidents of the first day or week do not count, those of victims and of controls are left out alike, and the days
in which they do not count are no time at risk: both are followed from day 1 or day 7 on, that day included. Days on
which nothing can happen would make both rates too low, that of the group with the highest rate the most since it is
followed the shortest, and bring the ratio nearer to 1. Nobody is left out for an incident on those days: the next one
counts. Else the group in which more happens would lose those to whom it happens most. Who is followed no further by
then has no part, victim or control. So equal chances per day give equal rates by every rule.
"""

from math import lcm

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import least, literal

from inbeeld.cohorts.apart import ALL, APART, first_days
from inbeeld.cohorts.comparison import controls, index_places
from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.later import later_incidents, victim_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import days_between, is_known_true

_TRAITS = ("sex", "age_group", "first_offence")
_FIRSTS = tuple(f"first_{rule}" for rule in APART)


def matched_people(registers: Registers, rule: str = ALL) -> ir.Table:
    """A row for each victim with at least one control, and one for each control of each set, counted by a rule.

    Columns: ``person``; ``sex``, ``age_group`` and ``first_offence`` of the victim of the set; ``case`` (1 for the
    victim, 0 for a control); ``events`` (0 or 1) and ``days``; ``weight``, that of all controls of a set together being
    ``whole_of(controls)``. A control has a row in each set; who is a victim later has one as a victim, too.
    """
    people = registers.once("matched-people", _people)
    first, last = people[f"first_{rule}"], people["last"]
    happened = is_known_true(first <= last)
    days = least(first.coalesce(last), last) + 1 - APART[rule]
    counted = people.mutate(events=happened.cast("int64"), days=days)
    return counted.filter(counted["days"] > 0).drop("last", *_FIRSTS)


def whole_of(controls: int) -> int:
    """A whole number that can be divided evenly over any number of controls up to this one."""
    return lcm(*range(1, controls + 1))


def _people(registers: Registers) -> ir.Table:
    of_victims, of_controls = _victims(registers), _controls(registers)
    sizes = of_controls.group_by("set").aggregate(size=of_controls.count())
    whole = literal(whole_of(registers.rules.repeat.controls), "int64")
    sets = of_victims.inner_join(sizes.mutate(share=(whole // sizes["size"]).cast("int64")), "set")
    beside = of_controls.inner_join(sets.select("set", *_TRAITS, weight="share"), "set")
    columns = ("person", *_TRAITS, "last", *_FIRSTS, "weight")
    cases = sets.mutate(person=sets["set"], weight=whole).select(*columns)
    return cases.mutate(case=_flag(1)).union(beside.select(*columns).mutate(case=_flag(0)))


def _flag(value: int) -> ir.IntegerScalar:
    return literal(value, "int64")


def _victims(registers: Registers) -> ir.Table:
    """Index victims: ``last``, the last day of follow-up, and the first day of an incident by each rule."""
    placed = index_incidents(registers).semi_join(index_places(registers), "person")
    later = later_incidents(registers)
    firsts = later.group_by("person").aggregate(**dict(first_days(later["after"], "first")))
    people = placed.select("person", *_TRAITS, last="days").left_join(firsts, "person")
    return people.drop("person_right").rename(set="person")


def _controls(registers: Registers) -> ir.Table:
    """The same of controls, in each set."""
    drawn, incidents = controls(registers), victim_incidents(registers)
    seen = drawn.select("set", "person", "day").inner_join(incidents.select("person", "registered"), "person")
    since = seen.filter(seen["registered"] >= seen["day"])
    after = since.mutate(after=days_between(since["day"], since["registered"]))
    firsts = after.group_by(["set", "person"]).aggregate(**dict(first_days(after["after"], "first")))
    joined = drawn.left_join(firsts, ["set", "person"])
    return joined.select("set", "person", *_FIRSTS, last=joined["days"])
