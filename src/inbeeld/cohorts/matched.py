"""Matched sets: an index victim and the controls, each followed until the first registration as a victim.

The index day counts as a day of follow-up, of victims and controls alike: an incident on that day, other than the index
incident, is a first one after one day.
"""

from math import lcm

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import least, literal

from inbeeld.cohorts.comparison import controls, index_places
from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.later import later_incidents, victim_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import days_between, is_known_true

_TRAITS = ("sex", "age_group", "first_offence")


def matched_people(registers: Registers) -> ir.Table:
    """A row for each victim with at least one control, and one for each control of each set.

    Columns: ``person``; ``sex``, ``age_group`` and ``first_offence`` of the victim of the set; ``case`` (1 for the
    victim, 0 for a control); ``events`` (0 or 1) and ``days``; ``weight``, that of all controls of a set together being
    ``whole_of(controls)``. A control has a row in each set; who is a victim later has one as a victim, too.
    """
    return registers.once("matched-people", _people)


def whole_of(controls: int) -> int:
    """A whole number that can be divided evenly over any number of controls up to this one."""
    return lcm(*range(1, controls + 1))


def _people(registers: Registers) -> ir.Table:
    of_victims, of_controls = _victims(registers), _controls(registers)
    sizes = of_controls.group_by("set").aggregate(size=of_controls.count())
    whole = literal(whole_of(registers.rules.repeat.controls), "int64")
    sets = of_victims.inner_join(sizes.mutate(share=(whole // sizes["size"]).cast("int64")), "set")
    beside = of_controls.inner_join(sets.select("set", *_TRAITS, weight="share"), "set")
    columns = ("person", *_TRAITS, "events", "days", "weight")
    cases = sets.mutate(person=sets["set"], weight=whole).select(*columns)
    return cases.mutate(case=_flag(1)).union(beside.select(*columns).mutate(case=_flag(0)))


def _flag(value: int) -> ir.IntegerScalar:
    return literal(value, "int64")


def _victims(registers: Registers) -> ir.Table:
    placed = index_incidents(registers).semi_join(index_places(registers), "person")
    later = later_incidents(registers)
    first = later.group_by("person").aggregate(first=later["after"].min())
    people = placed.select("person", "sex", "age_group", "first_offence", "days").left_join(first, "person")
    return _until_first(people.drop("person_right")).rename(set="person")


def _controls(registers: Registers) -> ir.Table:
    drawn, incidents = controls(registers), victim_incidents(registers)
    seen = drawn.select("set", "person", "day").inner_join(incidents.select("person", "registered"), "person")
    since = seen.filter(seen["registered"] >= seen["day"])
    after = since.mutate(after=days_between(since["day"], since["registered"]))
    first = after.group_by(["set", "person"]).aggregate(first=after["after"].min())
    joined = drawn.left_join(first, ["set", "person"]).select("set", "person", "days", "first")
    return _until_first(joined)


def _until_first(people: ir.Table) -> ir.Table:
    """``events``: whether the first incident comes within follow-up; ``days`` until then, or until the end."""
    happened = is_known_true(people["first"] <= people["days"])
    days = least(people["first"].coalesce(people["days"]), people["days"]) + 1
    return people.mutate(events=happened.cast("int64"), days=days).drop("first")
