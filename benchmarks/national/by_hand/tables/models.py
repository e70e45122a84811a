"""Hazard ratios of being registered again, in four models of recurrent events."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.national.by_hand.figures import Figures, Table, estimated
from inbeeld.statistics import CoxModel, Spells, fit_cox, pwp_gap_time, pwp_total_time, wlw

CODES: Mapping[str, tuple[str, ...]] = {
    "sex": ("boys", "girls", "unknown"),
    "age": ("4-12", "0-3", "13-17"),
    "offence": ("exposure", "rape", "exploitation", "incest", "child-abuse", "assault-online"),
}
"""The reference of each first; the spells have the place of a code."""
_ORDERS, _FEWEST = 3, 20
_MODELS: Mapping[str, Callable[[Spells, npt.NDArray[np.bool_]], Spells]] = {
    "andersen-gill": lambda spells, _: spells,
    "pwp-total-time": lambda spells, first: pwp_total_time(spells.of(first)),
    "pwp-gap-time": lambda spells, first: pwp_gap_time(spells.of(first)),
    "wlw": lambda spells, _: wlw(spells, _ORDERS),
}


def model_tables(rows: Mapping[str, npt.NDArray[Any]]) -> Table:
    """From spells: ``number`` of the victim, ``start``, ``stop``, ``event``, ``nth`` of the victim, places of codes."""
    spells, first = _spells(rows)
    fitted = {name: _fitted(spells, first, name) for name in _MODELS}
    return {
        f"{name}|{code}": _ratio(fitted[name], code)
        for name in _MODELS
        for codes in CODES.values()
        for code in codes[1:]
    }


def _spells(rows: Mapping[str, npt.NDArray[Any]]) -> tuple[Spells | None, npt.NDArray[np.bool_]]:
    """Without victims of a code with few events; None if a reference has too few, or there is nothing to compare."""
    events = rows["event"].astype(bool)
    enough = {trait: np.bincount(rows[trait], events, len(codes)) >= _FEWEST for trait, codes in CODES.items()}
    names = [(trait, place) for trait, of in enough.items() for place in np.flatnonzero(of).tolist() if place]
    kept = np.logical_and.reduce([of[rows[trait]] for trait, of in enough.items()])
    if not names or not all(of[0] for of in enough.values()):
        return None, kept
    columns = np.stack([rows[trait][kept] == place for trait, place in names], axis=1).astype(np.float64)
    number, start, stop = rows["number"][kept], rows["start"][kept], rows["stop"][kept]
    spells = Spells(
        number.astype(np.int64),
        start.astype(np.float64),
        stop.astype(np.float64),
        events[kept],
        columns,
        tuple(CODES[trait][place] for trait, place in names),
    )
    return spells, rows["nth"][kept] <= _ORDERS


def _fitted(spells: Spells | None, first: npt.NDArray[np.bool_], name: str) -> CoxModel | None:
    if spells is None:
        return None
    try:
        return fit_cox(_MODELS[name](spells, first))
    except ValueError:
        return None  # there is no ratio to give


def _ratio(model: CoxModel | None, code: str) -> Figures:
    if model is None or code not in model.names:
        return {"ratio": None}
    found = model.hazard_ratio(code)
    return estimated("ratio", found.value, (found.low, found.high))
