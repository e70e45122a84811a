"""Three ways to say how many are registered again within a term, side by side, and how far apart they lie.

"printed": of who could be followed for the whole term since the end of the offence, as the printed figures;
"fixed": the same since the day of registration; "incidence": the cumulative incidence, with all follow-up.
"""

from inbeeld.cohorts import AGAIN, Registers
from inbeeld.indicators.records.base import UNKNOWN, CrossTables, Row, estimated
from inbeeld.indicators.records.curves import Curves
from inbeeld.indicators.records.summary import Summary, every
from inbeeld.statistics import wilson_interval
from inbeeld.tables import TOTAL, Cell, Status

PRINTED, FIXED, INCIDENCE = METHODS = ("printed", "fixed", "incidence")
_MONTHS = 12


def terms_beside_curve(counts: Summary, found: Curves, registers: Registers) -> CrossTables:
    """The table of the three ways, and that of the gap between the first and the last, in percentage points."""
    rules = registers.rules.repeat
    cells = {
        (term, kind): {
            PRINTED: _share(counts.total(f"any_{term}_{kind}"), counts.total(f"in_{term}")),
            FIXED: _share(counts.total(f"again_{term}_{kind}"), counts.total(f"followed_{term}")),
            INCIDENCE: found[kind, TOTAL].at(_MONTHS * years, AGAIN),
        }
        for term, years in rules.windows.items()
        for kind in rules.curve_kinds
    }
    sides = every(follow_up=rules.windows, kind=rules.curve_kinds)
    return {
        "windows": tuple(
            Row({**row, "method": method}, {"share": cells[row["follow_up"], row["kind"]][method]})
            for row in sides
            for method in METHODS
        ),
        "window_gaps": tuple(Row(row, {"gap": _gap(cells[row["follow_up"], row["kind"]])}) for row in sides),
    }


def _share(events: int, persons: int) -> Cell:
    if not persons:
        return UNKNOWN
    low, high = wilson_interval(events, persons)
    return estimated(100 * events / persons, (100 * low, 100 * high), base=persons, events=events)


def _gap(cells: dict[str, Cell]) -> Cell:
    printed, incidence = cells[PRINTED], cells[INCIDENCE]
    if not (printed.has_number and incidence.has_number):
        return UNKNOWN
    return Cell(incidence.number - printed.number, Status.DERIVED)
