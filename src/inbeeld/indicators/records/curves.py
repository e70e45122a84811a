"""The chance to be registered again by a certain time, with all follow-up there is: death and emigration compete."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.cohorts import AGAIN, ALL, DEATH, EMIGRATION, Registers, first_exits
from inbeeld.indicators.records.base import UNKNOWN, Row, estimated
from inbeeld.indicators.records.outcomes import codes_of
from inbeeld.indicators.records.summary import Summary, every
from inbeeld.statistics import CumulativeIncidence, Exits, cumulative_incidence, wilson_interval
from inbeeld.tables import TOTAL, Cell

CAUSES = (AGAIN, DEATH, EMIGRATION)


@dataclass(frozen=True)
class Curve:
    """The course of a group.

    Attributes:
        exits: how follow-up ended, in days.
        course: the shares by each cause; None of a group that nobody is in.
    """

    exits: tuple[Exits, ...]
    course: CumulativeIncidence | None

    def at(self, months: int, cause: str) -> Cell:
        """The percentage to whom it has happened first by then; unknown if nobody was followed so long."""
        time = days_of(months)
        if self.course is None or time > self.course.steps[-1].time:
            return UNKNOWN
        risk, persons = self.course.at(time).risks[cause], self.course.persons
        events = sum(row.persons for row in self.exits if row.cause == cause and row.time <= time)
        # a share of nobody or everybody has no error of its own
        low, high = risk.interval() or wilson_interval(round(risk.value) * persons, persons)
        return estimated(100 * risk.value, (100 * low, 100 * high), base=persons, events=events)


Curves = Mapping[tuple[str, str], Curve]
"""By kind and sex; all together under ``TOTAL``."""


def days_of(months: int) -> int:
    """Whole days in so many months of 365.25 / 12 days, rounded down: 365 in twelve, 1826 in sixty.

    >>> days_of(12), days_of(60)
    (365, 1826)
    """
    return months * 1461 // 48


def curves(registers: Registers) -> Curves:
    """The course of each kind, of each sex and of all."""
    sexes = codes_of(registers)["sex"]
    found = {kind: _exits(kind, registers) for kind in registers.rules.repeat.curve_kinds}
    return {
        (kind, sex): _curve(exits if sex == TOTAL else exits.where(sex=sex))
        for kind, exits in found.items()
        for sex in (TOTAL, *sexes)
    }


def curve_rows(found: Curves, registers: Registers) -> tuple[Row, ...]:
    """The table of the courses."""
    rules = registers.rules.repeat
    sexes = (TOTAL, *codes_of(registers)["sex"])
    rows = every(kind=rules.curve_kinds, sex=sexes, months=rules.curve_months)
    return tuple(
        Row(row, {cause: found[row["kind"], row["sex"]].at(int(row["months"]), cause) for cause in CAUSES})
        for row in rows
    )


def curve_by(rule: str, kind: str, registers: Registers) -> Curve:
    """The course of a kind, of all together, if some later incidents do not count."""
    return _curve(_exits(kind, registers, rule))


def _exits(kind: str, registers: Registers, rule: str = ALL) -> Summary:
    exits = first_exits(registers, kind, rule)
    return Summary(registers.engine.to_rows(exits.group_by(["sex", "time", "cause"]).aggregate(persons=exits.count())))


def _curve(counts: Summary) -> Curve:
    exits = tuple(Exits(row["time"], row["cause"], row["persons"]) for row in counts.rows)
    return Curve(exits, cumulative_incidence(exits, CAUSES) if exits else None)
