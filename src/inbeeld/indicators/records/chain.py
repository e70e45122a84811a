"""The chain from report to verdict, by the year in which the report was registered."""

from datetime import date

from inbeeld.cohorts import (
    CHAIN_LINKS,
    CHAIN_STEPS,
    INCIDENTS,
    OFFENDER_CHAIN,
    RESIDENTS,
    Registers,
    Rules,
    Years,
    chain_incidents,
    chain_links,
)
from inbeeld.indicators.records.base import Chapter, CrossTables, Row, counted
from inbeeld.indicators.records.summary import Summary
from inbeeld.indicators.records.tallies import NUMBER, count_by, sum_by, tally
from inbeeld.tables import Cell, Status

_REPORTS = "reports"


def _count(registers: Registers) -> CrossTables:
    incidents = sum_by(registers.engine, chain_incidents(registers), ["year"], CHAIN_STEPS)
    links = count_by(registers.engine, chain_links(registers), "link")
    years = registers.rules.chain.years
    return {
        "chain": tuple(_row(step, year, incidents, registers) for step in (_REPORTS, *CHAIN_STEPS) for year in years),
        "chain_links": tuple(
            Row({"link": link}, {"incidents": counted(tally(links, link=link))}) for link in CHAIN_LINKS
        ),
    }


def _row(step: str, year: int, incidents: Summary, registers: Registers) -> Row:
    reports = tally(incidents, year=year)
    taken = tally(incidents, NUMBER if step == _REPORTS else step, year=year)
    status = Status.VALUE if _is_complete(year, registers) else Status.PROVISIONAL
    cells = {"incidents": Cell(taken, status), "share": _share(taken, reports, status)}
    return Row({"step": step, "year": str(year)}, cells)


def _share(taken: int, reports: int, status: Status) -> Cell:
    if not reports:
        return Cell(None, Status.UNKNOWN, base=0, numerator=0)
    status = Status.DERIVED if status is Status.VALUE else status
    return Cell(100 * taken / reports, status, base=reports, numerator=taken)


def _is_complete(year: int, registers: Registers) -> bool:
    """Whether every report of the year was followed long enough, the last of the year included."""
    return date(year + registers.rules.chain.complete_after, 12, 31) <= registers.data_end


def _spans(rules: Rules) -> dict[str, Years]:
    return dict.fromkeys((RESIDENTS, INCIDENTS, OFFENDER_CHAIN), rules.chain.years)


CHAIN = Chapter(
    id="chain",
    registers=(RESIDENTS, INCIDENTS, OFFENDER_CHAIN),
    links=((INCIDENTS, RESIDENTS), (OFFENDER_CHAIN, INCIDENTS)),
    tables=("chain", "chain_links"),
    count=_count,
    spans=_spans,
)
"""The chain from report to verdict."""
