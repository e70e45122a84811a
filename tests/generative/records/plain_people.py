"""Victims, index incidents and follow-up as one would look them up by hand: slow, obvious, one person at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inbeeld.cohorts import Rules
from tests.generative.records.plain_days import age_on
from tests.generative.records.register_rows import Incident, Resident


@dataclass(frozen=True)
class Life:
    born: date
    sex: str
    stays: tuple[Resident, ...]

    def place_on(self, day: date) -> str | None:
        there = [stay for stay in self.stays if stay.since <= day and (stay.until is None or day < stay.until)]
        return max(there, key=lambda stay: stay.since).municipality if there else None

    def is_gone(self, day: date) -> bool:
        """Whether the last stay ended before a day."""
        return all(stay.until is not None and stay.until < day for stay in self.stays)

    def days_after(self, day: date, data_end: date) -> int:
        return self.followed_from(day, data_end)[0]

    def followed_from(self, day: date, data_end: date) -> tuple[int, str | None]:
        """Days of follow-up, and death or emigration if that ended it."""
        last = max(self.stays, key=lambda stay: (stay.until is None, stay.until or stay.since, stay.since))
        if last.until is None or last.until > data_end:
            return max(0, (data_end - day).days), None
        if last.until < day:
            return 0, None
        return max(0, (last.until - day).days), {"died": "death", "emigrated": "emigration"}.get(last.left or "")


@dataclass(frozen=True)
class Report:
    incident: str
    person: str | None
    codes: tuple[str, ...]
    offence: str
    gravity: int
    started: date
    ended: date
    registered: date
    municipality: str
    complaint: bool | None
    link: str
    age: int | None
    sex: str | None
    age_group: str | None
    row: int


@dataclass(frozen=True)
class Later:
    incident: str
    registered: date
    category: str
    after: int


@dataclass(frozen=True)
class Victim:
    index: Report
    life: Life
    gone: bool
    days: int
    exit: str | None
    later: tuple[Later, ...]


def codes_in(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


def category_of(codes: Iterable[str], rules: Rules) -> str:
    named = [rules.victims.categories[code] for code in codes if code in rules.victims.categories]
    return min(named, key=rules.victims.gravity.index) if named else rules.victims.unlisted


def lives(residents: Sequence[Resident], rules: Rules) -> dict[str, Life]:
    stays: dict[str, list[Resident]] = {}
    for stay in residents:
        stays.setdefault(stay.person, []).append(stay)
    return {person: _life(tuple(of_person), rules) for person, of_person in stays.items()}


def _life(stays: tuple[Resident, ...], rules: Rules) -> Life:
    sexes = {stay.sex for stay in stays}
    sex = rules.victims.sexes.get(sexes.pop(), "unknown") if len(sexes) == 1 else "unknown"
    return Life(min(stay.born for stay in stays), sex, stays)


def reports(incidents: Sequence[Incident], known: dict[str, Life], rules: Rules, data_end: date) -> list[Report]:
    best: dict[tuple[object, ...], Report] = {}
    for number, row in enumerate(incidents, start=1):
        report = _report(number, row, known, rules)
        if report is None or report.registered > data_end:
            continue
        # without a key each row is a person of its own
        key = (report.incident, report.link, report.person or number)
        if key not in best or _of_one(report) < _of_one(best[key]):
            best[key] = report
    return list(best.values())


def _of_one(report: Report) -> tuple[object, ...]:
    return report.gravity, report.registered, report.started, report.ended, report.row


def _report(number: int, row: Incident, known: dict[str, Life], rules: Rules) -> Report | None:
    codes = codes_in(row.offences)
    sexual = [code for code in rules.victims.sexual if code in codes]
    if row.role != "victim" or not sexual:
        return None
    life = known.get(row.person) if row.person is not None else None
    age = age_on(life.born, row.started, rules.victims.birth_day) if life else None
    link = "without-key" if row.person is None else "not-found" if age is None or age < 0 else "counted"
    if link == "counted" and age is not None and age >= rules.victims.minor_until:
        return None
    groups = [group.code for group in rules.victims.ages if age is not None and group.lower <= age <= group.upper]
    return Report(
        incident=row.incident,
        person=row.person,
        codes=codes,
        offence=sexual[0],
        gravity=rules.victims.sexual.index(sexual[0]),
        started=row.started,
        ended=row.ended or row.started,
        registered=row.registered,
        municipality=row.municipality,
        complaint=row.complaint,
        link=link,
        age=age,
        sex=life.sex if life else None,
        age_group=groups[0] if groups else None,
        row=number,
    )


def victims(incidents: Sequence[Incident], known: dict[str, Life], rules: Rules, data_end: date) -> dict[str, Victim]:
    """Everybody with an index incident, by person."""
    first: dict[str, Report] = {}
    for report in reports(incidents, known, rules, data_end):
        if report.link == "counted" and report.registered.year >= rules.repeat.first_year:
            assert report.person is not None
            if report.person not in first or _in_time(report) < _in_time(first[report.person]):
                first[report.person] = report
    found = {}
    for person, index in first.items():
        days, exit_ = known[person].followed_from(index.registered, data_end)
        later = [
            each
            for each in incidents_of(person, incidents, rules, data_end, index.registered)
            if each.incident != index.incident
        ]
        found[person] = Victim(index, known[person], known[person].is_gone(index.registered), days, exit_, tuple(later))
    return found


def _in_time(report: Report) -> tuple[object, ...]:
    return report.registered, report.started, report.gravity, report.ended, report.row


def incidents_of(person: str, incidents: Sequence[Incident], rules: Rules, data_end: date, since: date) -> list[Later]:
    """Incidents with this victim, each once, registered on a day or later."""
    gravity = rules.victims.gravity.index
    best: dict[str, tuple[date, int]] = {}
    for row in incidents:
        if row.person == person and row.role == "victim" and row.registered <= data_end:
            found = (row.registered, gravity(category_of(codes_in(row.offences), rules)))
            best[row.incident] = min(found, best.get(row.incident, found))
    return [
        Later(incident, registered, rules.victims.gravity[place], (registered - since).days)
        for incident, (registered, place) in best.items()
        if registered >= since
    ]
