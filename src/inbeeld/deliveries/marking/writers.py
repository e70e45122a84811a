"""The maker of marked copies of each format. It is loaded when it is needed: the libraries behind it are large."""

import csv
from collections.abc import Callable
from pkgutil import resolve_name
from xml.etree.ElementTree import ParseError  # only the error that openpyxl passes on
from zipfile import BadZipFile

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.marking.marks import Marks
from inbeeld.deliveries.readers import format_of

_FOLDER = "inbeeld.deliveries.marking."
_WRITERS = {
    "csv": (_FOLDER + "delimited:mark_delimited", _FOLDER + "delimited:is_marked_delimited"),
    "xlsx": (_FOLDER + "workbook:mark_workbook", _FOLDER + "workbook:is_marked_workbook"),
    "sav": (_FOLDER + "spss:mark_spss", _FOLDER + "spss:is_marked_spss"),
}
_DAMAGED = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    csv.Error,
    LookupError,
    OSError,
    ParseError,
    SyntaxError,  # also that of lxml, which openpyxl reads with where it is installed
    TypeError,
    ValueError,
)
"""What openpyxl and the csv module raise on a file that can be read for its figures, but not be written again."""


def mark(data: bytes, name: str, marks: Marks) -> bytes:
    """A marked copy of a file, in the format that its name promises.

    Raises:
        Unreadable: if the file cannot be written again.
    """
    write: Callable[[bytes, Marks], bytes] = resolve_name(_writers(name)[0])
    try:
        return write(data, marks)
    except _DAMAGED:
        raise Unreadable("file-damaged", format=format_of(name).upper()) from None


def is_marked(data: bytes, name: str) -> bool:
    """Whether a file is a marked copy; what cannot be read is none."""
    try:
        found: bool = resolve_name(_writers(name)[1])(data)
    except (Unreadable, *_DAMAGED):
        return False
    return found


def _writers(name: str) -> tuple[str, str]:
    if format_of(name) not in _WRITERS:
        raise Unreadable("format-unknown", ending=format_of(name) or name, known=", ".join(_WRITERS))
    return _WRITERS[format_of(name)]
