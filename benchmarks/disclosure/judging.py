"""``python -m benchmarks.disclosure.judging VERDICT TABLE PATTERN``: the one attacker who judges every tool.

He knows what is published and that counts are not negative, and nothing else. Small tables are also judged by linear
programs of scipy, written down as they are, without any of our code for attacks.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import OptimizeResult, linprog

from benchmarks.disclosure.crossing import Crossed, crossed
from benchmarks.disclosure.exchange import Answer, read_answer
from inbeeld.attack import Bools, Bounds, Floats, Ints, too_narrow

WIDTHS = (5, 10)
CHECKED = 2500
"""Tables of up to so many cells are judged twice."""
_SLIP = 1e-5
_solved: Callable[..., OptimizeResult] = linprog
"""Its types do not know that it takes sparse matrices."""


@dataclass
class Verdict:
    """What the judge found.

    Attributes:
        secondary: how many cells are hidden that need not be for themselves.
        worth: the counts in them together.
        narrow: how many unsafe cells have a range narrower than each of ``WIDTHS``.
        seconds: what it took to find those narrower than the last.
        agreed: whether scipy finds the same cells narrow; None if it was not asked.
    """

    secondary: int
    worth: int
    narrow: list[int]
    seconds: float
    agreed: bool | None


def main(file: Path, table: str, pattern: Path) -> None:
    """Judge and write the verdict."""
    verdict = judged(crossed(table), np.array(read_answer(pattern).hidden, dtype=np.intp))
    file.write_text(json.dumps(asdict(verdict)), encoding="utf-8")


def judged(table: Crossed, hidden: Ints) -> Verdict:
    """What a pattern gives away, and what it takes away."""
    clock, targets = Answer(), np.flatnonzero(table.primary)
    with clock.timed():
        narrow = {WIDTHS[-1]: _narrow(table, hidden, targets, WIDTHS[-1])}
    for width in WIDTHS[:-1]:
        narrow[width] = _narrow(table, hidden, narrow[WIDTHS[-1]], width)
    secondary = hidden[~table.primary[hidden]]
    agreed = _agreed(table, hidden, narrow) if len(table.value) <= CHECKED else None
    counts = [len(narrow[width]) for width in WIDTHS]
    return Verdict(len(secondary), int(table.value[secondary].sum()), counts, clock.seconds, agreed)


def known_of(table: Crossed, hidden: Ints) -> Bounds:
    """What the attacker knows of each cell under a pattern."""
    lower, upper = table.value.copy(), table.value.copy()
    lower[hidden], upper[hidden] = 0, np.inf
    return Bounds(lower, upper)


def _narrow(table: Crossed, hidden: Ints, targets: Ints, width: float) -> Ints:
    """Those of the targets whose range is narrower than the width."""
    known, widths = known_of(table, hidden), np.full(len(targets), float(width))
    found: Ints = targets[too_narrow(table.relations, known, targets, widths, point=table.value)]
    return found


def _agreed(table: Crossed, hidden: Ints, narrow: dict[int, Ints]) -> bool:
    targets = np.flatnonzero(table.primary)
    widths = _widths_by_scipy(table, hidden, targets)
    return all(np.array_equal(targets[_below(widths, width)], narrow[width]) for width in WIDTHS)


def _below(widths: Floats, width: float) -> Bools:
    below: Bools = widths < width - _SLIP
    return below


def _widths_by_scipy(table: Crossed, hidden: Ints, targets: Ints) -> Floats:
    """Highest minus lowest value of each target: two programs over all hidden cells; 0 for a published one."""
    matrix = table.relations.matrix.tocsc()[:, hidden].tocsr()
    right, places = matrix @ table.value[hidden], {int(cell): place for place, cell in enumerate(hidden)}
    widths = np.zeros(len(targets))
    for turn, target in enumerate(targets.tolist()):
        if target in places:
            cost = np.zeros(len(hidden))
            cost[places[target]] = 1
            ends = [_solved(sign * cost, A_eq=matrix, b_eq=right, bounds=(0, None)) for sign in (1, -1)]
            widths[turn] = sum(-float(end.fun) if end.status == 0 else np.inf for end in ends)
    return widths


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
