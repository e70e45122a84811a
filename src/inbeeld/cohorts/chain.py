"""From report to verdict: what followed after an incident with a minor victim. Incidents are linked, no suspects."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.cohorts.codes import INCIDENTS
from inbeeld.cohorts.registers import Registers
from inbeeld.cohorts.reports import COUNTED, NOT_FOUND, victim_reports

_NO = ibis.literal(value=False)
OFFENDER_CHAIN = "offender-chain"
_DATES = ("interview", "complaint", "prosecution", "verdict")
_CONVICTED = "convicted"
CHAIN_STEPS = (*_DATES, _CONVICTED)
_OTHER = "other"
CHAIN_LINKS = (COUNTED, _OTHER, NOT_FOUND)


def chain_incidents(registers: Registers) -> ir.Table:
    """One row for each incident with a minor victim who counts, of all years.

    Columns: ``incident``; ``year`` in which it was first registered; and whether each step was taken, for any suspect,
    by the end of the data: the informative interview, the formal complaint, the case at the prosecutor, the verdict,
    and a verdict that convicts. A step can be taken without the one before it.
    """
    incidents = _counted(registers)
    steps = _steps(registers)
    joined = incidents.left_join(steps, "incident").drop("incident_right")
    return joined.mutate(**{step: joined[step].fill_null(_NO) for step in CHAIN_STEPS})


def chain_links(registers: Registers) -> ir.Table:
    """One row for each incident of the chain, with its ``link``.

    "counted": it has a minor victim who counts. "other": it is known, and has none. "not-found": the police records do
    not hold it.
    """
    steps = _steps(registers).select("incident")
    counted = _counted(registers).select("incident", is_counted=ibis.literal(value=True))
    known = registers.table(INCIDENTS).semi_join(steps, "incident").select("incident").distinct()
    known = known.mutate(is_known=ibis.literal(value=True))
    joined = steps.left_join(counted, "incident").drop("incident_right")
    joined = joined.left_join(known, "incident").drop("incident_right")
    link = ibis.cases((joined.is_counted, COUNTED), (joined.is_known, _OTHER), else_=NOT_FOUND)
    return joined.select("incident", link=link)


def _counted(registers: Registers) -> ir.Table:
    reports = victim_reports(registers)
    counted = reports.filter(reports["link"] == COUNTED)
    return counted.group_by("incident").aggregate(year=counted["year"].min())


def _steps(registers: Registers) -> ir.Table:
    """One row for each incident of the chain: whether each step was taken, for any suspect."""
    return registers.once("chain-steps", _taken)


def _taken(registers: Registers) -> ir.Table:
    chain, end = registers.table(OFFENDER_CHAIN), ibis.literal(registers.data_end)
    dates = {name: (chain[name] <= end).fill_null(_NO) for name in _DATES}
    convicts = (chain.outcome == registers.rules.chain.convicted).fill_null(_NO)
    taken = {**dates, _CONVICTED: dates["verdict"] & convicts}
    return chain.group_by("incident").aggregate(**{step: was.any() for step, was in taken.items()})
