"""An example of a delivery, in the form that a contract asks for. All figures in it are invented."""

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import openpyxl

from inbeeld.editions.scaffolds.writing import written
from inbeeld.vocabulary import Code, Period

FOLDER = "deliveries"
_FIRST = 200
"""The first invented figure: far from what a policy hides."""
_STEP = 7
"""What each further figure differs by: little, so that no rule remarks upon it."""

Row = tuple[str | int, ...]


@dataclass(frozen=True)
class Delivery:
    """What an example shows: a table with a row for each year and each combination of categories."""

    source: str
    table: str
    format: str
    period: Period
    lists: Sequence[tuple[str, tuple[Code, ...]]]

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.table}.{self.format}"

    @property
    def sheet(self) -> str:
        """The sheet of a workbook."""
        return self.table

    @property
    def header(self) -> str:
        """The heading of the figures."""
        return "aantal"

    @property
    def day(self) -> str:
        """The reference date: the first of March after the period."""
        return f"{self.period.last + 1}-03-01"

    @property
    def folder(self) -> str:
        """Where it stands in the project."""
        return f"{FOLDER}/{self.source}/{self.day}"

    def rows(self) -> Iterator[Row]:
        """The headings and the rows beneath them."""
        yield ("jaar", *(header for header, _ in self.lists), self.header)
        combinations = list(product(*([code.label.nl for code in codes] for _, codes in self.lists)))
        for number, (year, names) in enumerate(product(self.period.years, combinations)):
            yield (year, *names, _FIRST + _STEP * number % _FIRST)


def example_delivery(delivery: Delivery) -> dict[str, bytes]:
    """The file and the manifest of an example delivery, by path."""
    data = _WRITERS[delivery.format](delivery)
    manifest = written(
        "manifest.toml",
        source=delivery.source,
        period=str(delivery.period),
        day=delivery.day,
        file=delivery.file,
        table=delivery.table,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return {f"{delivery.folder}/{delivery.file}": data, f"{delivery.folder}/manifest.toml": manifest}


def _csv(delivery: Delivery) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", lineterminator="\n").writerows(delivery.rows())
    return stream.getvalue().encode()


def _xlsx(delivery: Delivery) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = delivery.sheet
    for row in delivery.rows():
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


_WRITERS = {"csv": _csv, "xlsx": _xlsx}
FORMATS = tuple(_WRITERS)
"""The formats that an example can be made in."""
