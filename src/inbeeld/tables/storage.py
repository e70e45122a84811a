"""Tables as bytes and back, for the steps of a build. The same table always gives the same bytes."""

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from inbeeld.tables.cells import Cell
from inbeeld.tables.dimensions import Dimension
from inbeeld.tables.table import About, Key, Shares, Statistic, Table
from inbeeld.vocabulary import Measure


@dataclass(frozen=True)
class _Stored:
    id: str
    measure: Measure
    statistic: Statistic
    dimensions: tuple[Dimension, ...]
    cells: tuple[tuple[Key, Cell], ...]
    about: About
    shares: Shares | None = None


_ADAPTER = TypeAdapter(_Stored)


def dump_table(table: Table) -> bytes:
    """A table as JSON in UTF-8, cells in reading order."""
    cells = tuple((key, table.cells[key]) for key in table.keys())
    stored = _Stored(table.id, table.measure, table.statistic, table.dimensions, cells, table.about, table.shares)
    return _ADAPTER.dump_json(stored, exclude_defaults=True)


def load_table(data: bytes) -> Table:
    """The table that ``dump_table`` wrote."""
    stored = _ADAPTER.validate_json(data)
    cells = dict(stored.cells)
    return Table(stored.id, stored.measure, stored.statistic, stored.dimensions, cells, stored.about, stored.shares)
