"""Matched sets: an index victim and the controls, each followed until the first registration as a victim.

The index day counts as a day of follow-up, of victims and controls alike: an incident on that day, other than the index
incident, is a first one after one day.
"""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import least

from inbeeld.cohorts.comparison import controls, index_places
from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.later import later_incidents, victim_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import days_between, is_known_true


def matched_sets(registers: Registers) -> ir.Table:
    """One row for each set with at least one control.

    Columns: ``set``; ``sex``, ``age_group`` and ``first_offence`` of the victim; ``events`` (0 or 1) and ``days`` of
    the victim; ``controls``, ``control_events`` and ``control_days`` of the controls together.
    """
    return registers.once("matched-sets", _sets)


def _sets(registers: Registers) -> ir.Table:
    of_victims, of_controls = _victims(registers), _controls(registers)
    summed = of_controls.group_by("set").aggregate(
        controls=of_controls.count(), control_events=of_controls["events"].sum(), control_days=of_controls["days"].sum()
    )
    return of_victims.inner_join(summed, of_victims["person"] == summed["set"]).drop("person")


def _victims(registers: Registers) -> ir.Table:
    placed = index_incidents(registers).semi_join(index_places(registers), "person")
    later = later_incidents(registers)
    first = later.group_by("person").aggregate(first=later["after"].min())
    people = placed.select("person", "sex", "age_group", "first_offence", "days").left_join(first, "person")
    return _until_first(people.drop("person_right"))


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
