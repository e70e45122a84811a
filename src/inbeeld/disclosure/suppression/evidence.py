"""Tables that an outsider holds possible, kept from one pattern to the next."""

import numpy as np

from inbeeld.attack import Floats, Ints
from inbeeld.disclosure.suppression.freedom import Room

_STILL = 1e-9
"""Smaller steps are none."""


class Evidence:
    """Moves of some columns. A move counts under each pattern that leaves room for all its steps."""

    def __init__(self, columns: int) -> None:
        self._size = columns
        self._columns: list[Ints] = []
        self._steps: list[Floats] = []
        self._lengths: list[int] = []

    def add(self, steps: Floats) -> None:
        """Keep a move, shape (columns,)."""
        moved = np.flatnonzero(np.abs(steps) > _STILL)
        if len(moved):
            self._columns.append(moved)
            self._steps.append(steps[moved])
            self._lengths.append(len(moved))

    def seen(self, room: Room) -> tuple[Floats, Floats]:
        """How far down and how far up each column goes in the moves that there is room for."""
        low, high = np.zeros(self._size), np.zeros(self._size)
        if self._lengths:
            columns, steps = self._joined()
            beyond = room.at(columns).beyond(steps)
            starts = np.concatenate([[0], np.cumsum(self._lengths)[:-1]])
            good = np.repeat(~np.logical_or.reduceat(beyond, starts), self._lengths)
            np.minimum.at(low, columns[good], steps[good])
            np.maximum.at(high, columns[good], steps[good])
        return low, high

    def _joined(self) -> tuple[Ints, Floats]:
        """All steps of all moves, one move after the other."""
        self._columns, self._steps = [np.concatenate(self._columns)], [np.concatenate(self._steps)]
        return self._columns[0], self._steps[0]
