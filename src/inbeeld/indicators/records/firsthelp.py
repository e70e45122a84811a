"""The share of victims whose first care has begun so many months after registration."""

from inbeeld.cohorts import ANY_CARE, CARE_BEGUN, DEATH, EMIGRATION, Registers, care_forms, first_care
from inbeeld.indicators.records.base import CrossTables, Row
from inbeeld.indicators.records.curves import Curve, days_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import NUMBER, count_by
from inbeeld.statistics import Exits, cumulative_incidence

FIRST_TABLES = ("first_help", "left_first")
"""The tables that ``count_first_help`` makes."""
_CAUSES = (CARE_BEGUN, DEATH, EMIGRATION)


def count_first_help(registers: Registers) -> CrossTables:
    """Shares with care that began after registration. Death and emigration can come first; other forms do not stand in
    the way of a form."""
    rules = registers.rules.help
    follow_up = first_care(registers, days_of(max(rules.months)))
    found = count_by(registers.engine, follow_up, "kind", "days", "exit")
    courses = {kind: _course(found.where(kind=kind)) for kind in (ANY_CARE, *care_forms(rules))}
    return {
        "first_help": tuple(
            Row({"kind": kind, "months": str(months)}, {"share": course.at(months, CARE_BEGUN)})
            for kind, course in courses.items()
            for months in rules.months
        ),
        "left_first": tuple(
            Row({"cause": cause, "months": str(months)}, {"share": courses[ANY_CARE].at(months, cause)})
            for cause in (DEATH, EMIGRATION)
            for months in rules.months
        ),
    }


def _course(found: Summary) -> Curve:
    """What has happened to whom by when."""
    exits = tuple(Exits(row["days"], row["exit"], row[NUMBER]) for row in found.rows)
    return Curve(exits, cumulative_incidence(exits, _CAUSES) if exits else None)
