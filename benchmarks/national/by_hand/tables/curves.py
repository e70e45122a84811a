"""Cumulative incidence, by itself and beside the fixed terms."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.national.by_hand.codes import SEXES, TOTAL
from benchmarks.national.by_hand.figures import Figures, Rows, Table, Tables, estimated, grid, total
from benchmarks.national.by_hand.tables.repeat import APART, TERMS
from inbeeld.statistics import CumulativeIncidence, Exits, cumulative_incidence, wilson_interval

_KINDS = ("any", "either")
_CAUSES = ("again", "death", "emigration")
_MONTHS = range(6, 121, 6)


@dataclass(frozen=True)
class Course:
    """What has happened to whom by when; None of nobody."""

    found: CumulativeIncidence | None

    @classmethod
    def of(cls, rows: Rows, causes: Sequence[str]) -> "Course":
        """From persons by ``time`` in days and ``cause``."""
        exits = [Exits(int(row["time"]), row["cause"], int(row["persons"])) for row in rows]
        return cls(cumulative_incidence(exits, causes) if exits else None)

    def at(self, name: str, months: int, cause: str) -> Figures:
        """The percentage by then with its limits; unknown if nobody was followed so long."""
        days = months * 1461 // 48
        if self.found is None or days > self.found.steps[-1].time:
            return {name: None}
        risk = self.found.at(days).risks[cause]
        low, high = risk.interval() or wilson_interval(round(risk.value) * self.found.persons, self.found.persons)
        return estimated(name, 100 * risk.value, (100 * low, 100 * high))


def curve_tables(terms: Rows, exits: Rows) -> Tables:
    """The courses, and the three ways to count who is registered again within a term."""
    courses = {
        (kind, sex): Course.of([row for row in exits if row["kind"] == kind and sex in (row["sex"], TOTAL)], _CAUSES)
        for kind in _KINDS
        for sex in (TOTAL, *SEXES)
    }
    apart = {rule: Course.of([row for row in exits if row["kind"] == kind], _CAUSES) for rule, kind in APART.items()}

    def at(kind: str, sex: str, months: str) -> Figures:
        found = (courses[kind, sex].at(cause, int(months), cause) for cause in _CAUSES)
        return {name: value for figures in found for name, value in figures.items()}

    windows = _windows(terms, courses)
    return {
        "windows": windows,
        "window_gaps": grid(lambda term, kind: {"gap": _gap(windows, f"{term}|{kind}")}, TERMS, _KINDS),
        "incidence_sensitivity": grid(
            lambda term, rule: apart[rule].at("share", 12 * TERMS[term], "again"), TERMS, APART
        ),
        "curve": grid(at, _KINDS, (TOTAL, *SEXES), _MONTHS),
    }


def _windows(terms: Rows, courses: dict[tuple[str, str], Course]) -> Table:
    found: Table = {}
    for term, years in TERMS.items():
        rows = [row for row in terms if row["years"] == years]
        for kind in _KINDS:
            persons, since = total(rows, "persons"), total(rows, "from_registration")
            found[f"{term}|{kind}|printed"] = _around(total(rows, kind), persons)
            found[f"{term}|{kind}|fixed"] = _around(total(rows, f"from_registration_{kind}"), since)
            found[f"{term}|{kind}|incidence"] = courses[kind, TOTAL].at("share", 12 * years, "again")
    return found


def _around(events: int, persons: int) -> Figures:
    if not persons:
        return {"share": None}
    low, high = wilson_interval(events, persons)
    return estimated("share", 100 * events / persons, (100 * low, 100 * high))


def _gap(windows: Table, row: str) -> float | None:
    printed, incidence = (windows[f"{row}|{way}"]["share"] for way in ("printed", "incidence"))
    return None if printed is None or incidence is None else incidence - printed
