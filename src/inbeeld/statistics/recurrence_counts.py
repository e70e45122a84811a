"""What must be counted of recurrent events, so that no person's own history has to be at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class Ends:
    """So many ``persons`` followed until ``time``; ``terminal`` if they can have no more events (death)."""

    time: float
    persons: int
    terminal: bool = False


@dataclass(frozen=True, slots=True)
class Recurrences:
    """So many ``events`` at ``time``, of persons whose follow-up ends at ``end``, in that way."""

    time: float
    end: float
    events: int
    terminal: bool = False


@dataclass(frozen=True, slots=True)
class EventPairs:
    """So many ``pairs`` of two different events of one person, one at each time; each pair counts once."""

    earlier: float
    later: float
    pairs: int


@dataclass(frozen=True, slots=True)
class RecurrenceCounts:
    """All that the mean cumulative count and its robust variance need.

    Rows may be in any order, and several may tell of the same thing. An event at the time at which its person's
    follow-up ends counts.

    Raises:
        ValueError: when it is made, if nobody is followed, a count is negative, an event comes after its person's
            end, nobody ends as an event says, or a pair has a time at which there was no event.
    """

    ends: Sequence[Ends]
    recurrences: Sequence[Recurrences]
    pairs: Sequence[EventPairs]

    def __post_init__(self) -> None:
        counts = chain(
            (row.persons for row in self.ends),
            (row.events for row in self.recurrences),
            (row.pairs for row in self.pairs),
        )
        if min(counts, default=0) < 0 or not any(row.persons for row in self.ends):
            raise ValueError("nobody is followed, or a count is negative")
        self._check_events()
        times = {row.time for row in self.recurrences if row.events}
        if not {time for row in self.pairs if row.pairs for time in (row.earlier, row.later)} <= times:
            raise ValueError("a pair of events has a time at which there was no event")

    def _check_events(self) -> None:
        ends = {(row.time, row.terminal) for row in self.ends if row.persons}
        for row in self.recurrences:
            if row.events and not (0 <= row.time <= row.end and (row.end, row.terminal) in ends):
                raise ValueError(f"no person who is followed until {row.end} can have an event at {row.time}")
