"""What goes together with being registered again, in four models of recurrent events, with errors robust by person."""

from collections.abc import Mapping

from inbeeld.cohorts import Registers
from inbeeld.indicators.records.base import UNKNOWN, Row, estimated
from inbeeld.indicators.records.histories import History, histories
from inbeeld.indicators.records.outcomes import codes_of
from inbeeld.statistics import CoxModel, Spells, fit_cox, pwp_gap_time, pwp_total_time, wlw
from inbeeld.tables import Cell

ANDERSEN_GILL, TOTAL_TIME, GAP_TIME, MARGINAL = "andersen-gill", "pwp-total-time", "pwp-gap-time", "wlw"
MODELS = (ANDERSEN_GILL, TOTAL_TIME, GAP_TIME, MARGINAL)


def models(registers: Registers) -> tuple[Row, ...]:
    """The hazard ratio of each code against the reference of its trait, in each model; unknown if none can be fitted.

    Victims of a code with too few events are left out: their ratio would have no end.
    """
    rules, codes = registers.rules.repeat, _codes(registers)
    history = histories(registers, codes)
    fitted = {name: _fitted(name, history, rules.orders) for name in MODELS}
    return tuple(
        Row({"model": name, "code": code}, {"ratio": _cell(fitted[name], f"{trait}:{code}")})
        for name in MODELS
        for trait, (_, *others) in codes.items()
        for code in others
    )


def _codes(registers: Registers) -> Mapping[str, tuple[str, ...]]:
    """The codes of each trait, its reference first."""
    named = zip(codes_of(registers).items(), registers.rules.repeat.references, strict=True)
    return {trait: (first, *(code for code in codes if code != first)) for (trait, codes), first in named}


def _fitted(name: str, history: History | None, orders: int) -> CoxModel | None:
    if history is None:
        return None
    try:
        return fit_cox(_seen_by(name, history, orders))
    except ValueError:
        return None  # no events are left, or nothing tells the groups apart: there is no ratio to give


def _seen_by(name: str, history: History, orders: int) -> Spells:
    """The spells as a model looks at them. Later events than it tells apart are left out."""
    told = history.spells.of(history.order <= orders)
    match name:
        case "pwp-total-time":
            return pwp_total_time(told)
        case "pwp-gap-time":
            return pwp_gap_time(told)
        case "wlw":
            return wlw(history.spells, orders)
    return history.spells


def _cell(model: CoxModel | None, name: str) -> Cell:
    if model is None or name not in model.names:
        return UNKNOWN
    ratio = model.hazard_ratio(name)
    return estimated(ratio.value, (ratio.low, ratio.high), base=model.persons, events=model.events)
