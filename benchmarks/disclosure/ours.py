"""``python -m benchmarks.disclosure.ours ANSWER TABLE [PATTERN]``: protect a table, or audit a pattern."""

import sys
from pathlib import Path

import numpy as np

from benchmarks.disclosure.crossing import UNSAFE, Crossed, crossed
from benchmarks.disclosure.exchange import Answer, read_answer, write
from benchmarks.disclosure.judging import known_of
from inbeeld.attack import Bounds, exact_ranges
from inbeeld.disclosure.suppression import Problem, suppress


def main(file: Path, table: str, pattern: Path | None) -> None:
    """Protect or audit, and write the answer."""
    write(file, protected(crossed(table)) if pattern is None else audited(crossed(table), read_answer(pattern).hidden))


def protected(table: Crossed) -> Answer:
    """Every unsafe cell keeps a range of 10; each further cell that is hidden costs 1, and zeros are published."""
    value, answer = table.value, Answer()
    with answer.timed():
        found = suppress(
            Problem(
                relations=table.relations,
                value=value,
                shown=Bounds(value, value),
                hidden=Bounds(np.zeros(len(value)), np.full(len(value), np.inf)),
                primary=table.primary,
                width=np.where(table.primary, float(UNSAFE), 0.0),
                weight=np.where(value == 0, np.inf, 1.0),
            )
        )
    answer.hidden, answer.bound = np.flatnonzero(found.hidden).tolist(), found.bound
    return answer


def audited(table: Crossed, hidden: list[int]) -> Answer:
    """The exact range of each hidden cell, for the attacker who judges all."""
    answer, targets = Answer(hidden=hidden), np.array(hidden, dtype=np.intp)
    with answer.timed():
        ranges = exact_ranges(table.relations, known_of(table, targets), targets, whole=False)
    answer.lower, answer.upper = ranges.lower.tolist(), ranges.upper.tolist()
    return answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]) if len(sys.argv) > 3 else None)
