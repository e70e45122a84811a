"""How often victims are registered again, beside residents of the same birth year, sex and municipality.

Ratio and difference compare within matched sets (Mantel-Haenszel); rates count the first registration of each person
since the day of the index incident, as a victim of any offence.
"""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import Registers, matched_sets
from inbeeld.engines import PER_UNIT, fixed_point
from inbeeld.indicators.records.base import UNKNOWN, CrossTables, Row, counted, estimated
from inbeeld.indicators.records.outcomes import TRAITS, codes_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.statistics import Estimate, MatchedSums, matched_rate_difference, matched_rate_ratio
from inbeeld.tables import TOTAL, Cell

DAYS_IN_YEAR = 365.25
PER = 1000
"""Rates are per so many person-years."""
VICTIMS, CONTROLS = "victims", "controls"
_SUMS = ("group", "reference", "both", "weight", "squares")


def compared(registers: Registers) -> CrossTables:
    """Ratio and difference of rates, for all and by each trait of the victim; and what they rest on."""
    found = Summary(registers.engine.to_rows(_summed(matched_sets(registers))))
    groups = [({"code": TOTAL}, found)]
    for trait, codes in codes_of(registers).items():
        groups += [({"code": code}, found.where(**{TRAITS[trait]: code})) for code in codes]
    return {
        "compared": tuple(Row(keys, _rates(counts)) for keys, counts in groups),
        "comparison_sets": tuple(row for keys, counts in groups for row in _sizes(keys, counts)),
    }


def _summed(sets: ir.Table) -> ir.Table:
    """Sums over sets, by trait of the victim. Terms of a set are in fixed point, so that every engine adds up alike."""
    a, time, b, other = (sets[name] for name in ("events", "days", "control_events", "control_days"))
    both = time + other
    terms = {
        "group": (a * other, both),
        "reference": (b * time, both),
        "both": ((a + b) * time * other, both * both),
        "weight": (time * other, both),
        "squares": (a * other * other + b * time * time, both * both),
    }
    plain = {name: sets[name].sum() for name in ("events", "days", "controls", "control_events", "control_days")}
    sums = {name: fixed_point(above, below).sum() for name, (above, below) in terms.items()}
    return sets.group_by(list(TRAITS.values())).aggregate(**plain, **sums, sets=sets.count())


def _rates(counts: Summary) -> dict[str, Cell]:
    sums = MatchedSums(*(counts.total(name) / PER_UNIT for name in _SUMS))
    per_year = DAYS_IN_YEAR * PER
    ratio = matched_rate_ratio(sums) if sums.group > 0 and sums.reference > 0 else None
    difference = matched_rate_difference(sums) if sums.weight > 0 else None
    return {"ratio": _cell(ratio, counts), "difference": _cell(difference, counts, per_year)}


def _cell(estimate: Estimate | None, counts: Summary, unit: float = 1.0) -> Cell:
    """An estimate, resting on the events of the group with the fewest."""
    if estimate is None:
        return UNKNOWN
    fewest = min(counts.total("events"), counts.total("control_events"))
    limits = (estimate.low * unit, estimate.high * unit)
    return estimated(estimate.value * unit, limits, base=counts.total("sets"), events=fewest)


def _sizes(keys: dict[str, str], counts: Summary) -> list[Row]:
    names = {VICTIMS: ("sets", "events", "days"), CONTROLS: ("controls", "control_events", "control_days")}
    return [
        Row(
            {**keys, "who": who},
            {
                "persons": counted(counts.total(persons)),
                "events": counted(counts.total(events)),
                "person_years": counted(round(counts.total(days) / DAYS_IN_YEAR)),
            },
        )
        for who, (persons, events, days) in names.items()
    ]
