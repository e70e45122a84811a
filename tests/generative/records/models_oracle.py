"""Spells of time at risk cut by hand, one victim at a time; fitted by ``inbeeld.statistics``."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from inbeeld.statistics import CoxModel, Spells, fit_cox, pwp_gap_time, pwp_total_time, wlw
from tests.generative.records.counting import Around, Cells, Figures
from tests.generative.records.plain_people import Victim
from tests.generative.records.repeat_oracle import Counted


@dataclass(frozen=True)
class Spell:
    number: int
    start: int
    stop: int
    event: bool
    order: int
    victim: Victim


def count_models(all_: Counted) -> Figures:
    rules, traits = all_.rules, all_.traits
    others = {
        trait: [code for code in traits[trait] if code != reference]
        for trait, reference in zip(traits, rules.references, strict=True)
    }
    people = [one for one in all_.people if one.days > 0]
    events = {
        trait: Counter(code for one in people for code in [all_.trait(trait, one.index)] * len(_days(one)))
        for trait in traits
    }
    used = {trait: [code for code in traits[trait] if events[trait][code] >= rules.model_events] for trait in traits}
    people = [one for one in people if all(all_.trait(trait, one.index) in used[trait] for trait in traits)]
    # the order of persons is that of their keys; only the last digits depend on it
    people.sort(key=lambda one: str(one.index.person))
    spells = [spell for number, one in enumerate(people) for spell in _spells(number, one)]
    columns = [(trait, code) for trait in traits for code in others[trait] if code in used[trait]]
    looked = {
        "andersen-gill": _as_spells(all_, spells, columns),
        "pwp-total-time": pwp_total_time(_as_spells(all_, [s for s in spells if s.order <= rules.orders], columns)),
        "pwp-gap-time": pwp_gap_time(_as_spells(all_, [s for s in spells if s.order <= rules.orders], columns)),
        "wlw": wlw(_as_spells(all_, spells, columns), rules.orders),
    }
    table: Cells = {}
    for model, seen in looked.items():
        fitted = _fitted(seen)
        for trait in traits:
            for code in others[trait]:
                said = None
                if fitted and (trait, code) in columns:
                    ratio = fitted.hazard_ratio(f"{trait}:{code}")
                    said = Around(ratio.value, ratio.low, ratio.high, fitted.events, fitted.persons)
                table[model, code] = {"ratio": said}
    return {"models": table}


def _fitted(seen: Spells) -> CoxModel | None:
    """Nothing where the groups that are left cannot be told apart by what happened to them."""
    ever = seen.covariates[seen.event].any(axis=0), seen.covariates.any(axis=0), seen.covariates.all(axis=0)
    if not seen.event.any() or not all(np.logical_and.reduce((ever[0], ever[1], ~ever[2]))):
        return None
    return fit_cox(seen)


def _days(one: Victim) -> list[int]:
    """The days after the first on which somebody is registered again."""
    return sorted({each.after for each in one.later if 0 < each.after <= one.days})


def _spells(number: int, one: Victim) -> list[Spell]:
    spells, start = [], 0
    for order, day in enumerate(_days(one), start=1):
        spells.append(Spell(number, start, day, event=True, order=order, victim=one))
        start = day
    if start < one.days:
        spells.append(Spell(number, start, one.days, event=False, order=len(spells) + 1, victim=one))
    return spells


def _as_spells(all_: Counted, spells: list[Spell], columns: list[tuple[str, str]]) -> Spells:
    covariates = [[float(all_.trait(t, s.victim.index) == code) for t, code in columns] for s in spells]
    return Spells(
        np.array([s.number for s in spells], dtype=np.intp),
        np.array([s.start for s in spells], dtype=np.float64),
        np.array([s.stop for s in spells], dtype=np.float64),
        np.array([s.event for s in spells], dtype=bool),
        np.array(covariates, dtype=np.float64),
        tuple(f"{trait}:{code}" for trait, code in columns),
    )
