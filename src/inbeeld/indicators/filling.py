"""Fills the cells of an indicator's table from the good records of a delivery."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from inbeeld.deliveries import TOTAL_CODE, Record
from inbeeld.indicators.sides import parts_of
from inbeeld.tables import Cell, Dimension, Key, Kind, Status, sum_cells


def cells_of(records: Sequence[Record], value: str, sides: Sequence[Dimension]) -> dict[Key, Cell]:
    """The delivered cells by key. A dimension that the table does not show is summed over.

    Delivered totals of dimensions that are not shown are left out, so that nothing is counted twice.
    """
    found: dict[Key, list[Cell]] = defaultdict(list)
    for record in records:
        if _is_hidden_total(record, sides):
            continue
        key = tuple(_code(record, side) for side in sides)
        if all(code in side.by_code for code, side in zip(key, sides, strict=True)):
            found[key].append(record.cells[value])
    return {key: cells[0] if len(cells) == 1 else sum_cells(tuple(cells)) for key, cells in found.items()}


def _is_hidden_total(record: Record, sides: Sequence[Dimension]) -> bool:
    shown = {side.id for side in sides}
    return any(code == TOTAL_CODE for name, code in record.keys.items() if name not in shown)


def _code(record: Record, side: Dimension) -> str:
    code = record.keys[side.id]
    return side.total.code if code == TOTAL_CODE and side.total else code


def complete(
    cells: Mapping[Key, Cell], sides: Sequence[Dimension], expected: Mapping[str, Sequence[str]]
) -> dict[Key, Cell]:
    """Every combination of categories: calculated totals, and a stated reason where there is no figure.

    A category that was expected and not delivered is not published; any other gap is unknown.
    """
    filled = dict(cells)
    keys = sorted(product(*([c.code for c in side] for side in sides)), key=lambda key: _depth(key, sides))
    for key in keys:
        if key not in filled:
            filled[key] = _gap_or_total(key, sides, filled, expected)
    return filled


def _depth(key: Key, sides: Sequence[Dimension]) -> int:
    """How many totals a key has: parts are filled before the totals over them."""
    return sum(side.by_code[code].kind is Kind.TOTAL for code, side in zip(key, sides, strict=True))


def _gap_or_total(
    key: Key, sides: Sequence[Dimension], filled: Mapping[Key, Cell], expected: Mapping[str, Sequence[str]]
) -> Cell:
    sums = [sum_cells(tuple(filled[part] for part in parts)) for parts in _total_of(key, sides)]
    missing = any(code in expected.get(side.id, ()) for code, side in zip(key, sides, strict=True))
    gap = Cell(None, Status.NOT_PUBLISHED if missing else Status.UNKNOWN)
    return next((cell for cell in sums if cell.has_number), gap)


def _total_of(key: Key, sides: Sequence[Dimension]) -> Iterator[list[Key]]:
    """Every way in which a cell is a total: the keys of the parts it sums, per dimension."""
    for position, side in enumerate(sides):
        if side.total is not None and key[position] == side.total.code:
            yield [(*key[:position], code, *key[position + 1 :]) for code in parts_of(side)]


def with_base(share: Cell, numerator: Cell) -> Cell:
    """A delivered percentage with the count that it is the share of, and the base that follows from both.

    The base is rounded to a whole count: base = 100 x count / percentage. Where one of the two is not exact, such as
    *almost 40*, no base follows.
    """
    if not (share.has_number and numerator.has_number) or share.number == 0:
        return share
    if not (share.is_exact and numerator.is_exact):
        return share
    return replace(
        share,
        numerator=numerator.number,
        base=round(100 * numerator.number / share.number),
        origins=(*share.origins, *numerator.origins),
    )
