"""How long it takes from registration until the first care begins, of any form and of each form."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.cohorts.help import care_forms, care_of_victims, help_victims
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import days_between

_NO = ibis.literal(value=False)
ANY_CARE = "any"
CARE_BEGUN = "begun"


def first_care(registers: Registers, at_most: int) -> ir.Table:
    """One row for each kind of care, any or one form, and each victim who was not gone at registration.

    Care that was running at registration does not count; care that begins that day does, on day 0. Care on the day of
    death or emigration comes before it. Columns: ``kind``; ``days`` from registration until the first care, or until
    follow-up ended; ``exit``: "begun", death, emigration, or null for who was followed no further. Follow-up ends after
    ``at_most`` days.
    """
    care = care_of_victims(registers)
    begun = care.filter(care.begun >= care.registered)
    first = {ANY_CARE: begun.begun.min(), **{form: _first_of(begun, form) for form in care_forms(registers.rules.help)}}
    days = begun.group_by("person").aggregate(**{_column(kind): day for kind, day in first.items()})
    everybody = help_victims(registers)
    victims = everybody.filter(~everybody.gone).left_join(days, "person")
    return ibis.union(*(_follow(victims, kind, at_most) for kind in first))


def _first_of(begun: ir.Table, form: str) -> ir.DateScalar:
    return begun.begun.min(where=begun.form == form)


def _column(kind: str) -> str:
    return f"first_{kind}"


def _follow(victims: ir.Table, kind: str, at_most: int) -> ir.Table:
    until = days_between(victims.registered, victims[_column(kind)])
    has_begun = (until <= victims.days).fill_null(_NO)
    days = has_begun.ifelse(until, victims.days)
    exit_ = has_begun.ifelse(CARE_BEGUN, victims.exit)
    return victims.select(
        kind=ibis.literal(kind),
        days=ibis.least(days, at_most),
        exit=(days <= at_most).ifelse(exit_, ibis.null("string")),
    )
