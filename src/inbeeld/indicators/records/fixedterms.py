"""Repeat victimisation within fixed terms, as was printed: cohorts, and who of them was registered again."""

from inbeeld.cohorts import APART, Registers
from inbeeld.indicators.records.association import associations
from inbeeld.indicators.records.base import CrossTables, Row, counted, share_of
from inbeeld.indicators.records.outcomes import TRAITS, codes_of
from inbeeld.indicators.records.summary import Summary, every

OUTCOMES = ("none", "once", "multiple")
_NOT_KNOWN = "unknown"


def fixed_terms(counts: Summary, registers: Registers) -> CrossTables:
    """The tables that count persons of a cohort within a term."""
    divided = {f"by_{trait}": _divided(trait, counts, registers) for trait in TRAITS}
    return {
        "cohorts": _cohorts(counts, registers),
        "girls_by_cohort": _girls(counts, registers),
        "again": _again(counts, registers),
        "more_than_once": _more_than_once(counts, registers),
        "sensitivity": _sensitivity(counts, registers),
        **divided,
        "tests": associations(
            {trait: _counts_in(trait, divided[f"by_{trait}"]) for trait in TRAITS}, registers.rules.repeat.elsewhere
        ),
    }


def _cohorts(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    terms = registers.rules.repeat.windows
    return tuple(Row({"follow_up": term}, {"persons": counted(counts.total(f"in_{term}"))}) for term in terms)


def _girls(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    rules = registers.rules.repeat
    count = f"in_{rules.girls_in}"
    girls, total = counts.by("sex", count=count)[rules.girls,], counts.total(count)
    return (Row({"follow_up": rules.girls_in}, {"persons": counted(girls), "share": share_of(girls, total)}),)


def _again(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    rules = registers.rules.repeat
    rows = every(follow_up=rules.windows, kind=rules.kinds)
    return tuple(_of_cohort(row, f"any_{row['follow_up']}_{row['kind']}", counts) for row in rows)


def _more_than_once(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    """Persons registered again more than once, as a share of those registered again."""
    rules = registers.rules.repeat
    found = {
        term: (counts.total(f"more_{term}"), counts.total(f"any_{term}_{rules.all_kinds}")) for term in rules.windows
    }
    return tuple(
        Row({"follow_up": term}, {"persons": counted(more), "share": share_of(more, again)})
        for term, (more, again) in found.items()
    )


def _sensitivity(counts: Summary, registers: Registers) -> tuple[Row, ...]:
    """Persons registered again, if what was registered on the same day or in the same week does not count."""
    rows = every(follow_up=registers.rules.repeat.windows, rule=APART)
    return tuple(_of_cohort(row, f"apart_{row['follow_up']}_{row['rule']}", counts) for row in rows)


def _of_cohort(keys: dict[str, str], count: str, counts: Summary) -> Row:
    persons, cohort = counts.total(count), counts.total(f"in_{keys['follow_up']}")
    return Row(keys, {"persons": counted(persons), "share": share_of(persons, cohort)})


def _divided(trait: str, counts: Summary, registers: Registers) -> tuple[Row, ...]:
    """Persons of the detailed cohort by a trait, and by how often they were registered again."""
    rules, column = registers.rules.repeat, TRAITS[trait]
    cohort = counts.by(column, count=f"in_{rules.detailed}")
    again = counts.by(column, count=f"any_{rules.detailed}_{rules.all_kinds}")
    more = counts.by(column, count=f"more_{rules.detailed}")
    rows = []
    for code in codes_of(registers)[trait]:
        all_, any_, many = cohort[code,], again[code,], more[code,]
        for outcome, persons in zip(OUTCOMES, (all_ - any_, any_ - many, many), strict=True):
            cells = {"persons": counted(persons), "share": share_of(persons, all_)}
            rows.append(Row({trait: code, "outcome": outcome}, cells))
    return tuple(rows)


def _counts_in(trait: str, rows: tuple[Row, ...]) -> list[list[int]]:
    """Counts by group and outcome. Those of whom the trait is not known are no group to compare."""
    numbers = [int(row.cells["persons"].number) for row in rows if row.keys[trait] != _NOT_KNOWN]
    return [numbers[start : start + len(OUTCOMES)] for start in range(0, len(numbers), len(OUTCOMES))]
