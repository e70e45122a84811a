"""Readers: the bytes of a CSV, XLSX or SPSS file as grids of raw values. They know no contract."""

from collections.abc import Callable
from pathlib import PurePath
from pkgutil import resolve_name

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import Book
from inbeeld.deliveries.limits import Limits
from inbeeld.deliveries.opening import Content
from inbeeld.deliveries.readers.signatures import check_signature

__all__ = ["READERS", "format_of", "open_book"]

READERS = {
    "csv": "inbeeld.deliveries.readers.delimited:read_delimited",
    "xlsx": "inbeeld.deliveries.readers.workbook:read_workbook",
    "sav": "inbeeld.deliveries.readers.spss:read_spss",
}
"""The reader of each format. It is loaded when a file of its format is read: the libraries behind it are large."""

_SPELLINGS = {"tsv": "csv", "txt": "csv", "zsav": "sav"}


def format_of(name: str) -> str:
    """The format that a file's name promises: "csv", "xlsx", "sav", or its own ending for another one."""
    ending = PurePath(name).suffix.lower().lstrip(".")
    return _SPELLINGS.get(ending, ending)


def open_book(content: Content, limits: Limits) -> Book:
    """The tables in a file.

    Raises:
        Unreadable: if the file is empty, of another format than its name says, or damaged.
    """
    file_format = format_of(content.name)
    if not content.data:
        raise Unreadable("file-empty")
    check_signature(content.data, file_format)
    if file_format not in READERS:
        raise Unreadable("format-unknown", ending=file_format or content.name, known=", ".join(READERS))
    read: Callable[[bytes, Limits], Book] = resolve_name(READERS[file_format])
    return read(content.data, limits)
