"""``python -m benchmarks.disclosure.peers.run_gconfid SHEET ANSWER``: protect a table with G-Confid.

It asks for as much as can be asked: the sensitivity of an unsafe cell is the whole cell. All else is as the tool has it
by default.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.disclosure.exchange import Answer, Sheet, read_sheet, write

UNSAFE = 10
ERRORS_ONLY = 40


def main(handed: Path, file: Path) -> None:
    """Protect and write what is hidden."""
    gconfid, pandas = import_module("gconfid"), import_module("pandas")
    sheet, answer = read_sheet(handed), Answer()
    with answer.timed():
        cells, sums = pandas.DataFrame(cells_of(sheet)), pandas.DataFrame(sums_of(sheet))
        found = gconfid.Suppression(incell=cells, inconstraint=sums, trace=ERRORS_ONLY).outsuppress.to_pandas()
    answer.hidden = [int(cell) - 1 for cell in found["CellId"][found["OutStatus"] == "X"]]
    write(file, answer)


def cells_of(sheet: Sheet) -> list[dict[str, Any]]:
    """Cells as the tool wants them, numbered from 1. It takes no zeros; these are published anyway."""
    rows = []
    for number, value in enumerate(sheet.values, start=1):
        unsafe = 0 < value < UNSAFE
        row = {"CellId": number, "TotalNoise": float(value), "Sensitivity": float(value if unsafe else 0)}
        rows.append({**row, "Status": "S" if unsafe else "V", "Type": "C"})
    return [row for row in rows if row["TotalNoise"]]


def sums_of(sheet: Sheet) -> list[dict[str, int]]:
    """Each total (-1) with its parts (1), zeros left out."""
    rows = []
    for number, (total, *parts) in enumerate((cells for cells in sheet.sums if sheet.values[cells[0]]), start=1):
        rows.append({"ConstraintId": number, "CellId": total + 1, "Coefficient": -1})
        filled = (part for part in parts if sheet.values[part])
        rows += [{"ConstraintId": number, "CellId": part + 1, "Coefficient": 1} for part in filled]
    return rows


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
