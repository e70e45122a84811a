"""The first proof of a contradiction: from the steps of propagation, or from the weights of a linear program."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.parts import Part, doubtful_parts
from inbeeld.attack.program import Program
from inbeeld.attack.propagation import Propagation
from inbeeld.attack.relations import Bounds, Ints, Relations
from inbeeld.attack.unsolved import Unsolved

Fact = tuple[str, int]
"""``("relation", index)`` or ``("count", index)``."""

_NOTHING = 1e-9


@dataclass(frozen=True, eq=False)
class Facts:
    """Some relations, and some counts whose bounds are known; both ascending."""

    relations: Ints
    counts: Ints

    @classmethod
    def nothing(cls) -> Self:
        """No facts."""
        return cls.of([])

    @classmethod
    def of(cls, facts: Sequence[Fact]) -> Self:
        """From a list, in any order."""
        relations = sorted({index for kind, index in facts if kind == "relation"})
        counts = sorted({index for kind, index in facts if kind == "count"})
        return cls(np.array(relations, dtype=np.intp), np.array(counts, dtype=np.intp))

    def ordered(self, last: "Facts") -> list[Fact]:
        """As a list: counts, then relations, and at the end those that are among ``last``."""
        late = set(last.listed())
        return sorted(self.listed(), key=lambda fact: (fact in late, fact))

    def joined(self, other: "Facts") -> "Facts":
        """What is in either."""
        return Facts.of([*self.listed(), *other.listed()])

    def listed(self) -> list[Fact]:
        """As a list: relations, then counts."""
        relations: list[Fact] = [("relation", index) for index in self.relations.tolist()]
        return relations + [("count", index) for index in self.counts.tolist()]


def first_proof(relations: Relations, known: Bounds, *, whole: bool) -> Facts:
    """Facts that cannot all be true, out of all that is known; all of it if no better proof is found."""
    steps = Propagation(relations, known, whole=whole)
    try:
        outer = steps.run()
    except Contradiction as error:
        return Facts(error.relations, error.counts)
    for part in doubtful_parts(relations, outer, whole=whole):
        program = Program(part)
        if _is_impossible(program, part):
            weights = program.contradicting(len(part.rows))
            return _rested(steps, relations, part.rows[np.abs(weights) > _NOTHING])
    return Facts(np.arange(relations.size), np.arange(relations.counts))


def _is_impossible(program: Program, part: Part) -> bool:
    try:
        return not program.least(np.zeros(len(part.counts))).possible
    except Unsolved:
        return False


def _rested(steps: Propagation, relations: Relations, rows: Ints) -> Facts:
    """Relations, with all that the propagated bounds of their counts rest on."""
    counts = np.unique(relations.matrix[rows].indices).tolist()
    earlier, first = steps.trace.origin([(count, upper) for count in counts for upper in (False, True)])
    return Facts(np.union1d(rows, earlier).astype(np.intp), first)
