"""Reads CSV: in UTF-8, CP1252 or UTF-16; with semicolons, commas or tabs."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from inbeeld.deliveries.faults import Unreadable
from inbeeld.deliveries.grids import Grid, Heading, Likeness, RawRow, headed, no_likeness, shown, words_of
from inbeeld.deliveries.limits import Limits

DELIMITERS = ";,\t|"
_DECLARED = re.compile(rf"sep=([{DELIMITERS}])[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""The first line that Excel writes and obeys."""

_ODD_ENDS = "\u2028\u2029\x85\v\f"
_USUAL_ENDS = re.compile(r"[\r\n]")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BLANK = ' \r\n"' + DELIMITERS
_SAMPLE = 50


@dataclass(frozen=True)
class Delimited:
    """A CSV file as text, with the delimiter it uses."""

    text: str
    delimiter: str
    limits: Limits
    sheets: tuple[str, ...] = ()

    def grid(self, sheet: str | None = None, likeness: Likeness = no_likeness) -> Grid:  # noqa: ARG002  # has no sheets
        """The only grid."""
        top = headed(_rows(self.text, self.delimiter, self.limits), Unreadable("file-empty"), likeness)
        headings = tuple(Heading(words_of(words), shown(words)) for words in top.headings.values)
        return Grid(headings, top.beneath, exact=True, above=top.above, row=top.headings.number)


def read_delimited(data: bytes, limits: Limits) -> Delimited:
    """A CSV file.

    Raises:
        Unreadable: if it is no text, has no columns, or a line is too long.
    """
    text = decode(data)
    _check_lines(text, limits)
    declared = _DECLARED.match(text)
    return Delimited(text, declared[1] if declared else _delimiter(text, limits), limits)


def decode(data: bytes) -> str:
    """Text in the first encoding that fits: by byte order mark, else UTF-16, UTF-8 or CP1252.

    Raises:
        Unreadable: if the bytes are no text.
    """
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else (*_unmarked(data), "utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("not-text")


def _unmarked(data: bytes) -> tuple[str, ...]:
    # in UTF-16 every other byte of figures and Latin letters is zero
    if data[1:40:2].count(0) > 10:
        return ("utf-16-le",)
    return ("utf-16-be",) if data[0:40:2].count(0) > 10 else ()


def _check_lines(text: str, limits: Limits) -> None:
    if not text.strip(_BLANK):
        raise Unreadable("file-empty")
    odd = next((sign for sign in _ODD_ENDS if sign in text), None)
    if odd and not _USUAL_ENDS.search(text.strip()):
        raise Unreadable("line-ends", sign=f"U+{ord(odd):04X}")
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        if len(line) > limits.line_length:
            raise Unreadable("line-too-long", row=number, limit=limits.line_length)


def _delimiter(text: str, limits: Limits) -> str:
    widths = {sign: _widths(text, sign, limits) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: (_agreement(widths[sign]), widths[sign][:1]))
    if _agreement(widths[best]) > 1:
        return best
    columns = next(iter(widths[best]), 0)
    beneath = max(DELIMITERS, key=lambda sign: _usual(widths[sign]))
    rows, wide = _usual(widths[beneath])
    if rows > 1 and wide > columns:
        # the first line is like no other: it is a title
        return beneath
    if columns == 1:
        raise Unreadable("no-delimiter")
    return best


def _usual(widths: list[int]) -> tuple[int, int]:
    """How many rows beneath the first are as wide as most of them are, and how wide that is, if more than a column."""
    counts = Counter(width for width in widths[1:] if width > 1)
    return max(((number, width) for width, number in counts.items()), default=(0, 0))


def _widths(text: str, delimiter: str, limits: Limits) -> list[int]:
    widths: list[int] = []
    try:
        widths.extend(len(row.values) for row in islice(_rows(text, delimiter, limits), _SAMPLE) if not row.is_empty)
    except Unreadable:
        # told when the rows are read in earnest
        return widths
    return widths


def _agreement(widths: list[int]) -> int:
    """How many rows are as wide as the heading, if that has more than one column."""
    return sum(width == widths[0] for width in widths) if widths and widths[0] > 1 else 0


def _rows(text: str, delimiter: str, limits: Limits) -> Iterator[RawRow]:
    cells = 0
    # the line on which a spreadsheet declares its separator is a line of the file and no row
    declared = 1 if _DECLARED.match(text) else 0
    lines = islice(io.StringIO(text, newline=""), declared, None)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        # where the row starts: a value in quotation marks may go on for several lines
        number = declared + reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _broken(error, number) from None
        cells += len(values)
        if cells > limits.cells:
            raise Unreadable("too-many-cells", row=number, limit=limits.cells)
        yield RawRow(number, tuple(values))


def _broken(error: csv.Error, row: int) -> Unreadable:
    if "field larger" in str(error):
        return Unreadable("field-too-long", row=row, limit=csv.field_size_limit())
    return Unreadable("csv-broken", row=row)
