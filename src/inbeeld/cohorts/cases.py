"""Investigations of the Child Care and Protection Board, and the children in them."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.cohorts.ages import age_on
from inbeeld.cohorts.caserules import CaseRules
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import By, Order, first_of, has_code

PROTECTION = "protection-cases"
_ABUSE, _EXPLOITATION, _BOTH = "abuse", "exploitation", "both"
COMBINATIONS = (_ABUSE, _EXPLOITATION, _BOTH)


def protection_cases(registers: Registers) -> ir.Table:
    """The investigations of the declared years, by intake.

    Columns: ``case``, ``person``, ``sex``, ``born``, ``intake``, ``requester``, ``decision``; ``year`` of intake;
    ``open`` (no decision yet at the reference date); ``sexual``, and ``combination`` (abuse, exploitation, both; null
    if it is neither); ``form_<code>`` for each other form; ``others``, how many other forms; ``number``, how many
    forms in all: sexual violence is one of them, whether abuse, exploitation or both.
    """
    rules = registers.rules.cases
    cases = registers.table(PROTECTION).mutate(year=ibis._.intake.year().cast("int64"))
    cases = cases.filter(cases.year.between(rules.years.first, rules.years.last))
    cases = cases.mutate(open=cases.decision.isnull(), combination=_combination(cases.traits, rules))
    cases = cases.mutate(sexual=cases.combination.notnull(), **{other_form(each): _has(each) for each in rules.forms})
    others = sum((cases[other_form(each)].cast("int64") for each in rules.forms), ibis.literal(0, "int64"))
    return cases.mutate(others=others, number=others + cases.sexual.cast("int64")).drop("traits", "forms", "closed")


def other_form(code: str) -> str:
    """The column that says whether an investigation has this other form."""
    return f"form_{code}"


def finished_sexual_cases(cases: ir.Table) -> ir.Table:
    """The investigations with a sign of sexual violence in which a decision was taken."""
    return cases.filter(cases.sexual & ~cases.open)


def children_of(cases: ir.Table, rules: CaseRules) -> ir.Table:
    """Each child once, as in its first investigation. Investigations of nobody known have none.

    Columns: ``person``; ``sex`` as in the register; ``age`` in whole years at the intake. An age that no minor can
    have is missing.
    """
    first = first_of(
        cases.filter(cases.person.notnull()), within=["person"], order=Order((By("intake"),), tie_breaker=("row",))
    )
    age = age_on(first.intake, first.born, rules.birth_day)
    lowest, highest = min(each.lower for each in rules.ages), max(each.upper for each in rules.ages)
    return first.select("person", "sex", age=age.between(lowest, highest).ifelse(age, ibis.null("int64")))


def _has(form: str) -> ir.BooleanValue:
    return has_code(ibis._.forms, form)


def _combination(traits: ir.StringValue, rules: CaseRules) -> ir.StringValue:
    abuse, exploitation = has_code(traits, rules.abuse), has_code(traits, rules.exploitation)
    return ibis.cases(
        (abuse & exploitation, _BOTH), (abuse, _ABUSE), (exploitation, _EXPLOITATION), else_=ibis.null("string")
    )
