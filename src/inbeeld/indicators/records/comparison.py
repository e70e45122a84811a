"""How often victims are registered again, beside residents of the same birth year, sex and municipality.

Rates count the first registration of each person since the day of the index incident, as a victim of any offence. That
of the residents is standardised to the victims: those of one victim count for one together.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations_with_replacement

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import Registers, matched_people, whole_of
from inbeeld.indicators.records.base import UNKNOWN, CrossTables, Row, counted, estimated
from inbeeld.indicators.records.outcomes import TRAITS, codes_of
from inbeeld.indicators.records.summary import Summary
from inbeeld.statistics import Estimate, MatchedParts, MatchedSums, matched_rate_difference, matched_rate_ratio
from inbeeld.tables import TOTAL, Cell

DAYS_IN_YEAR = 365.25
PER = 1000
"""Rates are per so many person-years."""
VICTIMS, CONTROLS = "victims", "controls"
_PARTS = ("case_events", "case_days", "control_events", "control_days")
_PAIRS = {(one, other): f"{one}_{other}" for one, other in combinations_with_replacement(_PARTS, 2)}


def compared(registers: Registers) -> CrossTables:
    """Ratio and difference of rates, for all and by each trait of the victim; and what they rest on."""
    people, whole = matched_people(registers), whole_of(registers.rules.repeat.controls)
    sizes = Summary(registers.engine.to_rows(_sizes(people)))
    groups = [(TOTAL, sizes, Summary(registers.engine.to_rows(_summed(people))))]
    for trait, codes in codes_of(registers).items():
        column = TRAITS[trait]
        sums = Summary(registers.engine.to_rows(_summed(people, column)))
        groups += [(code, sizes.where(**{column: code}), sums.where(**{column: code})) for code in codes]
    return {
        "compared": tuple(Row({"code": code}, _rates(sums, counts, whole)) for code, counts, sums in groups),
        "comparison_sets": tuple(row for code, counts, _ in groups for row in _told(code, counts)),
    }


def beside_controls(people: ir.Table, registers: Registers) -> Mapping[str, Cell]:
    """Ratio and difference of the rates of all these matched people."""
    sizes, sums = (Summary(registers.engine.to_rows(asked)) for asked in (_sizes(people), _summed(people)))
    return _rates(sums, sizes, whole_of(registers.rules.repeat.controls))


def _sizes(people: ir.Table) -> ir.Table:
    """Rows, events and days, of victims and of controls."""
    by = people.group_by([*TRAITS.values(), "case"])
    return by.aggregate(persons=people.count(), events=people["events"].sum(), days=people["days"].sum())


def _summed(people: ir.Table, *traits: str) -> ir.Table:
    """Sums over persons, and sums of products. Somebody in several sets of a group is one person, with all parts."""
    case, weight = people["case"], (1 - people["case"]) * people["weight"]
    parts = {
        "case_events": case * people["events"],
        "case_days": case * people["days"],
        "control_events": weight * people["events"],
        "control_days": weight * people["days"],
    }
    persons = people.group_by([*traits, "person"]).aggregate(
        **{name: part.sum().cast("int64") for name, part in parts.items()}
    )
    sums = {name: persons[name].sum() for name in _PARTS}
    products = {name: (persons[one] * persons[other]).sum() for (one, other), name in _PAIRS.items()}
    return persons.aggregate(**sums, **products, by=list(traits))


def _rates(sums: Summary, counts: Summary, whole: int) -> dict[str, Cell]:
    victims, controls = counts.where(case=1), counts.where(case=0)
    fewest = min(victims.total("events"), controls.total("events"))
    if not fewest:
        return {"ratio": UNKNOWN, "difference": UNKNOWN}
    matched, base = _matched(sums, whole), victims.total("persons")
    ratio, difference = matched_rate_ratio(matched), matched_rate_difference(matched)
    return {
        "ratio": _cell(ratio, base, fewest),
        "difference": _cell(difference, base, fewest, DAYS_IN_YEAR * PER),
    }


def _matched(sums: Summary, whole: int) -> MatchedSums:
    """Sums of whole numbers, in which a set of controls counts for ``whole``, brought back to one."""
    unit = dict(zip(_PARTS, (1, 1, whole, whole), strict=True))
    products = {pair: sums.total(name) / (unit[pair[0]] * unit[pair[1]]) for pair, name in _PAIRS.items()}
    products |= {(other, one): product for (one, other), product in products.items()}
    rows = [_four(products[one, other] for other in _PARTS) for one in _PARTS]
    return MatchedSums(_four(sums.total(name) / unit[name] for name in _PARTS), (rows[0], rows[1], rows[2], rows[3]))


def _four(values: Iterable[float]) -> MatchedParts:
    a, t, b, u = values
    return a, t, b, u


def _cell(estimate: Estimate, base: int, events: int, unit: float = 1.0) -> Cell:
    """An estimate, resting on the events of the group with the fewest."""
    limits = (estimate.low * unit, estimate.high * unit)
    return estimated(estimate.value * unit, limits, base=base, events=events)


def _told(code: str, counts: Summary) -> list[Row]:
    of = {VICTIMS: counts.where(case=1), CONTROLS: counts.where(case=0)}
    return [
        Row(
            {"code": code, "who": who},
            {
                "persons": counted(group.total("persons")),
                "events": counted(group.total("events")),
                "person_years": counted(round(group.total("days") / DAYS_IN_YEAR)),
            },
        )
        for who, group in of.items()
    ]
