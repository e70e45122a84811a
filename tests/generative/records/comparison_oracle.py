"""Controls drawn by hand, and compared with the victims of their sets."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import ceil

from inbeeld.cohorts import Rules
from inbeeld.statistics import MatchedSums, PersonTime, matched_rate_difference, matched_rate_ratio
from tests.generative.records.counting import Around, Cells, Figures
from tests.generative.records.plain_people import Later, Life, Report, incidents_of, lives, victims
from tests.generative.records.register_rows import Incident, Resident
from tests.generative.records.repeat_oracle import Counted

Stratum = tuple[str, int, str]


@dataclass(frozen=True)
class Set:
    victim: Report
    own: tuple[int, int]
    controls: tuple[tuple[int, int], ...]


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
        of = {"victims": [one.own for one in chosen], "controls": [c for one in chosen for c in one.controls]}
        for who, followed in of.items():
            events, days = sum(event for event, _ in followed), sum(days for _, days in followed)
            sizes[code, who] = {"persons": len(followed), "events": events, "person_years": round(days / 365.25)}
    return {"compared": compared, "comparison_sets": sizes}


def _rates(sets: list[Set]) -> dict[str, object]:
    own = sum(one.own[0] for one in sets)
    other = sum(event for one in sets for event, _ in one.controls)
    pairs = [(_time([one.own]), _time(list(one.controls))) for one in sets]
    sums = MatchedSums.of(pairs)
    said: dict[str, object] = {"ratio": None, "difference": None}
    if own and other:
        ratio = matched_rate_ratio(sums)
        said["ratio"] = Around(ratio.value, ratio.low, ratio.high, min(own, other), len(sets))
    if sets:
        found = matched_rate_difference(sums)
        value, low, high = (each * 365.25 * 1000 for each in (found.value, found.low, found.high))
        said["difference"] = Around(value, low, high, min(own, other), len(sets))
    return said


def _time(followed: list[tuple[int, int]]) -> PersonTime:
    return PersonTime(sum(event for event, _ in followed), sum(days for _, days in followed))


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
        able = {
            stay.person
            for stay in pool
            if (stay.municipality, stay.born.year, stay.sex) == stratum
            and stay.since <= day
            and (stay.until is None or day < stay.until)
            and stay.person != person
            and (stay.person not in index or index[stay.person].registered > day)
        }
        in_order = sorted(able, key=lambda other: _hash(rules.repeat.salt, other, report.incident))
        drawn = in_order[: rules.repeat.controls]
        own, *others = (
            _first(known[one].followed_from(day, end)[0], incidents_of(one, incidents, rules, end, day), without)
            for one, without in [(person, report.incident), *((other, None) for other in drawn)]
        )
        found.append(Set(report, own, tuple(others)))
    return found


def _stratum(life: Life, day: date) -> Stratum | None:
    place, sexes = life.place_on(day), {stay.sex for stay in life.stays}
    return (place, life.born.year, sexes.pop()) if place and len(sexes) == 1 else None


def _pool(residents: Sequence[Resident], in_stratum: Counter[Stratum], rules: Rules) -> list[Resident]:
    """Of each stratum so many of 4096 shares, as there are residents too many."""
    sizes = Counter((stay.municipality, stay.born.year, stay.sex) for stay in residents)
    kept = {
        stratum: ceil((count * 2 + 8) * rules.repeat.controls / sizes[stratum] * 4096)
        for stratum, count in in_stratum.items()
    }
    salt = f"{rules.repeat.salt}-pool"
    return [
        stay
        for stay in residents
        if int(_hash(salt, stay.person)[:3], 16) < kept.get((stay.municipality, stay.born.year, stay.sex), 0)
    ]


def _hash(salt: str, *parts: str) -> str:
    return sha256("\x1f".join((salt, *parts)).encode()).hexdigest()


def _first(days: int, since: list[Later], without: str | None) -> tuple[int, int]:
    """Whether somebody was registered within follow-up, and days until then; the first day counts."""
    first = min((each.after for each in since if each.incident != without), default=None)
    return (1, first + 1) if first is not None and first <= days else (0, days + 1)
