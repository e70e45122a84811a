"""Two ways to have counted the same: tables of a chapter, and what an oracle says, made comparable."""

from dataclasses import dataclass

import pytest

from inbeeld.indicators.records.base import CrossTables
from inbeeld.tables import Cell


@dataclass(frozen=True)
class Share:
    """So many out of so many."""

    of: float
    base: int


@dataclass(frozen=True)
class Around:
    """An estimate, its limits, and what it rests on."""

    value: float
    low: float
    high: float
    events: int
    base: int


Cells = dict[tuple[str, ...], dict[str, object]]
Figures = dict[str, Cells]
"""By table, codes of the row, and column: a number, a Share, or None where there can be none."""


def differences(tables: CrossTables, said: Figures) -> list[str]:
    """Every cell that differs from what the oracle says, and every table, row and column that only one of them has."""
    found = {table: {tuple(row.keys.values()): row.cells for row in rows} for table, rows in tables.items()}
    unlike = [f"table {table}" for table in sorted(set(found) ^ set(said))]
    for table in sorted(set(found) & set(said)):
        unlike += [f"row {table} {codes}" for codes in sorted(set(found[table]) ^ set(said[table]))]
        unlike += [
            f"{table} {codes} {column}: {cells.get(column)}, but {said[table][codes].get(column)}"
            for codes, cells in found[table].items()
            if codes in said[table]
            for column in sorted({*cells, *said[table][codes]})
            if not _same(cells.get(column), said[table][codes].get(column))
        ]
        unlike += [f"{table}: two rows of the same codes" for _ in range(len(tables[table]) - len(found[table]))]
    return unlike


def _same(cell: Cell | None, said: object) -> bool:
    if cell is None:
        return False
    match said:
        case None:
            return cell.value is None
        case Share():
            percentage = 100 * said.of / said.base
            return (cell.numerator, cell.base) == (said.of, said.base) and cell.value == pytest.approx(percentage)
        case Around():
            numbers = (cell.value, cell.lower, cell.upper)
            limits = (said.value, said.low, said.high)
            rests_on = (cell.numerator, cell.base) == (said.events, said.base)
            return rests_on and numbers == pytest.approx(limits, rel=1e-6)
        case int():
            return cell.value == said
    return cell.value == pytest.approx(said)


def share(of: float, base: int) -> Share | None:
    return Share(of, base) if base else None
