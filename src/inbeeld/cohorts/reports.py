"""Victim reports: registrations of a minor as the victim of sexual violence, and those nobody can be found for."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import cases, literal, null

from inbeeld.cohorts.ages import age_on
from inbeeld.cohorts.bounds import Years
from inbeeld.cohorts.codes import INCIDENTS, code_combinations
from inbeeld.cohorts.lives import RESIDENTS, lives_of
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import By, Order, first_of, is_known_true

COUNTED = "counted"
WITHOUT_KEY = "without-key"
NOT_FOUND = "not-found"
LINKS = (COUNTED, WITHOUT_KEY, NOT_FOUND)
VICTIM = "victim"
_COLUMNS = ("incident", "person", "offences", "started", "ended", "registered", "municipality", "complaint", "row")
_ONE_REPORT = Order((By("gravity"), By("registered"), By("started"), By("ended")), ("row",))
_FIRST = Order((By("registered"), By("started"), By("gravity"), By("ended")), ("row",))


def victim_stays(registers: Registers) -> ir.Table:
    """The stays of everybody who was ever registered as the victim of sexual violence, minor or not."""
    return registers.once("victim-stays", _stays)


def victim_reports(registers: Registers) -> ir.Table:
    """One row for each person at an incident of sexual violence, of all years.

    A person with several rows at one incident counts once, by the row with the gravest code. Columns: those of
    incidents, without role; ``ended`` filled with ``started``; ``offence`` and ``gravity`` of ``code_combinations``;
    the ``year`` of registration; ``link``: "counted" for a minor; "without-key"; "not-found" if the population register
    does not know the person or the age. Whose age is not known has no ``age``, ``age_group``, ``born`` or ``sex`` that
    could be counted. Adults are left out.
    """
    return registers.once("victim-reports", _reports)


def unlinked(registers: Registers) -> ir.Table:
    """Reports whose victim nobody can be found for: of any age."""
    reports = victim_reports(registers)
    return reports.filter(reports["link"] != COUNTED)


def unique_victims(registers: Registers, years: Years) -> ir.Table:
    """One row for each minor registered in these years: the first report within them.

    First is what was registered first; then what started first; then the gravest; then what ended first. What still is
    equal differs in nothing that is counted of a person.
    """
    reports = victim_reports(registers)
    within = (reports["link"] == COUNTED) & reports["year"].between(years.first, years.last)
    return first_of(reports.filter(within), within=["person"], order=_FIRST)


def _sexual_rows(registers: Registers) -> ir.Table:
    incidents, codes = registers.table(INCIDENTS), code_combinations(registers)
    sexual = codes.filter(codes["offence"].notnull()).select("offences", "offence", "gravity")
    rows = incidents.filter((incidents["role"] == VICTIM) & (incidents["registered"] <= literal(registers.data_end)))
    return rows.select(*_COLUMNS).inner_join(sexual, "offences")


def _stays(registers: Registers) -> ir.Table:
    rows, residents = registers.once("sexual-rows", _sexual_rows), registers.table(RESIDENTS)
    persons = rows.filter(rows["person"].notnull()).select("person").distinct()
    return residents.semi_join(persons, "person")


def _reports(registers: Registers) -> ir.Table:
    rules = registers.rules.victims
    lives = lives_of(victim_stays(registers), rules)
    rows = registers.once("sexual-rows", _sexual_rows).left_join(lives, "person").drop("person_right")
    aged = rows.mutate(age=age_on(rows["started"], rows["born"], rules.birth_day))
    known = is_known_true(aged["age"] >= 0)
    linked = aged.mutate(
        link=cases((aged["person"].isnull(), WITHOUT_KEY), (~known, NOT_FOUND), else_=COUNTED),
        ended=aged["ended"].coalesce(aged["started"]),
        year=aged["registered"].year().cast("int64"),
        age_group=cases(*((aged["age"].between(g.lower, g.upper), g.code) for g in rules.ages), else_=null("string")),
    )
    minors = linked.filter((linked["link"] != COUNTED) | (linked["age"] < rules.minor_until))
    # Who has no key cannot be told apart from others at the same incident: each of such rows is a person.
    someone = minors["person"].coalesce(minors["row"].cast("string"))
    return first_of(minors.mutate(someone=someone), within=["incident", "link", "someone"], order=_ONE_REPORT).drop(
        "someone"
    )
