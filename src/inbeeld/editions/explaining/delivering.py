"""The delivered values behind a table's cells, each once, and which of them may be repeated.

A delivered value is repeated only if the source published its figures itself and no table of it in this build is
rounded or hidden by us, nor shows it as a class only. Otherwise only its place is named: fail closed.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.declarations import Column, ColumnType, Contract
from inbeeld.deliveries import Checked, Record
from inbeeld.disclosure import SafeTable
from inbeeld.editions.published import Delivered
from inbeeld.tables import HIDDEN, Cell, Key, Origin, Statistic, Status
from inbeeld.vocabulary import Text

_STATISTICS = {ColumnType.PERCENTAGE: Statistic.SHARE, ColumnType.CLASS: Statistic.CLASS}
_ROW = Text("rij van een lijst", "row of a list")


@dataclass(frozen=True)
class Read:
    """A value as it was read: its row, its column and its cell."""

    record: Record
    column: Column
    cell: Cell


def read_values(checked: Checked, contract: Contract) -> Mapping[Origin, Read]:
    """Every good value of a delivery by its place."""
    return dict(_read_values(checked, contract))


def _read_values(checked: Checked, contract: Contract) -> Iterator[tuple[Origin, Read]]:
    for table in contract.table:
        columns = {column.id: column for column in table.column}
        for record in checked.records.get(table.id, ()):
            for name, cell in record.cells.items():
                for origin in cell.origins:
                    yield origin, Read(record, columns[name], cell)


def may_be_repeated(tables: Sequence[SafeTable], values: Mapping[Origin, Read]) -> frozenset[Origin]:
    """The delivered values that may stand in what is published. ``tables`` are all tables of one source."""
    passed = all(table.policy.kind in ("as-delivered", "classes") for table in tables)
    if not (passed and all(table.about.source.is_published for table in tables)):
        return frozenset()
    classes = (table for table in tables if table.policy.kind == "classes")
    behind = {origin for table in classes for cell in table.cells.values() for origin in cell.origins}
    return frozenset(o for o, read in values.items() if o not in behind or not read.cell.has_number)


def delivered_behind(
    table: SafeTable, values: Mapping[Origin, Read], repeat: Collection[Origin]
) -> tuple[tuple[Delivered, ...], tuple[tuple[Key, tuple[int, ...]], ...]]:
    """The delivered values of a table, and for each cell which of them it rests on."""
    origins = list(dict.fromkeys(origin for key in table.keys() for origin in table.cells[key].origins))
    places = {origin: place for place, origin in enumerate(origins)}
    cells = ((key, tuple(dict.fromkeys(places[origin] for origin in table.cells[key].origins))) for key in table.keys())
    return tuple(_delivered(origin, values.get(origin), repeat=origin in repeat) for origin in origins), tuple(cells)


def _delivered(origin: Origin, read: Read | None, *, repeat: bool) -> Delivered:
    place = (origin.file, origin.row, origin.column, origin.sheet)
    if read is None:  # a row of a list: it is counted, and holds no figure itself
        return Delivered(*place, (), _ROW, Statistic.COUNT, Status.VALUE, withheld=True)
    cell = read.cell
    told = repeat and cell.status not in HIDDEN
    return Delivered(
        *place,
        of=tuple(sorted(read.record.keys.items())),
        label=read.column.label,
        statistic=_STATISTICS.get(read.column.type, Statistic.COUNT),
        status=cell.status,
        value=cell.value if told else None,
        lower=cell.lower if told else None,
        upper=cell.upper if told else None,
        withheld=not told,
        qualifier=cell.qualifier if told else None,
    )
