"""What a workbook hides from whoever looks at it: sheets, rows and columns that are read all the same; merged cells."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl.utils import range_boundaries
from openpyxl.xml.functions import iterparse

from inbeeld.deliveries.grids import Hidden

_TRUE = ("1", "true")


def hidden_in(data: bytes, part: str, *, sheet: bool) -> Hidden:
    """The rows and columns that are hidden on the sheet in a part of a workbook, and its merged cells.

    Raises what the XML parser raises on a damaged part.
    """
    rows: set[int] = set()
    columns: list[range] = []
    merged: list[tuple[range, range]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(part) as source:
        for number, (name, found) in enumerate(_rows_and_columns(source)):
            is_hidden = found.get("hidden") in _TRUE
            if name == "mergeCell":
                merged.append(_area(found["ref"]))
            elif is_hidden and name == "col":
                columns.append(range(int(found["min"]) - 1, int(found["max"])))
            elif is_hidden:
                rows.add(int(found.get("r", number + 1)))
    return Hidden(sheet, frozenset(rows), tuple(columns), tuple(merged))


def _area(ref: str) -> tuple[range, range]:
    first_column, first_row, last_column, last_row = (side or 1 for side in range_boundaries(ref))
    return range(first_row, last_row + 1), range(first_column - 1, last_column)


def _rows_and_columns(source: Any) -> Iterator[tuple[str, dict[str, str]]]:
    for _, element in iterparse(source, events=("end",)):
        name = element.tag.rpartition("}")[2]
        if name in ("row", "col", "mergeCell"):
            yield name, dict(element.attrib)
        if name == "row":
            # a sheet can be large: what was walked is let go
            element.clear()
