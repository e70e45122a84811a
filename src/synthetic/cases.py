"""Cases of the Child Care and Protection Board: those with sexual violence as printed, and all others."""

from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.columns import codes_together, days, months, numbers_as_text, table, words
from synthetic.dates import NONE, Ints, day_of_month, month_of_age
from synthetic.draws import between, one_of
from synthetic.identifiers import identifiers
from synthetic.margins import read_rows
from synthetic.whole import apportion, spread, thinned
from synthetic.words import BOY, DECISIONS, GIRL, OTHER_FORMS, REQUESTERS, SEXES, TRAITS

ALL_CASES = 69_875
WITH_SEXUAL_VIOLENCE = 1_478
CHILDREN = 1_399
CHILDREN_UNKNOWN = 7
_FORMS = (0.56, 0.30, 0.11, 0.03)  # of all cases: with one form, two, three, and more
_LIKELY = (1.6, 0.8, 1.4, 1.5, 0.1, 0.6)  # weights of the other forms in other cases: not printed
OPEN_CASES = 320  # on the reference date, on top of those that are printed
_ONLY = 369
_TRAITS = (0.82, 0.13, 0.05)  # abuse, exploitation, both: not printed
_JOINT = 49  # reports of a joint body, counted half and half
_REQUESTED = (0.36, 0.20)  # municipalities, the Board itself
_VEILIG_THUIS = 0.47  # of the rest: not printed
_GIRLS = 0.68  # not printed
_YEARS = (0.19, 0.20, 0.20, 0.20, 0.21)  # not printed
# Ages that have the printed mean (10), standard deviation (5), median (11), lowest (0), highest (17) and share under 4.
_AGES = (22, 30, 33, 38, 54, 58, 61, 63, 65, 66, 67, 80, 84, 92, 98, 102, 102, 94)
_MONTH_OF_2017 = 47 * 12
_BETWEEN_CASES = 5  # months between two cases of a child, at least
_DURATION = (25, 115)  # days: at least, and on average beyond that
_REFERENCE = 19_112  # the last day before the reference date
_OPEN_DAYS = 180  # days before the end of the data in which they came in
_LAST_INTAKE = 18_992  # 31 December 2021


