"""The mean number of later incidents by a certain time: somebody can be registered again more than once."""

from inbeeld.cohorts import Registers, followed_months, pairs_of, recurrences
from inbeeld.indicators.records.base import UNKNOWN, Row, estimated
from inbeeld.indicators.records.outcomes import codes_of
from inbeeld.indicators.records.summary import Summary
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
from inbeeld.tables import TOTAL, Cell


def mean_counts(registers: Registers) -> tuple[Row, ...]:
    """The mean number of later incidents of each sex and of all, at each of the months; unknown beyond follow-up."""
    ends, events, pairs = _counted(registers)
    return tuple(
        row
        for sex in (TOTAL, *codes_of(registers)["sex"])
        for row in _rows(sex, _observed(*(_of(sex, each) for each in (ends, events, pairs))), registers)
    )


def _counted(registers: Registers) -> tuple[Summary, Summary, Summary]:
    people, events = followed_months(registers), recurrences(registers)
    pairs, ask = pairs_of(events), registers.engine.to_rows
    return (
        Summary(ask(people.group_by(["sex", "end", "terminal"]).aggregate(persons=people.count()))),
        Summary(ask(events.group_by(["sex", "month", "end", "terminal"]).aggregate(events=events.count()))),
        Summary(ask(pairs.group_by(["sex", "earlier", "later"]).aggregate(pairs=pairs.count()))),
    )


def _of(sex: str, counts: Summary) -> Summary:
    return counts if sex == TOTAL else counts.where(sex=sex)


def _observed(ends: Summary, events: Summary, pairs: Summary) -> RecurrenceCounts | None:
    if not ends.rows:
        return None
    return RecurrenceCounts(
        [Ends(row["end"], row["persons"], row["terminal"]) for row in ends.rows],
        [Recurrences(row["month"], row["end"], row["events"], row["terminal"]) for row in events.rows],
        [EventPairs(row["earlier"], row["later"], row["pairs"]) for row in pairs.rows],
    )


def _rows(sex: str, observed: RecurrenceCounts | None, registers: Registers) -> list[Row]:
    months = registers.rules.repeat.count_months
    last = max(row.time for row in observed.ends) if observed else -1
    known = [month for month in months if month <= last]
    means = mean_cumulative_count(observed, known) if observed and known else ()
    cells = {mean.time: _cell(mean, observed) for mean in means if observed}
    return [Row({"sex": sex, "months": str(month)}, {"mean": cells.get(month, UNKNOWN)}) for month in months]


def _cell(mean: MeanCount, observed: RecurrenceCounts) -> Cell:
    persons = sum(row.persons for row in observed.ends)
    events = sum(row.events for row in observed.recurrences if row.time <= mean.time)
    # a mean of nothing has no error of its own: the exact limit of no events among so many
    found = mean.interval() or exact_rate(PersonTime(0, persons))
    return estimated(mean.mean, (found.low, found.high), base=persons, events=events)
