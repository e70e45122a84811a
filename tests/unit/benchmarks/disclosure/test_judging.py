"""One attacker judges every tool, and another one judges him."""

import numpy as np

from benchmarks.disclosure.crossing import crossed
from benchmarks.disclosure.judging import judged


def test_nothing_hidden_leaves_every_unsafe_cell_narrow() -> None:
    table = crossed("tiny")

    verdict = judged(table, np.array([], dtype=np.intp))

    assert verdict.narrow == [148, 148]
    assert (verdict.secondary, verdict.worth, verdict.agreed) == (0, 0, True)


def test_unsafe_cells_alone_are_given_away_by_totals() -> None:
    table = crossed("tiny")

    verdict = judged(table, np.flatnonzero(table.primary))

    below_five, below_ten = verdict.narrow
    assert 0 < below_five < below_ten < 148
    assert verdict.agreed


def test_all_hidden_gives_nothing_away_and_costs_everything() -> None:
    table = crossed("tiny")
    filled = np.flatnonzero(table.value)

    verdict = judged(table, filled)

    assert verdict.narrow == [0, 0]
    assert verdict.secondary == len(filled) - 148
    assert verdict.worth == table.value[~table.primary].sum()
