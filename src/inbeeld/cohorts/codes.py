"""What the offence codes of an incident stand for. Looked up once for each combination of codes, not for each row."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import cases, literal, null

from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.rules import VictimRules
from inbeeld.engines import has_code

INCIDENTS = "police-incidents"


def code_combinations(registers: Registers) -> ir.Table:
    """Each combination of codes that occurs, and what it counts as.

    Columns: ``offences`` (the codes; null if there are none), ``offence`` (the gravest code of sexual violence; null
    without one), ``gravity`` (its place among them, from 1), ``category`` (the gravest category), ``category_gravity``.
    """
    return registers.once("codes", _combinations)


def _combinations(registers: Registers) -> ir.Table:
    rules = registers.rules.victims
    found = registers.table(INCIDENTS).select("offences").distinct()
    codes = found["offences"]
    place = {code: number for number, code in enumerate(rules.sexual, 1)}
    marked = found.mutate(
        offence=cases(*((has_code(codes, code), code) for code in place), else_=null("string")),
        gravity=cases(*((has_code(codes, code), number) for code, number in place.items()), else_=null("int64")),
        category_gravity=_category_gravity(codes, rules),
    )
    names = [(marked["category_gravity"] == number, name) for number, name in enumerate(rules.gravity, 1)]
    return marked.mutate(category=cases(*names, else_=rules.unlisted))


def _category_gravity(codes: ir.StringValue, rules: VictimRules) -> ir.IntegerValue:
    listed = [
        (has_code(codes, code), number)
        for number, name in enumerate(rules.gravity, 1)
        for code, category in sorted(rules.categories.items())
        if category == name
    ]
    rest = literal(rules.gravity.index(rules.unlisted) + 1, "int64")
    return cases(*listed, else_=rest).cast("int64") if listed else rest
