"""Victims beside residents who are alike."""

from collections.abc import Mapping
from itertools import combinations_with_replacement
from typing import Any

from benchmarks.national.by_hand.codes import TOTAL
from benchmarks.national.by_hand.figures import Figures, Rows, Tables, estimated
from benchmarks.national.by_hand.tables.repeat import APART, TRAITS
from inbeeld.statistics import Estimate, MatchedParts, MatchedSums, matched_rate_difference, matched_rate_ratio

Row = Mapping[str, Any]
_DAYS = 365.25
_PER = 1000 * _DAYS
_COUNTS = {"victims": ("victims", "events", "days"), "controls": ("controls", "control_events", "control_days")}


def comparison_tables(matched: Rows) -> Tables:
    """From sums over persons, by rule and code of a trait of the victim; 0 for whom nobody is of."""
    of = {(str(row["rule"]), str(row["code"])): row for row in matched}
    codes = [TOTAL, *(code for _, each in TRAITS.values() for code in each)]
    return {
        "compared": {code: _rates(of.get(("all", code))) for code in codes},
        "comparison_sets": {
            f"{code}|{who}": _counted(of.get(("all", code)), *names) for code in codes for who, names in _COUNTS.items()
        },
        "compared_sensitivity": {rule: _rates(of.get((rule, TOTAL))) for rule in APART},
    }


def _counted(row: Row | None, persons: str, events: str, days: str) -> Figures:
    one = {name: int(row[name] or 0) if row else 0 for name in (persons, events, days)}
    return {"persons": one[persons], "events": one[events], "person_years": round(one[days] / _DAYS)}


def _rates(row: Row | None) -> Figures:
    if row is None or not (row["events"] and row["control_events"]):
        return {"ratio": None, "difference": None}
    sums = _sums(row)
    return {
        **_around("ratio", matched_rate_ratio(sums), 1.0),
        **_around("difference", matched_rate_difference(sums), _PER),
    }


def _sums(row: Row) -> MatchedSums:
    """``a`` and ``t`` are events and days of victims, ``b`` and ``u`` of controls; ``ab`` sums up products."""
    product = {pair: float(row["".join(pair)]) for pair in combinations_with_replacement("atbu", 2)}
    product |= {(other, one): value for (one, other), value in product.items()}
    a, t, b, u = (_four(*(product[one, other] for other in "atbu")) for one in "atbu")
    return MatchedSums(_four(*(float(row[name]) for name in ("events", "days", "b", "u"))), (a, t, b, u))


def _four(a: float, t: float, b: float, u: float) -> MatchedParts:
    return a, t, b, u


def _around(name: str, found: Estimate, unit: float) -> Figures:
    return estimated(name, found.value * unit, (found.low * unit, found.high * unit))
