"""What happened to each index victim: later incidents within fixed terms, and the first one within follow-up.

Two clocks stand beside each other. A *term* starts at the end of the offence, as was printed. *Follow-up* starts on the
day of registration: somebody can only be registered again after that.
"""

from collections.abc import Iterator

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types
from ibis import ifelse, null

from inbeeld.cohorts.apart import ALL, APART, first_days
from inbeeld.cohorts.index import index_incidents, is_eligible
from inbeeld.cohorts.later import later_incidents
from inbeeld.cohorts.registers import Registers
from inbeeld.engines import add_years

AGAIN = "again"


def outcomes(registers: Registers) -> ir.Table:
    """One row for each index victim: columns of ``index_incidents``, and of each term (``y5`` for one):

    - ``in_y5``: eligible, counted from the end of the offence; ``followed_y5``: from registration, if not gone;
    - ``n_y5_any``: later incidents of that kind within the term; ``apart_y5_not-same-day``: leaving some out;
    - ``again_y5_any``: later incidents of that kind so many years after registration;

    and of each kind with a curve ``first_any_all`` and ``first_any_not-same-day``: days from registration to the first
    later incident within follow-up; leaving some out.
    """
    return registers.once("outcomes", _outcomes)


def first_exits(registers: Registers, kind: str, rule: str = ALL) -> ir.Table:
    """How follow-up until a first later incident of a kind ended: ``time`` in days, and ``cause``.

    Follow-up begins on the day of registration by every rule. Somebody whose incident is left out is followed on: the
    next one counts, or death or emigration. Who was gone before it could begin is left out. On a day on which several
    things happen, the incident comes first. Null: followed no further.
    """
    everybody = outcomes(registers)
    people = everybody.filter(~everybody["gone"])
    first = people[f"first_{kind}_{rule}"]
    return people.mutate(time=first.coalesce(people["days"]), cause=ifelse(first.notnull(), AGAIN, people["exit"]))


def is_of(table: ir.Table, kind: str, registers: Registers) -> ir.BooleanValue:
    """Whether a later incident is of a kind."""
    return table["category"].isin(sorted(registers.rules.repeat.kinds[kind]))


def is_within(later: ir.Table, term: str, registers: Registers) -> ir.BooleanValue:
    """Whether a later incident is one of the cohort of a term, within it."""
    years = registers.rules.repeat.windows[term]
    in_time = later["later_registered"] <= add_years(later["ended"], years)
    return is_eligible(later, "ended", years, registers) & in_time


def _outcomes(registers: Registers) -> ir.Table:
    index, later = index_incidents(registers), later_incidents(registers)
    counts = dict(_counts(later, registers))
    summed = later.group_by("person").aggregate(**counts, **dict(_firsts(later, registers)))
    joined = index.left_join(summed, "person").drop("person_right")
    filled = joined.mutate(**{name: joined[name].fill_null(0) for name in counts})
    return filled.mutate(**_eligible(filled, registers))


def _counts(later: ir.Table, registers: Registers) -> Iterator[tuple[str, ir.IntegerScalar]]:
    rules = registers.rules.repeat
    for term, years in rules.windows.items():
        within = later["later_registered"] <= add_years(later["ended"], years)
        after = later["later_registered"] <= add_years(later["registered"], years)
        for kind in rules.kinds:
            yield f"n_{term}_{kind}", _times(within & is_of(later, kind, registers))
        for rule, days in APART.items():
            yield f"apart_{term}_{rule}", _times(within & (later["after"] >= days))
        for kind in rules.curve_kinds:
            yield f"again_{term}_{kind}", _times(after & is_of(later, kind, registers))


def _firsts(later: ir.Table, registers: Registers) -> Iterator[tuple[str, ir.IntegerScalar]]:
    seen = later["after"] <= later["days"]
    for kind in registers.rules.repeat.curve_kinds:
        yield from first_days(
            ifelse(seen & is_of(later, kind, registers), later["after"], null("int64")), f"first_{kind}"
        )


def _eligible(index: ir.Table, registers: Registers) -> dict[str, ir.BooleanValue]:
    windows = registers.rules.repeat.windows.items()
    return {
        **{f"in_{term}": is_eligible(index, "ended", years, registers) for term, years in windows},
        **{
            f"followed_{term}": is_eligible(index, "registered", years, registers) & ~index["gone"]
            for term, years in windows
        },
    }


def _times(happens: ir.BooleanValue) -> ir.IntegerScalar:
    return happens.cast("int64").sum()
