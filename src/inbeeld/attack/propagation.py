"""Bound propagation: what each relation tells about its counts given the bounds of the others, until nothing changes.

All relations that may tell something new are looked at together, round after round. The bounds are never too narrow:
every solution lies within them. A count that they pin is found without solving anything.
"""

import numpy as np

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.entries import Entries
from inbeeld.attack.relations import TOLERANCE, Bools, Bounds, Floats, Ints, Relations
from inbeeld.attack.trace import Side, Trace

ROUNDS = 1000
"""After so many rounds it stops, and bounds may be wider than they could be, never wrong."""

_SPARE = 10
"""So many rounds more than relations, and bounds only creep: news has been everywhere. A solver is quicker then."""


def propagate(relations: Relations, known: Bounds, *, whole: bool = True) -> Bounds:
    """The bounds of every count that follow from one relation at a time.

    Args:
        relations: what is known between counts.
        known: what is known of each count, shape (counts,).
        whole: whether counts are whole numbers, so that bounds are rounded inward.

    Raises:
        Contradiction: if no counts fit; it names the relations and counts that the clash was derived from.
    """
    return Propagation(relations, known, whole=whole).run()


class Propagation:
    """The state of one propagation: bounds so far, and how they came about."""

    def __init__(self, relations: Relations, known: Bounds, *, whole: bool = True) -> None:
        self.relations, self.whole = relations, whole
        self.trace = Trace(relations)
        self._low, self._high = self._rounded(known.lower, known.upper)
        self._entries = Entries.of(relations)

    def run(self) -> Bounds:
        """The bounds when nothing changes any more.

        Raises:
            Contradiction: if no counts fit.
        """
        self._check_counts()
        active = np.ones(self.relations.size, dtype=np.bool_)
        for _ in range(min(ROUNDS, self.relations.size + _SPARE)):
            entries = self._entries.within(active)
            self._check_relations(entries, active)
            changed = self._tighten(entries)
            if not changed.any():
                break
            self._check_counts()
            active = self._entries.touching(changed, self.relations.size)
        return Bounds(self._low, self._high)

    def _tighten(self, entries: Entries) -> Bools:
        """Take over what the relations tell; which counts it changed."""
        room = entries.room(self.relations, self._low, self._high)
        low, high = self._low.copy(), self._high.copy()
        lower, upper = self._rounded(room.lower, room.upper)
        np.maximum.at(low, entries.columns, lower)
        np.minimum.at(high, entries.columns, upper)
        rises, falls = _beyond(low, self._low), _beyond(-high, -self._high)
        self._low, self._high = np.where(rises, low, self._low), np.where(falls, high, self._high)
        givers_low = rises[entries.columns] & (lower == self._low[entries.columns])
        givers_high = falls[entries.columns] & (upper == self._high[entries.columns])
        self.trace.note(_given(entries, givers_low), _given(entries, givers_high))
        return rises | falls

    def _rounded(self, low: Floats, high: Floats) -> tuple[Floats, Floats]:
        if not self.whole:
            return low, high
        return np.ceil(low - TOLERANCE), np.floor(high + TOLERANCE)

    def _check_counts(self) -> None:
        clashes = np.flatnonzero(self._low > self._high + TOLERANCE)
        if len(clashes):
            count = int(clashes[0])
            raise Contradiction(*self.trace.origin([(count, False), (count, True)]))

    def _check_relations(self, entries: Entries, active: Bools) -> None:
        """A relation that cannot hold even at the ends of all its counts; also one without any count."""
        ends = entries.ends(self._low, self._high)
        least = entries.totals(ends.lower, self.relations.size)
        most = entries.totals(ends.upper, self.relations.size)
        too_much = least > self.relations.upper + _slack(least)
        too_little = most < self.relations.lower - _slack(most)
        clashes = np.flatnonzero(active & (too_much | too_little))
        if len(clashes):
            self._raise(int(clashes[0]), at_least=bool(too_much[clashes[0]]), entries=entries)

    def _raise(self, row: int, *, at_least: bool, entries: Entries) -> None:
        here = entries.rows == row
        sides: list[Side] = [
            (int(count), bool((value > 0) != at_least))
            for count, value in zip(entries.columns[here], entries.values[here], strict=True)
        ]
        rows, counts = self.trace.origin(sides)
        raise Contradiction(np.union1d(rows, [row]).astype(np.intp), counts)


def _beyond(new: Floats, old: Floats) -> Bools:
    """Where a lower bound rises by more than an error of rounding."""
    with np.errstate(invalid="ignore"):  # the same infinity twice
        return np.asarray(new - old > _slack(old))


def _slack(values: Floats) -> Floats:
    """The error of rounding to allow for: more where numbers run into the millions."""
    sizes = np.where(np.isfinite(values), np.abs(values), 0.0)
    return TOLERANCE * np.maximum(1.0, sizes * TOLERANCE)


def _given(entries: Entries, givers: Bools) -> tuple[Ints, Ints]:
    return entries.columns[givers], entries.rows[givers]
