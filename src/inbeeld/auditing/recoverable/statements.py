"""What a reader knows to hold between counts, each statement with the words and figures that it rests on."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inbeeld.auditing.findings import Severity
from inbeeld.vocabulary import Text

STRATA = tuple(Severity)
"""From what is certain to what takes an ordinary, then a doubtful reading."""


@dataclass(frozen=True, slots=True)
class Statement:
    """``lower <= sum of (coefficient x figure) <= upper``.

    Attributes:
        terms: the coefficient of each figure, by its id.
        sure: whether it must hold, or only by an ordinary or a doubtful reading.
        words: what it says, for a derivation: "total over region, 2019".
        shown: other figures that it rests on, such as the printed percentage.
        is_assumed: whether it is only tried: where printed numbers tell otherwise it is dropped, and nothing is wrong.
    """

    terms: Mapping[str, float]
    lower: float
    upper: float
    sure: Severity
    words: Text
    shown: tuple[str, ...] = ()
    is_assumed: bool = False

    @property
    def is_equation(self) -> bool:
        """Whether the sum is one number."""
        return self.lower == self.upper


@dataclass(frozen=True, slots=True)
class Known:
    """What a reader knows of one count by itself: its bounds, both included, in whole numbers.

    ``sure`` tells how sure the bounds are; before that nothing is known of it but that it is not negative.
    """

    lower: float
    upper: float
    sure: Severity = Severity.CERTAIN

    @property
    def size(self) -> float:
        """How many whole numbers it leaves possible."""
        return self.upper - self.lower + 1

    @property
    def is_exact(self) -> bool:
        """Whether it leaves one number."""
        return self.lower == self.upper

    def at(self, stratum: Severity) -> "Known":
        """What is known if only things as sure as this are believed."""
        return self if is_believed(self.sure, stratum) else ANYTHING


ANYTHING = Known(0, math.inf)


def is_believed(sure: Severity, stratum: Severity) -> bool:
    """Whether something so sure belongs to the things that are believed in a stratum."""
    return STRATA.index(sure) <= STRATA.index(stratum)


def least_sure(severities: Iterable[Severity]) -> Severity:
    """The weakest link; certain if there is none."""
    return max(severities, key=STRATA.index, default=Severity.CERTAIN)


def total_of_parts(total: str, parts: Iterable[str], sure: Severity, words: Text) -> Statement:
    """The parts are together as many as the total."""
    return Statement({**dict.fromkeys(parts, 1.0), total: -1.0}, 0.0, 0.0, sure, words)
