"""How bounds came about: which relation gave which bound, round after round, and back to what was known at first."""

from collections.abc import Iterable, Iterator

import numpy as np

from inbeeld.attack.relations import Ints, Relations

Side = tuple[int, bool]
"""A bound of a count: its index, and whether it is the upper one."""


class Trace:
    """The relations that tightened bounds, by round. Grows while bounds are propagated."""

    def __init__(self, relations: Relations) -> None:
        self._matrix = relations.matrix
        self._rounds: list[tuple[Ints, Ints, Ints, Ints]] = []

    def note(self, lower: tuple[Ints, Ints], upper: tuple[Ints, Ints]) -> None:
        """One round: the counts whose lower (upper) bound was tightened, and for each the relation that did it."""
        self._rounds.append((*lower, *upper))

    def origin(self, sides: Iterable[Side]) -> tuple[Ints, Ints]:
        """The relations, and the counts whose bounds as first known, that the last bounds rest on; both ascending."""
        needed, used = set(sides), set[int]()
        for found in map(_by_side, reversed(self._rounds)):
            given = sorted(needed & found.keys())
            needed.difference_update(given)
            for side in given:
                used.add(found[side])
                needed.update(self._premises(found[side], side))
        return np.array(sorted(used), dtype=np.intp), np.array(sorted({count for count, _ in needed}), dtype=np.intp)

    def _premises(self, row: int, side: Side) -> Iterator[Side]:
        """The bounds of the other counts of a relation from which the bound follows."""
        count, upper = side
        start, stop = self._matrix.indptr[row : row + 2].tolist()
        entries = dict(
            zip(self._matrix.indices[start:stop].tolist(), self._matrix.data[start:stop].tolist(), strict=True)
        )
        from_upper_limit = (entries[count] > 0) == upper
        for other, value in entries.items():
            if other != count and value:
                yield other, (value > 0) != from_upper_limit


def _by_side(found: tuple[Ints, Ints, Ints, Ints]) -> dict[Side, int]:
    low_counts, low_rows, high_counts, high_rows = (array.tolist() for array in found)
    lower = {(count, False): row for count, row in zip(low_counts, low_rows, strict=True)}
    return lower | {(count, True): row for count, row in zip(high_counts, high_rows, strict=True)}
