"""Later incidents: everything that somebody is registered as a victim of after the index incident."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import literal

from inbeeld.cohorts.codes import INCIDENTS, code_combinations
from inbeeld.cohorts.comparison import controls
from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import VICTIM
from inbeeld.engines import By, Order, days_between, first_of

_ONCE = Order((By("registered"), By("category_gravity")), ("row",))


def victim_incidents(registers: Registers) -> ir.Table:
    """Every incident at which an index victim or control is registered as a victim, once for each person.

    Columns: ``person``, ``incident``, ``registered``, ``category`` (the gravest).
    """
    return registers.once("victim-incidents", _victim_incidents)


def later_incidents(registers: Registers) -> ir.Table:
    """One row for each incident of a victim registered on the day of the index incident or later, itself left out.

    Any offence counts, at any age. Columns: all of ``index_incidents`` and of the later one ``later_incident``,
    ``later_registered``, ``category`` and ``after``: days since registration of the index incident.
    """
    return registers.once("later", _later)


def _victim_incidents(registers: Registers) -> ir.Table:
    incidents, codes = registers.table(INCIDENTS), code_combinations(registers)
    persons = index_incidents(registers).select("person").union(controls(registers).select("person"), distinct=True)
    rows = incidents.filter((incidents["role"] == VICTIM) & (incidents["registered"] <= literal(registers.data_end)))
    rows = rows.select("person", "incident", "registered", "offences", "row").semi_join(persons, "person")
    # A join on codes would lose who has none; these count too.
    known = codes.mutate(codes=codes["offences"].coalesce("")).select("codes", "category", "category_gravity")
    joined = rows.mutate(codes=rows["offences"].coalesce("")).inner_join(known, "codes")
    once = first_of(joined, within=["person", "incident"], order=_ONCE)
    return once.select("person", "incident", "registered", "category")


def _later(registers: Registers) -> ir.Table:
    index = index_incidents(registers)
    rows = victim_incidents(registers).rename(later_incident="incident", later_registered="registered")
    joined = index.inner_join(rows, "person")
    is_later = (joined["later_registered"] >= joined["registered"]) & (joined["later_incident"] != joined["incident"])
    return joined.filter(is_later).mutate(after=days_between(joined["registered"], joined["later_registered"]))
