"""How many things of a delivered list fall in each category.

A thing with several codes in a field counts in each of them, so parts need not add up to the total: the total counts
every thing once. A category that no thing has is a true zero: a hole in what there is.

That a class was derived rather than stated by the source, the list shows at each thing; an indicator that counts such
classes says so among its limitations.
"""

from collections.abc import Sequence
from itertools import product

from inbeeld.declarations import Column
from inbeeld.deliveries import Record
from inbeeld.indicators.formulas.base import FormulaInput, FormulaResult
from inbeeld.indicators.sides import TOTAL_LABEL
from inbeeld.tables import TOTAL, Category, Cell, Dimension, Entry, Key, Kind


def tally_items(given: FormulaInput) -> FormulaResult:
    """The number of things per category of one or two fields of codes, with the whole code list as its side."""
    records = given.records[given.indicator.table]
    sides = tuple(_side(name, given) for name in given.indicator.by)
    keys = product(*([category.code for category in side] for side in sides))
    return FormulaResult(sides, {key: _tallied(key, sides, records) for key in keys})


def _side(name: str, given: FormulaInput) -> Dimension:
    column = _column(name, given)
    kept = given.indicator.keep.get(name)
    codes = given.definitions.codelists[column.codelist or ""].codes
    categories = [
        Category(code.id, code.label, Kind(code.kind), code.abbreviation)
        for code in codes
        if kept is None or code.id in kept
    ]
    if name in given.indicator.totals:
        categories.append(Category(TOTAL, TOTAL_LABEL, Kind.TOTAL))
    return Dimension(name, column.label, tuple(categories))


def _column(name: str, given: FormulaInput) -> Column:
    return given.definitions.contracts[given.indicator.source][given.indicator.table][name]


def _tallied(key: Key, sides: Sequence[Dimension], records: Sequence[Record]) -> Cell:
    where = tuple(zip(sides, key, strict=True))
    found = [record for record in records if all(_has(record.entries[side.id], side, code) for side, code in where)]
    origins = (origin for record in found for side in sides for origin in record.entries[side.id].origins)
    return Cell(len(found), origins=tuple(origins))


def _has(entry: Entry, side: Dimension, code: str) -> bool:
    """Whether a thing falls in a category; in the total it does with any category that is shown."""
    wanted = {code} if code != TOTAL else {category.code for category in side.parts}
    return bool(wanted.intersection(entry.codes))
