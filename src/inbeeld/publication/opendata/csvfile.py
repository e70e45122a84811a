"""A table as CSV: UTF-8, comma, CRLF (RFC 4180), the defaults of CSV on the Web."""

import csv
import io

from inbeeld.publication.neutral import neutral
from inbeeld.publication.opendata.columns import Column, Value


def csv_bytes(columns: tuple[Column, ...]) -> bytes:
    """The columns as a CSV file with one heading row. A cell without a number is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows(map(_written, row) for row in zip(*(column.values for column in columns), strict=True))
    return text.getvalue().encode("utf-8")


def _written(value: Value) -> str:
    """Numbers as Python writes them, so that they read back the same; words so that no program runs them."""
    if value is None:
        return ""
    return neutral(value) if isinstance(value, str) else repr(value)
