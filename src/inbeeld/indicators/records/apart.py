"""What the incidence and the comparison would be if incidents of the first day or week did not count.

Incidents of one case are sometimes registered apart. A second registration of the case of a victim is then "again",
and nothing of the kind can happen to a control, whose first registration is one.
"""

from inbeeld.cohorts import AGAIN, ALL, APART, Registers, matched_people
from inbeeld.indicators.records.base import CrossTables, Row
from inbeeld.indicators.records.comparison import beside_controls
from inbeeld.indicators.records.curves import Curves, curve_by
from inbeeld.indicators.records.summary import every
from inbeeld.tables import TOTAL

_MONTHS = 12


def counted_apart(found: Curves, registers: Registers) -> CrossTables:
    """The table of the incidence at each term by each rule, and that of the comparison of all, given the curves."""
    return {
        "incidence_sensitivity": _incidence(found, registers),
        "compared_sensitivity": tuple(
            Row({"rule": rule}, beside_controls(matched_people(registers, rule), registers)) for rule in APART
        ),
    }


def _incidence(found: Curves, registers: Registers) -> tuple[Row, ...]:
    rules = registers.rules.repeat
    every_one = found[rules.all_kinds, TOTAL]
    by_rule = {rule: every_one if rule == ALL else curve_by(rule, rules.all_kinds, registers) for rule in APART}
    return tuple(
        Row(row, {"share": by_rule[row["rule"]].at(_MONTHS * rules.windows[row["follow_up"]], AGAIN)})
        for row in every(follow_up=rules.windows, rule=APART)
    )
