"""The children in investigations of the Child Care and Protection Board: each once, as in the first investigation."""

import statistics
from collections.abc import Sequence

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import Registers, children_of
from inbeeld.indicators.records.base import UNKNOWN, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import NUMBER, count_by, tally
from inbeeld.tables import TOTAL, Cell, Status

CHILD_TABLES = ("children", "without_key", "age", "age_groups", "sex_by_age")
"""The tables that ``count_children`` makes."""


def count_children(registers: Registers, cases: ir.Table) -> CrossTables:
    """Tables of the children. Who is registered without sex or age is counted, and left out of all others."""
    rules, sexes = registers.rules.cases, _sexes(registers)
    every = count_by(registers.engine, children_of(cases, rules), "sex", "age")
    known = Summary([row for row in every.rows if row["age"] is not None and row["sex"] in sexes])
    spans = {each.code: tuple(range(each.lower, each.upper + 1)) for each in rules.ages}
    by_sex = {(sex, age): tally(known, sex=raw, age=ages) for raw, sex in sexes.items() for age, ages in spans.items()}
    unknown = count_by(registers.engine, cases.filter(cases.person.isnull()), "sexual")
    return {
        "children": _complete(tally(known), tally(every)),
        "without_key": (Row({"year": rules.years.code}, {"investigations": counted(tally(unknown))}),),
        "age": _ages([row["age"] for row in known.rows for _ in range(row[NUMBER])]),
        "age_groups": tuple(_group(known, age, ages) for age, ages in spans.items()),
        "sex_by_age": tuple(
            Row({"sex": sex, "age": age}, {"children": counted(number)}) for (sex, age), number in by_sex.items()
        ),
    }


def _sexes(registers: Registers) -> dict[str, str]:
    """The code of the tables for each sex of the registers that is known."""
    return {raw: sex for raw, sex in registers.rules.victims.sexes.items() if sex != "unknown"}


def _complete(known: int, every: int) -> tuple[Row, ...]:
    counts = {"known": known, "missing": every - known, TOTAL: every}
    return tuple(Row({"known": word}, {"children": counted(number)}) for word, number in counts.items())


def _group(known: Summary, age: str, ages: tuple[int, ...]) -> Row:
    number = tally(known, age=ages)
    return Row({"age": age}, {"children": counted(number), "share": share_of(number, tally(known))})


def _ages(ages: Sequence[int]) -> tuple[Row, ...]:
    """Mean, spread, middle and extremes. The standard deviation is that of a sample: divided by one less than n."""
    measures = {
        "mean": _derived(statistics.mean(ages), len(ages)) if ages else UNKNOWN,
        "sd": _derived(statistics.stdev(ages), len(ages)) if len(ages) > 1 else UNKNOWN,
        "median": _derived(statistics.median(ages), len(ages)) if ages else UNKNOWN,
        "min": Cell(min(ages), base=len(ages)) if ages else UNKNOWN,
        "max": Cell(max(ages), base=len(ages)) if ages else UNKNOWN,
    }
    return tuple(Row({"measure": measure}, {"years": cell}) for measure, cell in measures.items())


def _derived(value: float, base: int) -> Cell:
    return Cell(float(value), Status.DERIVED, base=base)
