"""Breaks of method: days on which a source began to count otherwise. A trend never crosses one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inbeeld.errors import BreakCrossed
from inbeeld.vocabulary.periods import Period
from inbeeld.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class Break:
    """A day on which a source changed its method. ``comparable`` says that counts may still be compared."""

    date: date
    reason: Text
    comparable: bool


def breaks_between(breaks: Iterable[Break], one: Period, other: Period) -> tuple[Break, ...]:
    """The breaks that forbid a comparison of two periods.

    A break on the first day of the later period separates the two; one inside either period does so too.
    """
    start, end = min(one.start, other.start), date(max(one.last, other.last), 12, 31)
    return tuple(b for b in breaks if not b.comparable and start < b.date <= end)


def check_no_break(breaks: Iterable[Break], one: Period, other: Period, *, what: str) -> None:
    """Raise if a break of method lies between two periods.

    Raises:
        BreakCrossed: with the day and the reason of the break.
    """
    for found in breaks_between(breaks, one, other):
        raise BreakCrossed(
            f"Cannot compare {what} of {one.label} and {other.label}: on {found.date.isoformat()} the method "
            f"changed ({found.reason.en}). Compare years on one side of the break."
        )
