"""Help after violence and the chain, counted person by person in plain Python."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from inbeeld.cohorts import Rules
from tests.generative.records import plain_people
from tests.generative.records.counting import Figures, share
from tests.generative.records.help_draws import Drawn
from tests.generative.records.plain_days import age_on
from tests.generative.records.register_rows import Incident, Resident, Step, Trajectory
from tests.unit.engines.oracle import anniversary

Rows = dict[tuple[str, ...], dict[str, object]]


@dataclass(frozen=True)
class Victim:
    """A report of a minor."""

    person: str
    incident: str
    sex: str
    age_group: str
    ended: date
    registered: date


@dataclass(frozen=True)
class Helped:
    """A victim with the care around the end of the offence."""

    victim: Victim
    after: tuple[Trajectory, ...]
    before: str

    def any(self, is_so: Callable[[Trajectory], bool]) -> bool:
        return any(map(is_so, self.after))


def reports(drawn: Drawn, rules: Rules, end: date) -> list[tuple[tuple[object, ...], Victim]]:
    """Each report of a minor, once for each person and incident, with what it is ordered by within a person."""
    stays = [row for row in drawn["residents"] if isinstance(row, Resident)]
    found: dict[tuple[str, str], tuple[tuple[object, ...], Victim]] = {}
    for place, row in enumerate(drawn["police-incidents"]):
        assert isinstance(row, Incident)
        graveness = [n for n, code in enumerate(rules.victims.sexual) if code in (row.offences or "").split(";")]
        life = [stay for stay in stays if stay.person == row.person]
        if row.role != "victim" or not graveness or not life or row.registered > end:
            continue
        age = age_on(life[0].born, row.started, rules.victims.birth_day)
        if not 0 <= age < rules.victims.minor_until:
            continue
        ended = row.ended or row.started
        group = next(each.code for each in rules.victims.ages if each.lower <= age <= each.upper)
        victim = Victim(life[0].person, row.incident, rules.victims.sexes[life[0].sex], group, ended, row.registered)
        within = (min(graveness), row.registered, row.started, ended, place)
        between = (row.registered, row.started, min(graveness), ended, place)
        key = (victim.person, row.incident)
        if key not in found or within < found[key][0][0]:  # type: ignore[operator]  # the same kinds at each place
            found[key] = ((within, between), victim)
    return [(order[1], victim) for order, victim in found.values()]  # type: ignore[misc]  # a pair, as above


def victims_of(drawn: Drawn, rules: Rules, end: date) -> list[Victim]:
    """The first report of each person within the years."""
    years = range(rules.help.years.first, rules.help.years.last + 1)
    first: dict[str, Victim] = {}
    for _, victim in sorted(reports(drawn, rules, end), key=lambda pair: pair[0]):
        if victim.registered.year in years:
            first.setdefault(victim.person, victim)
    return list(first.values())


def care_of(person: str, drawn: Drawn, end: date) -> list[Trajectory]:
    """The trajectories of a person as they stood at the end of the data."""
    found = []
    for row in drawn["youth-care-trajectories"]:
        assert isinstance(row, Trajectory)
        if row.person == person and row.started <= end:
            over = row.ended is not None and row.ended <= end
            found.append(row if over else Trajectory(**{**vars(row), "ended": None, "ending": None}))
    return found


def helped(victim: Victim, drawn: Drawn, rules: Rules, end: date) -> Helped:
    care, day = care_of(victim.person, drawn, end), victim.ended
    after = tuple(row for row in care if day <= row.started <= anniversary(day, rules.help.within))
    before = [row for row in care if row.started < day]
    running = any(row.ended is None or row.ended >= day for row in before)
    earlier = any(row.ended is not None and row.ended >= anniversary(day, -rules.help.before) for row in before)
    return Helped(victim, after, "running" if running else "year_before" if earlier else "none")


def count_help(drawn: Drawn, rules: Rules, end: date) -> Figures:
    people = [helped(victim, drawn, rules, end) for victim in victims_of(drawn, rules, end)]
    with_care = [each for each in people if each.after]
    ages = (*(each.code for each in rules.victims.ages), "total")
    sexes, years = tuple(rules.victims.sexes.values()), tuple(str(year) for year in rules.help.years)
    placements = {word: raw for raw, word in rules.help.placements.items()}
    forms = (*rules.help.without_stay, *rules.help.with_stay)
    return {
        "population_by_age": {(a,): persons(len(of_age(a, people)), len(people)) for a in ages},
        "population_by_sex": {(s,): persons(len(of_sex(s, people)), len(people)) for s in sexes},
        "helped_by_age": {(a,): persons(len(of_age(a, with_care)), len(of_age(a, people))) for a in ages},
        "helped_by_sex": {(s,): persons(len(of_sex(s, with_care)), len(of_sex(s, people))) for s in sexes},
        "helped_by_year": {(y,): persons(len(of_year(y, with_care)), len(of_year(y, people))) for y in years},
        "stay_by_age": {key: row for a in ages for key, row in stay(a, of_age(a, with_care), rules).items()},
        "forms": {(f,): persons(count(with_care, has_form(f)), len(with_care)) for f in forms},
        "secure": {(w,): persons(count(with_care, has_form(raw)), len(with_care)) for w, raw in placements.items()},
        "placements": {
            (w, y): {"persons": count(of_year(y, with_care), has_form(raw))}
            for w, raw in placements.items()
            for y in years
        },
        "referrers": {
            (r,): persons(count(with_care, lambda row, r=r: row.referrer == r), len(with_care))  # type: ignore[misc]
            for r in rules.help.referrers
        },
        "endings": endings(with_care, rules),
        "last_endings": last_endings(with_care, rules),
        "crisis": crisis(with_care, rules),
        "running_before": {
            key: row for b in ("running", "year_before", "none", "total") for key, row in cross(b, people)
        },
        **first_help(people, drawn, rules, end),
        "unlinked": unlinked(drawn, rules, end),
    }


def unlinked(drawn: Drawn, rules: Rules, end: date) -> Rows:
    stays = [row for row in drawn["residents"] if isinstance(row, Resident)]
    incidents = [row for row in drawn["police-incidents"] if isinstance(row, Incident)]
    years = range(rules.help.years.first, rules.help.years.last + 1)
    found = plain_people.reports(incidents, plain_people.lives(stays, rules), rules, end)
    links = [report.link for report in found if report.registered.year in years]
    return {
        (link,): {"reports": links.count(link), "share": share(links.count(link), len(links))}
        for link in ("counted", "without-key", "not-found")
    }


def persons(number: int, base: int) -> dict[str, object]:
    return {"persons": number, "share": share(number, base)}


def count(people: list[Helped], is_so: Callable[[Trajectory], bool]) -> int:
    return sum(each.any(is_so) for each in people)


def has_form(form: str) -> Callable[[Trajectory], bool]:
    return lambda row: row.form == form


def of_age(age: str, people: list[Helped]) -> list[Helped]:
    return [each for each in people if age in ("total", each.victim.age_group)]


def of_sex(sex: str, people: list[Helped]) -> list[Helped]:
    return [each for each in people if each.victim.sex == sex]


def of_year(year: str, people: list[Helped]) -> list[Helped]:
    return [each for each in people if str(each.victim.registered.year) == year]


def stay(age: str, with_care: list[Helped], rules: Rules) -> Rows:
    number = count(with_care, lambda row: row.form in rules.help.with_stay)
    counts = {"without_stay": len(with_care) - number, "with_stay": number, "total": len(with_care)}
    return {(age, word): {"persons": n} for word, n in counts.items()}


def endings(with_care: list[Helped], rules: Rules) -> Rows:
    base = count(with_care, lambda row: row.ended is not None)
    return {
        (word,): persons(count(with_care, lambda row, raw=raw: row.ending == raw), base)  # type: ignore[misc]
        for raw, word in rules.help.endings.items()
    }


def last_endings(with_care: list[Helped], rules: Rules) -> Rows:
    """Of each child whose care ended the last ending; no ending sorts after all others."""
    ended = [[row for row in each.after if row.ended is not None] for each in with_care]
    last = [min(rows, key=lambda row: row.ending or "~") for rows in map(latest, ended) if rows]
    return {
        (word,): persons(sum(row.ending == raw for row in last), len(last)) for raw, word in rules.help.endings.items()
    }


def latest(rows: list[Trajectory]) -> list[Trajectory]:
    """Those that stopped last, and of these those that began last."""
    return [row for row in rows if (row.ended, row.started) == max((each.ended, each.started) for each in rows)]


def crisis(with_care: list[Helped], rules: Rules) -> Rows:
    def recorded(row: Trajectory) -> bool:
        return row.started.year >= rules.help.crisis_from and row.crisis is not None

    known = count(with_care, recorded)
    yes = count(with_care, lambda row: recorded(row) and bool(row.crisis))
    return {
        (word,): {**persons(n, len(with_care)), "share_of_known": share(n, known)}
        for word, n in (("known", known), ("crisis", yes))
    }


def cross(before: str, people: list[Helped]) -> Iterable[tuple[tuple[str, ...], dict[str, object]]]:
    group = [each for each in people if before in ("total", each.before)]
    number = sum(bool(each.after) for each in group)
    for after, n in (("helped", number), ("not_helped", len(group) - number), ("total", len(group))):
        yield (before, after), persons(n, len(group))


def first_help(people: list[Helped], drawn: Drawn, rules: Rules, end: date) -> Figures:
    kinds = ("any", *rules.help.without_stay, *rules.help.with_stay)
    left = {each.victim.person: follow_up(each.victim, drawn, end) for each in people}
    people = [each for each in people if left[each.victim.person][0] >= 0]
    begun: Rows = {}
    gone: Rows = {}
    for kind in kinds:
        exits = [exit_of(each.victim, kind, drawn, left[each.victim.person], end) for each in people]
        for months in rules.help.months:
            day = int(months * 365.25 / 12)
            begun[kind, str(months)] = {"share": incidence(exits, "begun", day)}
            if kind == "any":
                gone |= {(c, str(months)): {"share": incidence(exits, c, day)} for c in ("death", "emigration")}
    return {"first_help": begun, "left_first": gone}


def follow_up(victim: Victim, drawn: Drawn, end: date) -> tuple[int, str | None]:
    """Days from registration until somebody left or the data ended, and the cause; below 0 for who had left before."""
    stays = [row for row in drawn["residents"] if isinstance(row, Resident) and row.person == victim.person]
    last = max(stays, key=lambda stay: (stay.until or date.max, stay.since))
    if last.until is None or last.until > end:
        return max(0, (end - victim.registered).days), None
    cause = {"died": "death", "emigrated": "emigration"}.get(str(last.left))
    return (last.until - victim.registered).days, cause


def exit_of(victim: Victim, kind: str, drawn: Drawn, left: tuple[int, str | None], end: date) -> tuple[int, str | None]:
    days = [
        (row.started - victim.registered).days
        for row in care_of(victim.person, drawn, end)
        if row.started >= victim.registered and kind in ("any", row.form)
    ]
    return (min(days), "begun") if days and min(days) <= left[0] else left


def incidence(exits: list[tuple[int, str | None]], cause: str, day: int) -> float | None:
    """Aalen and Johansen, as they define it, in fractions; nothing if nobody is followed so long."""
    if not exits or max(days for days, _ in exits) < day:
        return None
    free, reached = Fraction(1), Fraction(0)
    for time in sorted({days for days, _ in exits if days <= day}):
        at_risk = sum(days >= time for days, _ in exits)
        here = [why for days, why in exits if days == time and why is not None]
        reached += free * Fraction(here.count(cause), at_risk)
        free *= 1 - Fraction(len(here), at_risk)
    return float(100 * reached)


def count_chain(drawn: Drawn, rules: Rules, end: date) -> Figures:
    first: dict[str, date] = {}
    for _, victim in reports(drawn, rules, end):
        first[victim.incident] = min(victim.registered, first.get(victim.incident, victim.registered))
    rows = [row for row in drawn["offender-chain"] if isinstance(row, Step)]
    known = {row.incident for row in drawn["police-incidents"] if isinstance(row, Incident)}
    chained = {row.incident for row in rows}
    found: Rows = {}
    for year in rules.chain.years:
        incidents = {incident for incident, day in first.items() if day.year == year}
        for step in ("reports", "interview", "complaint", "prosecution", "verdict", "convicted"):
            taken = {row.incident for row in rows if took(row, step, end)} if step != "reports" else incidents
            number = len(incidents & taken)
            found[step, str(year)] = {"incidents": number, "share": share(number, len(incidents))}
    links = {
        "counted": len(chained & set(first)),
        "other": len((chained & known) - set(first)),
        "not-found": len(chained - known),
    }
    return {"chain": found, "chain_links": {(link,): {"incidents": n} for link, n in links.items()}}


def took(row: Step, step: str, end: date) -> bool:
    day = row.verdict if step == "convicted" else getattr(row, step)
    return day is not None and day <= end and (step != "convicted" or row.outcome == "convicted")
