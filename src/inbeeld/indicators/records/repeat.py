"""Repeat victimisation: who is registered as a victim again after a first report, of what, and how soon."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import literal

from inbeeld.cohorts import (
    INCIDENTS,
    RESIDENTS,
    Registers,
    Rules,
    Years,
    is_within,
    later_incidents,
    victim_reports,
)
from inbeeld.indicators.records.apart import counted_apart
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted, share_of
from inbeeld.indicators.records.comparison import compared
from inbeeld.indicators.records.curves import curve_rows, curves
from inbeeld.indicators.records.fixedterms import fixed_terms
from inbeeld.indicators.records.meancounts import mean_counts
from inbeeld.indicators.records.models import models
from inbeeld.indicators.records.outcomes import summarise_outcomes
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.terms import terms_beside_curve
from inbeeld.indicators.records.unlinked import unlinked


def _count(registers: Registers) -> CrossTables:
    """All tables of the chapter."""
    counts = summarise_outcomes(registers)
    followed = curves(registers)
    return {
        **fixed_terms(counts, registers),
        "later_offences": _later_offences(registers),
        "unlinked": unlinked(_reports(registers), registers),
        "followed": _followed(counts),
        **terms_beside_curve(counts, followed, registers),
        "curve": curve_rows(followed, registers),
        "mcf": mean_counts(registers),
        "models": models(registers),
        **compared(registers),
        **counted_apart(followed, registers),
    }


def _later_offences(registers: Registers) -> tuple[Row, ...]:
    """Later incidents within the detailed term by their gravest category: incidents of persons, not persons."""
    rules, later = registers.rules.repeat, later_incidents(registers)
    chosen = later.filter(is_within(later, rules.detailed, registers))
    found = registers.engine.to_rows(chosen.group_by("category").aggregate(offences=chosen.count()))
    by_category = Summary(found).by("category", count="offences")
    gravity = registers.rules.victims.gravity
    return tuple(Row({"offence": code}, {"offences": counted(by_category[code,])}) for code in gravity)


def _reports(registers: Registers) -> ir.Table:
    """The reports of all years from which somebody can be followed."""
    reports = victim_reports(registers)
    return reports.filter(reports["year"] >= literal(registers.rules.repeat.first_year))


def _followed(counts: Summary) -> tuple[Row, ...]:
    """Index victims by whether they could be followed from registration on, or had died or left before it."""
    numbers = {"followed": counts.total("here"), "gone": counts.total("gone")}
    persons = sum(numbers.values())
    return tuple(
        Row({"follow_up": code}, {"persons": counted(number), "share": share_of(number, persons)})
        for code, number in numbers.items()
    )


def _spans(rules: Rules) -> dict[str, Years]:
    """From the first year on, to any other: who was registered before the register begins would seem to be a first."""
    first = Years(rules.repeat.first_year, rules.repeat.first_year)
    return {RESIDENTS: first, INCIDENTS: first}


REPEAT = Chapter(
    id="repeat",
    registers=(RESIDENTS, INCIDENTS),
    links=((INCIDENTS, RESIDENTS),),
    tables=(
        "cohorts",
        "girls_by_cohort",
        "again",
        "by_sex",
        "by_age",
        "by_first_offence",
        "later_offences",
        "more_than_once",
        "sensitivity",
        "tests",
        "unlinked",
        "followed",
        "windows",
        "window_gaps",
        "curve",
        "mcf",
        "models",
        "compared",
        "comparison_sets",
        "incidence_sensitivity",
        "compared_sensitivity",
    ),
    count=_count,
    spans=_spans,
)
