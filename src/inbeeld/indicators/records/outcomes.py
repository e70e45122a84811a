"""One summary of index victims by their traits: what all counts of repeat victimisation are added up from."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts import APART, Registers, outcomes
from inbeeld.indicators.records.summary import Summary

TRAITS = {"sex": "sex", "age": "age_group", "first_offence": "first_offence"}
"""The column of each key."""


def codes_of(registers: Registers) -> dict[str, tuple[str, ...]]:
    """The codes of each trait."""
    rules = registers.rules
    return {
        "sex": tuple(dict.fromkeys(rules.victims.sexes.values())),
        "age": tuple(group.code for group in rules.victims.ages),
        "first_offence": tuple(dict.fromkeys(rules.repeat.first_offences.values())),
    }


def summarise_outcomes(registers: Registers) -> Summary:
    """Persons by sex, age group and first offence; of each term the eligible ones and what happened to them.

    Counts, for the term ``y5``: ``in_y5``, ``any_y5_sexual`` (again, of that kind), ``more_y5`` (more than once),
    ``apart_y5_not-same-day``; ``followed_y5`` and ``again_y5_any``, counted from registration. ``gone``: had died or
    left before registration; ``here``: the rest.
    """
    people, rules = outcomes(registers), registers.rules.repeat
    counts: dict[str, ir.BooleanValue] = {"gone": people["gone"], "here": ~people["gone"]}
    for term in rules.windows:
        here, there = people[f"in_{term}"], people[f"followed_{term}"]
        counts |= {f"in_{term}": here, f"followed_{term}": there}
        counts |= {f"any_{term}_{kind}": here & (people[f"n_{term}_{kind}"] > 0) for kind in rules.kinds}
        counts |= {f"more_{term}": here & (people[f"n_{term}_{rules.all_kinds}"] > 1)}
        counts |= {f"apart_{term}_{rule}": here & (people[f"apart_{term}_{rule}"] > 0) for rule in APART}
        counts |= {f"again_{term}_{kind}": there & (people[f"again_{term}_{kind}"] > 0) for kind in rules.curve_kinds}
    sums = {name: is_so.cast("int64").sum() for name, is_so in counts.items()}
    return Summary(registers.engine.to_rows(people.group_by(list(TRAITS.values())).aggregate(**sums)))
