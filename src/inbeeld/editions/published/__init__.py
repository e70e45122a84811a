"""Published editions read back: the tables of their open data, and where the figures in them come from."""

from inbeeld.editions.published.earlier import Earlier, earlier_tables
from inbeeld.editions.published.explanation import (
    ENDING,
    INTERNAL,
    Delivered,
    Explanation,
    Input,
    InputKind,
    ShownIn,
    dump_explanation,
    load_explanation,
)
from inbeeld.editions.published.files import FOLDER, PACKAGE, Published, open_published, published_in
from inbeeld.editions.published.lists import PublishedList
from inbeeld.editions.published.tables import PublishedTable, Side

__all__ = [
    "ENDING",
    "FOLDER",
    "INTERNAL",
    "PACKAGE",
    "Delivered",
    "Earlier",
    "Explanation",
    "Input",
    "InputKind",
    "Published",
    "PublishedList",
    "PublishedTable",
    "ShownIn",
    "Side",
    "dump_explanation",
    "earlier_tables",
    "load_explanation",
    "open_published",
    "published_in",
]
