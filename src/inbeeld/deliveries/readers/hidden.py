"""What a workbook hides from whoever looks at it: sheets, rows and columns that are read all the same."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl.xml.functions import iterparse

from inbeeld.deliveries.grids import Hidden

_TRUE = ("1", "true")


def hidden_in(data: bytes, part: str, *, sheet: bool) -> Hidden:
    """The rows and columns that are hidden on the sheet in a part of a workbook.

    Raises what the XML parser raises on a damaged part.
    """
    rows: set[int] = set()
    columns: list[range] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(part) as source:
        for number, (name, found) in enumerate(_rows_and_columns(source)):
            if found.get("hidden") not in _TRUE:
                continue
            if name == "col":
                columns.append(range(int(found["min"]) - 1, int(found["max"])))
            else:
                rows.add(int(found.get("r", number + 1)))
    return Hidden(sheet, frozenset(rows), tuple(columns))


def _rows_and_columns(source: Any) -> Iterator[tuple[str, dict[str, str]]]:
    for _, element in iterparse(source, events=("end",)):
        name = element.tag.rpartition("}")[2]
        if name in ("row", "col"):
            yield name, dict(element.attrib)
        if name == "row":
            # a sheet can be large: what was walked is let go
            element.clear()
