"""Histories of victims for models of recurrent events: whole numbers, and persons by a number that is no pseudonym."""

from collections.abc import Mapping

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import cases, null

from inbeeld.cohorts.index import index_incidents
from inbeeld.cohorts.later import later_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import number_of


def numbered_victims(registers: Registers, codes: Mapping[str, tuple[str, ...]]) -> ir.Table:
    """Index victims who were followed for a day at least, and whose traits are known.

    Columns: ``number``, in the order of their rows; ``person``, to find their incidents by; ``days`` of follow-up; and
    each trait, as the place of its code in ``codes``, from 0.
    """
    numbers = number_of(index_incidents(registers), "number", column="row")
    places = {
        trait: cases(*((numbers[trait] == code, place) for place, code in enumerate(known)), else_=null("int64"))
        for trait, known in codes.items()
    }
    chosen = numbers.filter(numbers["days"] > 0).select("number", "person", "days", **places)
    return chosen.drop_null(list(codes))


def event_days(registers: Registers, victims: ir.Table) -> ir.Table:
    """The days within follow-up on which these victims were registered again: ``number``, ``after``.

    Several on one day are one: between two events time at risk must pass. Those on the day of the index incident have
    no time before them, and are none.
    """
    later = later_incidents(registers)
    seen = later.filter((later["after"] > 0) & (later["after"] <= later["days"])).select("person", "after")
    return victims.select("person", "number").inner_join(seen, "person").select("number", "after").distinct()
