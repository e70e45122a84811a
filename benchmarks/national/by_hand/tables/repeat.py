"""Tables of repeat victimisation within fixed terms."""

from collections.abc import Mapping

from benchmarks.national.by_hand.codes import AGES, CATEGORIES, FIRST_OFFENCES, SEXES, UNKNOWN
from benchmarks.national.by_hand.figures import Rows, Table, Tables, grid, share, sums, total, with_share
from benchmarks.national.by_hand.tables.tests import tested

TERMS = {"y2": 2, "y5": 5, "y7": 7, "y10": 10}
KINDS = ("any", "either", "sexual", "violence")
TRAITS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "sex": ("sex", SEXES),
    "age": ("age_group", AGES),
    "first_offence": ("first_offence", FIRST_OFFENCES),
}
APART = {"all": "any", "not-same-day": "next_day", "not-same-week": "next_week"}
_OUTCOMES = ("none", "once", "multiple")


def term_tables(terms: Rows, later_offences: Rows) -> Tables:
    """All of them, from persons by traits and term, and later incidents by category."""
    of = {term: [row for row in terms if row["years"] == years] for term, years in TERMS.items()}
    divided = {trait: _divided(of["y5"], column, codes) for trait, (column, codes) in TRAITS.items()}
    again = {term: total(rows, "any") for term, rows in of.items()}
    cohorts = {term: total(rows, "persons") for term, rows in of.items()}
    girls = sums(of["y2"], "persons", "sex")["girls",]
    of_category = sums(later_offences, "offences", "category")
    return {
        "cohorts": grid(lambda term: {"persons": cohorts[term]}, TERMS),
        "girls_by_cohort": {"y2": with_share("persons", girls, cohorts["y2"])},
        "again": grid(lambda term, kind: with_share("persons", total(of[term], kind), cohorts[term]), TERMS, KINDS),
        "more_than_once": grid(lambda term: with_share("persons", total(of[term], "more"), again[term]), TERMS),
        "sensitivity": grid(
            lambda term, rule: with_share("persons", total(of[term], APART[rule]), cohorts[term]), TERMS, APART
        ),
        **{f"by_{trait}": _outcomes(counts) for trait, counts in divided.items()},
        "tests": {f"{trait}|{name}": found for trait, each in divided.items() for name, found in _tested(each).items()},
        "later_offences": {
            name: {"offences": of_category[f"{place}",]} for place, name in enumerate(CATEGORIES, start=1)
        },
    }


def followed(counts: Rows) -> Table:
    """Victims who were followed from registration on, or had died or left before it."""
    numbers = {code: total(counts, code) for code in ("followed", "gone")}
    return {code: with_share("persons", number, sum(numbers.values())) for code, number in numbers.items()}


def _tested(groups: Mapping[str, list[int]]) -> Table:
    return tested([counts for code, counts in groups.items() if code != UNKNOWN])


def _divided(rows: Rows, column: str, codes: tuple[str, ...]) -> dict[str, list[int]]:
    persons, again, more = (sums(rows, name, column) for name in ("persons", "any", "more"))
    return {code: [persons[code,] - again[code,], again[code,] - more[code,], more[code,]] for code in codes}


def _outcomes(counts: Mapping[str, list[int]]) -> Table:
    return {
        f"{code}|{outcome}": {"persons": number, "share": share(number, sum(numbers))}
        for code, numbers in counts.items()
        for outcome, number in zip(_OUTCOMES, numbers, strict=True)
    }
