"""Controls drawn by hand, and compared with the victims of their sets."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from hashlib import sha256
from math import ceil, exp, log, sqrt

from inbeeld.cohorts import Rules
from tests.generative.records.counting import Around, Cells, Figures
from tests.generative.records.plain_people import Life, Report, incidents_of, lives, victims
from tests.generative.records.register_rows import Incident, Resident
from tests.generative.records.repeat_oracle import RULES, Counted

Stratum = tuple[str, int, str]
Followed = tuple[str, int, int]
"""A person, whether there was an event (0 or 1), and days."""
Z = 1.959963984540054


@dataclass(frozen=True)
class Course:
    """Somebody: the last day of follow-up and the days of incidents, both since the day of the index incident."""

    person: str
    last: int
    days: tuple[int, ...]

    def since(self, start: int) -> Followed | None:
        """From a day on until the first incident or the last day, both included; none of it if it had ended by then."""
        if self.last < start:
            return None
        found = [day for day in self.days if start <= day <= self.last]
        return (self.person, 1, min(found) - start + 1) if found else (self.person, 0, self.last - start + 1)


@dataclass(frozen=True)
class Set:
    victim: Report
    own: Course
    controls: tuple[Course, ...]


def count_comparison(
    residents: Sequence[Resident], incidents: Sequence[Incident], rules: Rules, end: date, all_: Counted
) -> Figures:
    sets = [one for one in draw_sets(residents, incidents, rules, end) if one.controls]
    groups = [("total", sets)]
    for trait, codes in all_.traits.items():
        groups += [(code, [s for s in sets if all_.trait(trait, s.victim) == code]) for code in codes]
    compared: Cells = {}
    sizes: Cells = {}
    for code, chosen in groups:
        compared[code,] = _rates(chosen)
        for who, followed in zip(("victims", "controls"), _since(chosen, 0), strict=True):
            events, days = sum(event for (_, event, _), _ in followed), sum(days for (*_, days), _ in followed)
            sizes[code, who] = {"persons": len(followed), "events": events, "person_years": round(days / 365.25)}
    apart: Cells = {(rule,): _rates(sets, start) for rule, start in RULES.items()}
    return {"compared": compared, "comparison_sets": sizes, "compared_sensitivity": apart}


def _since(sets: list[Set], start: int) -> tuple[list[tuple[Followed, int]], list[tuple[Followed, int]]]:
    """Victims, and controls, who are followed on that day; each with how many divide a place among them."""
    victims = [(one.own.since(start), 1) for one in sets]
    controls = [(control.since(start), len(one.controls)) for one in sets for control in one.controls]
    both = [[(followed, size) for followed, size in group if followed] for group in (victims, controls)]
    return both[0], both[1]


def _rates(sets: list[Set], start: int = 0) -> dict[str, object]:
    victims, controls = _since(sets, start)
    own = sum(event for (_, event, _), _ in victims)
    other = sum(event for (_, event, _), _ in controls)
    if not (own and other):
        return {"ratio": None, "difference": None}
    few, base = min(own, other), len(victims)
    time = Fraction(sum(days for (*_, days), _ in victims))
    rate = own / time
    shares = [(who, Fraction(event, size), Fraction(days, size)) for (who, event, days), size in controls]
    beside, beside_time = sum(event for _, event, _ in shares), sum(days for *_, days in shares)
    other_rate = Fraction(beside, beside_time)
    # what each person moves the logarithm of the ratio, and the difference, over all parts that he or she has
    moves: defaultdict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for (victim, event, days), _ in victims:
        moves[victim][0] += (event - rate * days) / own
        moves[victim][1] += (event - rate * days) / time
    for person, part, part_time in shares:
        moves[person][0] -= (part - other_rate * part_time) / beside
        moves[person][1] -= (part - other_rate * part_time) / beside_time
    around, apart = (sqrt(sum(moved[which] ** 2 for moved in moves.values())) for which in (0, 1))
    ratio, difference, unit = log(rate / other_rate), float(rate - other_rate), 365.25 * 1000
    return {
        "ratio": Around(exp(ratio), exp(ratio - Z * around), exp(ratio + Z * around), few, base),
        "difference": Around(
            difference * unit, (difference - Z * apart) * unit, (difference + Z * apart) * unit, few, base
        ),
    }


def draw_sets(residents: Sequence[Resident], incidents: Sequence[Incident], rules: Rules, end: date) -> list[Set]:
    known = lives(residents, rules)
    index = {person: one.index for person, one in victims(incidents, known, rules, end).items()}
    strata = {person: _stratum(known[person], report.registered) for person, report in index.items()}
    in_stratum = Counter(stratum for stratum in strata.values() if stratum)
    pool = _pool(residents, in_stratum, rules)
    found = []
    for person, report in index.items():
        stratum, day = strata[person], report.registered
        if stratum is None:
            continue
        able = [
            (row, stay.person)
            for row, stay in pool
            if (stay.municipality, stay.born.year, stay.sex) == stratum
            and stay.since <= day
            and (stay.until is None or day < stay.until)
            and stay.person != person
            and (stay.person not in index or index[stay.person].registered > day)
        ]
        # of stays that overlap the first row counts
        rows = {who: row for row, who in sorted(able, reverse=True)}
        in_order = sorted(rows, key=lambda other: _hash(rules.repeat.salt, str(rows[other]), str(report.row)))
        drawn = in_order[: rules.repeat.controls]
        own, *others = (
            Course(
                who,
                known[who].followed_from(day, end)[0],
                tuple(each.after for each in incidents_of(who, incidents, rules, end, day) if each.incident != without),
            )
            for who, without in [(person, report.incident), *((other, None) for other in drawn)]
        )
        found.append(Set(report, own, tuple(others)))
    return found


def _stratum(life: Life, day: date) -> Stratum | None:
    place, sexes = life.place_on(day), {stay.sex for stay in life.stays}
    return (place, life.born.year, sexes.pop()) if place and len(sexes) == 1 else None


def _pool(residents: Sequence[Resident], in_stratum: Counter[Stratum], rules: Rules) -> list[tuple[int, Resident]]:
    """Of each stratum so many of 4096 shares, as there are residents too many; with their row."""
    sizes = Counter((stay.municipality, stay.born.year, stay.sex) for stay in residents)
    kept = {
        stratum: ceil((count * 2 + 8) * rules.repeat.controls / sizes[stratum] * 4096)
        for stratum, count in in_stratum.items()
    }
    salt = f"{rules.repeat.salt}-pool"
    return [
        (row, stay)
        for row, stay in enumerate(residents, start=1)
        if int(_hash(salt, str(row))[:3], 16) < kept.get((stay.municipality, stay.born.year, stay.sex), 0)
    ]


def _hash(salt: str, *parts: str) -> str:
    return sha256("\x1f".join((salt, *parts)).encode()).hexdigest()
