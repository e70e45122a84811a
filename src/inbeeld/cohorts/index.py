"""Index incidents: where the follow-up of each victim starts, and how long it can last."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import cases, literal, null

from inbeeld.cohorts.bounds import Years
from inbeeld.cohorts.lives import followed
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import unique_victims
from inbeeld.engines import add_years
from inbeeld.errors import CohortRefused

POTENTIAL = "potential-follow-up"
COMPLETE_OR_EVENT = "complete-or-event"


def index_incidents(registers: Registers) -> ir.Table:
    """The first report of each minor since registration began, with the follow-up after it.

    Columns: those of ``victim_reports``; ``first_offence``, the group of its offence; ``days``, ``exit`` and ``gone``
    of follow-up since the day of registration. Terms have everybody; follow-up leaves out who was gone by then.
    """
    return registers.once("index", _index)


def _index(registers: Registers) -> ir.Table:
    rules = registers.rules.repeat
    first = unique_victims(registers, Years(rules.first_year, registers.data_end.year))
    groups = [(first["offence"] == code, group) for code, group in rules.first_offences.items()]
    return followed(first.mutate(first_offence=cases(*groups, else_=null("string"))), "registered", registers.data_end)


def is_eligible(table: ir.Table, since: str, years: int, registers: Registers) -> ir.BooleanValue:
    """Whether the data last long enough to follow somebody for so many years after the day in a column.

    Raises:
        CohortRefused: if the rules choose persons in another way than by how long they can be followed.
    """
    chosen = registers.rules.repeat.eligibility
    if chosen != POTENTIAL:
        raise CohortRefused(_refusal(chosen))
    return add_years(table[since], years) <= literal(registers.data_end)


def _refusal(chosen: str) -> str:
    advice = f'Write "{POTENTIAL}": who could be followed for the whole term, whatever happened in it.'
    if chosen != COMPLETE_OR_EVENT:
        return f'There is no way "{chosen}" to choose who is followed. {advice}'
    return (
        f'Persons cannot be chosen by "{COMPLETE_OR_EVENT}": it adds to those who could be followed for the whole term '
        "everybody with whom it happened sooner, and leaves out those of the same years with whom it did not. So the "
        f"share comes out too high, and the more so the longer the term. {advice} Those who were followed for a "
        "shorter time count in the cumulative incidence."
    )