@dataclass(frozen=True)
class Cases:
    """One row for each case; what is not known is -1 or ``NONE``."""

    case: Ints
    person: Ints
    sex: Ints
    born: Ints
    traits: Ints
    forms: Ints
    requester: Ints
    decision: Ints
    intake: Ints
    closed: Ints

    def take(self, rows: Ints) -> "Cases":
        """Some of the rows."""
        return Cases(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def delivered(self, seed: int) -> pa.Table:
        """As the Board delivers them. Traits and forms are sets here: a bit for each code."""
        return table(
            "protection-cases",
            [
                numbers_as_text(self.case),
                identifiers(self.person, seed),
                words(self.sex, SEXES),
                months(self.born),
                codes_together(_bits(self.traits, TRAITS)),
                codes_together(_bits(self.forms, OTHER_FORMS)),
                words(self.requester, REQUESTERS),
                words(self.decision, DECISIONS),
                days(self.intake),
                days(self.closed),
            ],
        )


def _bits(sets: Ints, choices: tuple[str, ...]) -> list[tuple[Ints, tuple[str, ...]]]:
    return [(np.where(sets >> place & 1, 0, -1), (word,)) for place, word in enumerate(choices)]


def draw_cases(random: np.random.Generator, first: int, number: int, share: float) -> Cases:
    """The cases of the country, or a share of them; persons are numbered from ``first``, cases from ``number``."""
    sexual = _sexual(random, first)
    others = _others(random, first + CHILDREN, sexual)
    together = Cases(
        **{
            each.name: np.concatenate([getattr(sexual, each.name), getattr(others, each.name)])
            for each in fields(Cases)
        }
    )
    kept = together.take(thinned(ALL_CASES + OPEN_CASES, share))
    rows = kept.take(np.argsort(kept.intake, kind="stable"))
    return Cases(**{**vars(rows), "case": number + np.arange(rows.intake.size)})


def _sexual(random: np.random.Generator, first: int) -> Cases:
    """Cases with sexual violence, with every printed figure."""
    size = WITH_SEXUAL_VIOLENCE
    month = _MONTH_OF_2017 + np.sort(12 * spread(random, apportion(size, _YEARS)) + random.integers(0, 12, size))
    child = _children(random, month)
    intake = between(random, day_of_month(month), day_of_month(month + 1) - 1)
    born, sex = _known_children(random, child, intake)
    traits = 1 + spread(random, apportion(size, _TRAITS))
    forms = np.zeros(size, np.int64)
    forms[random.permutation(size)[_ONLY:]] = _printed_forms(random)
    decisions = [int(row["value"]) for row in read_rows("rvdk_decisions.csv") if row["measure"] == "count"]
    printed = [round(size * share) for share in _REQUESTED]
    rest = apportion(size - sum(printed) - _JOINT, (_VEILIG_THUIS, 1 - _VEILIG_THUIS))
    requested = [*printed, *rest, _JOINT]
    return Cases(
        np.zeros(size, np.int64), first + child, sex, born, traits, forms, spread(random, requested),
        spread(random, decisions), intake, _closed(random, intake),
    )  # fmt: skip


def _children(random: np.random.Generator, month: Ints) -> Ints:
    """The child of each case: some have a second case later on. ``month`` ascends."""
    twice = WITH_SEXUAL_VIOLENCE - CHILDREN
    child = np.arange(month.size)
    firsts = np.sort(random.choice(month.size // 2, twice, replace=False))
    later = np.flatnonzero(month >= month[firsts[-1]] + _BETWEEN_CASES)
    child[random.choice(later, twice, replace=False)] = firsts
    return np.unique(child, return_inverse=True)[1]


def _known_children(random: np.random.Generator, child: Ints, intake: Ints) -> tuple[Ints, Ints]:
    """Month of birth and sex in each case. Who has two cases is so young that both are of a minor."""
    first = np.unique(child, return_index=True)[1]
    known = CHILDREN - CHILDREN_UNKNOWN
    ages = np.sort(spread(random, apportion(known, _AGES)))
    order = np.argsort(np.bincount(child)[np.arange(CHILDREN)] == 1, kind="stable")  # who has two cases comes first
    twice = int((np.bincount(child) == 2).sum())
    young = random.permutation(int((ages <= 12).sum()))[:twice]
    rest = random.permutation(np.setdiff1d(np.arange(known), young))
    age = np.full(CHILDREN, -1)
    age[order[:known]] = ages[np.concatenate([young, rest])]
    born = month_of_age(intake[first]) - 12 * age - random.integers(0, 12, CHILDREN)
    sex = np.where(random.random(CHILDREN) < _GIRLS, GIRL, BOY)
    return np.where(age < 0, NONE, born)[child], np.where(age < 0, -1, sex)[child]


def _printed_forms(random: np.random.Generator) -> Ints:
    """The other forms of each case that has one: a set, each form in as many as printed."""
    counts = {row["form"]: int(row["value"]) for row in read_rows("rvdk_other_forms.csv") if row["measure"] == "count"}
    wanted = np.array([counts[name] for name in _FORMS_PRINTED])
    size = WITH_SEXUAL_VIOLENCE - _ONLY
    given = apportion(size, list(wanted))
    sets = 1 << spread(random, given)
    for place, more in enumerate(wanted - given):
        without = np.flatnonzero((sets >> place & 1) == 0)
        sets[random.choice(without, more, replace=False)] |= 1 << place
    return sets


_FORMS_PRINTED = (
    "domestic violence",
    "physical child abuse",
    "physical or pedagogical neglect",
    "divorce problems",
    "honour-related violence",
)
"""The printed forms, in the order of ``OTHER_FORMS``."""


def _others(random: np.random.Generator, first: int, sexual: Cases) -> Cases:
    """All cases without sexual violence: with so many forms each that the printed shares of all cases are met.

    Those that are still open come on top: the printed number is of cases with a decision.
    """
    number = np.concatenate([_numbers_of_forms(random, sexual), one_of(random, [0, *_FORMS], OPEN_CASES)])
    size, decided = number.size, number.size - OPEN_CASES
    start = np.full(size, day_of_month(np.array(_MONTH_OF_2017)))
    start[decided:] = _LAST_INTAKE - _OPEN_DAYS
    intake = between(random, start, np.full(size, _LAST_INTAKE))
    still = np.arange(size) >= decided
    return Cases(
        np.zeros(size, np.int64), first + np.arange(size), np.where(random.random(size) < 0.49, GIRL, BOY),
        month_of_age(intake) - np.floor(216 * random.random(size)).astype(np.int64), np.zeros(size, np.int64),
        _drawn_forms(random, number), one_of(random, [0.38, 0.19, 0.18, 0.22, 0.03], size),
        np.where(still, -1, one_of(random, [44, 30, 2, 2, 3, 1, 1, 14, 3], size)),
        intake, np.where(still, NONE, _closed(random, intake)),
    )  # fmt: skip


def _numbers_of_forms(random: np.random.Generator, sexual: Cases) -> Ints:
    """How many forms each other case has, so that all cases together are as printed."""
    mine = 1 + sum(sexual.forms >> place & 1 for place in range(len(OTHER_FORMS)))
    left = apportion(ALL_CASES, _FORMS) - np.bincount(np.minimum(mine, 4), minlength=5)[1:]
    return 1 + spread(random, left)


def _drawn_forms(random: np.random.Generator, number: Ints) -> Ints:
    """So many forms for each case, as a set; some more likely than others."""
    likely = random.random((number.size, len(OTHER_FORMS))) ** (1 / np.array(_LIKELY))
    ranked = np.argsort(-likely, axis=1)
    forms = np.zeros(number.size, np.int64)
    for place in range(len(_FORMS)):
        forms |= np.where(number > place, 1 << ranked[:, place], 0)
    return forms


def _closed(random: np.random.Generator, intake: Ints) -> Ints:
    least, mean = _DURATION
    length = least + np.floor(random.exponential(mean, intake.size)).astype(np.int64)
    closed: Ints = np.minimum(intake + length, np.maximum(_REFERENCE, intake))
    return closed
