"""One table that fits all that is known."""

import numpy as np

from inbeeld.attack.contradiction import Contradiction
from inbeeld.attack.parts import parts_of
from inbeeld.attack.program import Program
from inbeeld.attack.propagation import propagate
from inbeeld.attack.relations import Bounds, Floats, Relations


def some_table(relations: Relations, known: Bounds) -> Floats:
    """Any table that fits, fractions allowed. Shape (counts,).

    Raises:
        Contradiction: if none does.
    """
    found = propagate(relations, known, whole=False)
    table = np.clip(np.zeros(relations.counts), found.lower, found.upper)
    for part in parts_of(relations, found):
        answer = Program(part).least(np.zeros(len(part.counts)))
        if answer.table is None:
            raise Contradiction(part.rows, part.counts)
        table[part.counts] = answer.table
    return table
