"""Repeat victimisation within fixed terms and by follow-up, counted by hand.

What needs more than counting is left to ``inbeeld.statistics``, which is tested against other programs: here is tested
that it is given the right numbers.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from inbeeld.cohorts import Rules
from inbeeld.statistics import (
    Ends,
    EventPairs,
    Exits,
    RecurrenceCounts,
    Recurrences,
    cumulative_incidence,
    mean_cumulative_count,
    wilson_interval,
)
from tests.generative.records.counting import Around, Cells, Figures, share
from tests.generative.records.plain_days import anniversary
from tests.generative.records.plain_people import Later, Report, Victim, lives, reports, victims
from tests.generative.records.register_rows import Incident, Resident
from tests.generative.records.tests_oracle import tested

SEXES = ("girls", "boys", "unknown")
OUTCOMES = ("none", "once", "multiple")
RULES = {"all": 0, "not-same-day": 1, "not-same-week": 7}
"""How many days after the index incident something is registered at least, to count."""


class Counted:
    """Everybody with an index incident, and the rules."""

    def __init__(self, residents: Sequence[Resident], incidents: Sequence[Incident], rules: Rules, end: date) -> None:
        known = lives(residents, rules)
        self.rules, self.end = rules.repeat, end
        self.gravity = rules.victims.gravity
        self.traits = {
            "sex": SEXES,
            "age": tuple(group.code for group in rules.victims.ages),
            "first_offence": tuple(dict.fromkeys(rules.repeat.first_offences.values())),
        }
        self.reports = reports(incidents, known, rules, end)
        self.people = list(victims(incidents, known, rules, end).values())

    def trait(self, name: str, report: Report) -> str | None:
        of = {"sex": report.sex, "age": report.age_group, "first_offence": self.rules.first_offences[report.offence]}
        return of[name]

    def cohort(self, term: str) -> list[Victim]:
        years = self.rules.windows[term]
        return [one for one in self.people if anniversary(one.index.ended, years) <= self.end]

    def within(self, one: Victim, term: str, kind: str = "any") -> list[Later]:
        last = anniversary(one.index.ended, self.rules.windows[term])
        return [each for each in one.later if each.registered <= last and each.category in self.rules.kinds[kind]]


def count_terms(all_: Counted) -> Figures:
    rules = all_.rules
    girls = [one for one in all_.cohort(rules.girls_in) if one.index.sex == "girls"]
    divided = {f"by_{trait}": _divided(all_, trait) for trait in all_.traits}
    return {
        "cohorts": {(term,): {"persons": len(all_.cohort(term))} for term in rules.windows},
        "girls_by_cohort": {(rules.girls_in,): _part(len(girls), len(all_.cohort(rules.girls_in)))},
        "again": {
            (term, kind): _part(
                sum(bool(all_.within(one, term, kind)) for one in all_.cohort(term)), len(all_.cohort(term))
            )
            for term in rules.windows
            for kind in rules.kinds
        },
        "more_than_once": {
            (term,): _part(
                sum(len(all_.within(one, term)) > 1 for one in all_.cohort(term)),
                sum(len(all_.within(one, term)) > 0 for one in all_.cohort(term)),
            )
            for term in rules.windows
        },
        "sensitivity": {
            (term, rule): _part(
                sum(any(each.after >= least for each in all_.within(one, term)) for one in all_.cohort(term)),
                len(all_.cohort(term)),
            )
            for term in rules.windows
            for rule, least in RULES.items()
        },
        **divided,
        "tests": {
            key: row
            for trait in all_.traits
            for key, row in _tests(trait, divided[f"by_{trait}"], all_.rules.elsewhere).items()
        },
        "later_offences": _later_offences(all_),
        "unlinked": _unlinked(all_),
        "followed": {
            (code,): _part(sum(one.gone == gone for one in all_.people), len(all_.people))
            for code, gone in (("followed", False), ("gone", True))
        },
    }


def _part(persons: int, base: int) -> dict[str, object]:
    return {"persons": persons, "share": share(persons, base)}


def _divided(all_: Counted, trait: str) -> Cells:
    term, table = all_.rules.detailed, Cells()
    for code in all_.traits[trait]:
        group = [one for one in all_.cohort(term) if all_.trait(trait, one.index) == code]
        times = Counter(min(2, len(all_.within(one, term))) for one in group)
        for place, outcome in enumerate(OUTCOMES):
            table[code, outcome] = _part(times[place], len(group))
    return table


def _tests(trait: str, table: Cells, elsewhere: int) -> Cells:
    groups = [code for code in dict.fromkeys(code for code, _ in table) if code != "unknown"]
    counts = [[int(str(table[code, outcome]["persons"])) for outcome in OUTCOMES] for code in groups]
    return {(trait, name): {"value": value} for name, value in tested(counts, elsewhere).items()}


def _later_offences(all_: Counted) -> Cells:
    term = all_.rules.detailed
    found = Counter(each.category for one in all_.cohort(term) for each in all_.within(one, term))
    return {(category,): {"offences": found[category]} for category in all_.gravity}


def _unlinked(all_: Counted) -> Cells:
    links = [report.link for report in all_.reports if report.registered.year >= all_.rules.first_year]
    return {
        (link,): {"reports": links.count(link), "share": share(links.count(link), len(links))}
        for link in ("counted", "without-key", "not-found")
    }


def count_curves(all_: Counted) -> Figures:
    rules = all_.rules
    curve, windows, gaps = Cells(), Cells(), Cells()
    for kind in rules.curve_kinds:
        for sex in ("total", *SEXES):
            people = [one for one in all_.people if sex in ("total", one.index.sex) and not one.gone]
            for months in rules.curve_months:
                curve[kind, sex, str(months)] = {
                    cause: _incidence(all_, people, kind, months, cause) for cause in ("again", "death", "emigration")
                }
    for term, years in rules.windows.items():
        for kind in rules.curve_kinds:
            cohort = all_.cohort(term)
            here = [one for one in all_.people if not one.gone]
            clock = [one for one in here if anniversary(one.index.registered, years) <= all_.end]
            again = [
                one
                for one in clock
                if any(
                    each.registered <= anniversary(one.index.registered, years) and each.category in rules.kinds[kind]
                    for each in one.later
                )
            ]
            methods = {
                "printed": _wilson(sum(bool(all_.within(one, term, kind)) for one in cohort), len(cohort)),
                "fixed": _wilson(len(again), len(clock)),
                "incidence": _incidence(all_, here, kind, 12 * years, "again"),
            }
            for method, said in methods.items():
                windows[term, kind, method] = {"share": said}
            printed, incidence = methods["printed"], methods["incidence"]
            gaps[term, kind] = {"gap": incidence.value - printed.value if printed and incidence else None}
    apart: Cells = {
        (term, rule): {"share": _incidence(all_, _without(all_, least), "any", 12 * years, "again")}
        for term, years in rules.windows.items()
        for rule, least in RULES.items()
    }
    found: Figures = {"curve": curve, "windows": windows, "window_gaps": gaps, "mcf": _mean_counts(all_)}
    return {**found, "incidence_sensitivity": apart}


def _without(all_: Counted, least: int) -> list[Victim]:
    """Who was not gone, as if nothing had been registered in the first days after the index incident."""
    here = [one for one in all_.people if not one.gone]
    return [replace(one, later=tuple(each for each in one.later if each.after >= least)) for one in here]


def _wilson(events: int, base: int) -> Around | None:
    if not base:
        return None
    low, high = wilson_interval(events, base)
    return Around(100 * events / base, 100 * low, 100 * high, events, base)


def _exit(all_: Counted, one: Victim, kind: str) -> tuple[int, str | None]:
    """What comes first; of what happens on one day, the incident does."""
    after = [each.after for each in one.later if each.after <= one.days and each.category in all_.rules.kinds[kind]]
    return (min(after), "again") if after else (one.days, one.exit)


def _incidence(all_: Counted, people: list[Victim], kind: str, months: int, cause: str) -> Around | None:
    exits = [_exit(all_, one, kind) for one in people]
    days = int(months * 365.25 / 12)
    if not exits or days > max(time for time, _ in exits):
        return None
    course = cumulative_incidence([Exits(time, why, 1) for time, why in exits], ("again", "death", "emigration"))
    risk = course.at(days).risks[cause]
    low, high = risk.interval() or wilson_interval(round(risk.value) * len(exits), len(exits))
    events = sum(why == cause and time <= days for time, why in exits)
    return Around(100 * risk.value, 100 * low, 100 * high, events, len(exits))


def _mean_counts(all_: Counted) -> Cells:
    table = Cells()
    for sex in ("total", *SEXES):
        people = [one for one in all_.people if sex in ("total", one.index.sex) and not one.gone]
        for months in all_.rules.count_months:
            table[sex, str(months)] = {"mean": _mean(people, months)}
    return table


def _month(days: int) -> int:
    """The first month by whose end so many days have passed."""
    month = 0
    while month * 365.25 / 12 < days:
        month += 1
    return month


def _mean(people: list[Victim], months: int) -> Around | None:
    ends = [Ends(_month(one.days), 1, one.exit == "death") for one in people]
    if not ends or months > max(end.time for end in ends):
        return None
    events = [
        (number, _month(each.after))
        for number, one in enumerate(people)
        for each in one.later
        if each.after <= one.days
    ]
    rows = [Recurrences(time, ends[number].time, 1, ends[number].terminal) for number, time in events]
    pairs = [
        EventPairs(min(time, other), max(time, other), 1)
        for place, (number, time) in enumerate(events)
        for another, other in events[:place]
        if number == another
    ]
    found = mean_cumulative_count(RecurrenceCounts(ends, rows, pairs), [months])[0]
    interval = found.interval()
    low, high = (interval.low, interval.high) if interval else (0.0, 3.6888794541139363 / len(people))
    return Around(found.mean, low, high, sum(row.time <= months for row in rows), len(people))
