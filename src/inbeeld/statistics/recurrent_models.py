"""Four ways to look at recurrent events with a Cox model: the same spells, other clocks and other risk sets.

All start from spells that follow each other in the life of a person, each ending with an event or without, and give
spells to fit. Andersen-Gill takes them as they are: P.K. Andersen, R.D. Gill, Annals of Statistics 10 (1982),
1100-1120.
"""

from dataclasses import replace

import numpy as np

from inbeeld.statistics.arrays import Bools, Floats, Ints
from inbeeld.statistics.spells import Spells


def pwp_total_time(spells: Spells) -> Spells:
    """At risk of the next event only after the one before it; time runs on from the start of follow-up.

    Source: R.L. Prentice, B.J. Williams, A.V. Peterson, Biometrika 68 (1981), 373-379.

    Raises:
        ValueError: if spells of a person overlap.
    """
    ordered, order, _ = _ordered(spells)
    return replace(ordered, stratum=_combined(ordered.stratum, order))


def pwp_gap_time(spells: Spells) -> Spells:
    """As `pwp_total_time`, with the clock set to zero after each event.

    Raises:
        ValueError: if spells of a person overlap.
    """
    ordered, order, since = _ordered(spells)
    stratum = _combined(ordered.stratum, order)
    return replace(ordered, start=ordered.start - since, stop=ordered.stop - since, stratum=stratum)


def wlw(spells: Spells, events: int) -> Spells:
    """Each of the first ``events`` events apart, at risk of all of them from the start of follow-up.

    Source: L.J. Wei, D.Y. Lin, L. Weissfeld, JASA 84 (1989), 1065-1073. The effects are averages over the events;
    for effects per event, see `separate_effects`.

    Raises:
        ValueError: if spells of a person overlap, or ``events`` is not positive.
    """
    if events < 1:
        raise ValueError(f"a model needs one event at least, not {events}")
    ordered, order, _ = _ordered(spells)
    numbers = np.arange(events)
    rows, number = np.nonzero(order[:, None] <= numbers[None, :])
    chosen = ordered.of(rows)
    event = chosen.event & (order[rows] == number)
    return replace(chosen, event=event, stratum=_combined(chosen.stratum, number))


def separate_effects(spells: Spells) -> Spells:
    """An effect of each covariate in each stratum: ``name:1`` in the first, ``name:2`` in the second, and so on."""
    strata, code = np.unique(spells.stratum, return_inverse=True)
    columns = [np.where((code == place)[:, None], spells.covariates, 0.0) for place in range(strata.size)]
    names = tuple(f"{name}:{place + 1}" for place in range(strata.size) for name in spells.names)
    return replace(spells, covariates=np.concatenate(columns, axis=1), names=names)


def _ordered(spells: Spells) -> tuple[Spells, Ints, Floats]:
    """The spells by person and time, how many events each person had before each, and since when the last one was."""
    ordered = spells.of(np.lexsort((spells.start, spells.person)))
    is_new = np.ones(ordered.size, dtype=bool)
    is_new[1:] = ordered.person[1:] != ordered.person[:-1]
    if (~is_new[1:] & (ordered.start[1:] < ordered.stop[:-1])).any():
        raise ValueError("spells of one person overlap")
    after_event = np.concatenate(([False], ordered.event[:-1])) & ~is_new
    happened = np.cumsum(after_event)
    since = np.concatenate(([0.0], ordered.stop[:-1]))
    return (
        ordered,
        happened - happened[_last(is_new)],
        np.where(is_new, ordered.start, since)[_last(is_new | after_event)],
    )


def _last(marked: Bools) -> Ints:
    """For each row the last marked row up to it."""
    return np.maximum.accumulate(np.where(marked, np.arange(marked.size), 0))


def _combined(stratum: Ints, order: Ints) -> Ints:
    """One number for each pair of numbers."""
    _, code = np.unique(np.stack((order, stratum)), axis=1, return_inverse=True)
    return code.ravel()
