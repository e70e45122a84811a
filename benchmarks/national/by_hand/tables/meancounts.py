"""The mean number of later incidents."""

from benchmarks.national.by_hand.codes import SEXES, TOTAL
from benchmarks.national.by_hand.figures import Figures, Rows, Table, estimated
from inbeeld.statistics import (
    Ends,
    EventPairs,
    MeanCount,
    PersonTime,
    RecurrenceCounts,
    Recurrences,
    exact_rate,
    mean_cumulative_count,
)

_MONTHS = range(12, 121, 12)


def mean_counts(ends: Rows, events: Rows, pairs: Rows) -> Table:
    """By sex and month."""
    found: Table = {}
    for sex in (TOTAL, *SEXES):
        persons, later, two = ([row for row in rows if sex in (row["sex"], TOTAL)] for rows in (ends, events, pairs))
        means = _means(persons, later, two)
        found |= {f"{sex}|{month}": means.get(month, {"mean": None}) for month in _MONTHS}
    return found


def _means(ends: Rows, events: Rows, pairs: Rows) -> dict[int, Figures]:
    if not ends:
        return {}
    observed = RecurrenceCounts(
        [Ends(int(row["end"]), int(row["persons"]), bool(row["terminal"])) for row in ends],
        [Recurrences(int(row["month"]), int(row["end"]), int(row["events"]), bool(row["terminal"])) for row in events],
        [EventPairs(int(row["earlier"]), int(row["later"]), int(row["pairs"])) for row in pairs],
    )
    last, persons = max(row.time for row in observed.ends), sum(row.persons for row in observed.ends)
    known = [month for month in _MONTHS if month <= last]
    return {int(mean.time): _figures(mean, persons) for mean in mean_cumulative_count(observed, known)}


def _figures(mean: MeanCount, persons: int) -> Figures:
    around = mean.interval() or exact_rate(PersonTime(0, persons))
    return estimated("mean", mean.mean, (around.low, around.high))
