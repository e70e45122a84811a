"""Tables: dimensions × cells of one measure, and arithmetic that refuses to mix measures or cross breaks."""

from inbeeld.errors import NoSuchCell
from inbeeld.tables.arithmetic import (
    Change,
    add,
    change,
    gap,
    ratio,
    segments,
    share,
    share_of_cells,
    sum_cells,
    total_relations,
    weakest_status,
)
from inbeeld.tables.cells import HIDDEN, WITH_NUMBER, Cell, Number, Origin, Status
from inbeeld.tables.dimensions import TOTAL, Category, Dimension, Kind
from inbeeld.tables.listings import CODED, Entry, Field, FieldKind, Held, Item, Listing, dump_listing, load_listing
from inbeeld.tables.storage import dump_table, load_table
from inbeeld.tables.table import About, Key, Shares, Source, Statistic, Table

__all__ = [
    "CODED",
    "HIDDEN",
    "TOTAL",
    "WITH_NUMBER",
    "About",
    "Category",
    "Cell",
    "Change",
    "Dimension",
    "Entry",
    "Field",
    "FieldKind",
    "Held",
    "Item",
    "Key",
    "Kind",
    "Listing",
    "NoSuchCell",
    "Number",
    "Origin",
    "Shares",
    "Source",
    "Statistic",
    "Status",
    "Table",
    "add",
    "change",
    "dump_listing",
    "dump_table",
    "gap",
    "load_listing",
    "load_table",
    "ratio",
    "segments",
    "share",
    "share_of_cells",
    "sum_cells",
    "total_relations",
    "weakest_status",
]
