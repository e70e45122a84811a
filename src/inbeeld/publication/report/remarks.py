"""Remarks on single cells of a data table, as footnotes."""

from collections import Counter

from inbeeld.publication.content import FigureContent
from inbeeld.publication.datatable import DataTable, Printed
from inbeeld.publication.report.typesetting import Book
from inbeeld.vocabulary import Language

_FEW, _PART = 3, 0.25
"""A remark on so many cells, or so large a part of them, is a footnote."""


class Remarks:
    """The remarks of one table; each is a footnote at its first cell, to which other cells refer.

    A remark on many cells is told beneath the table only: a mark at each of them would tell nothing.
    """

    def __init__(self, figure: FigureContent, table: DataTable, language: Language) -> None:
        self.numbers: dict[str, int] = {}
        self._figure = figure.id
        notes = (cell.note[language] for cell in figure.table.cells.values() if cell.note is not None)
        # the longest first: one remark can start with the words of another
        self._own = sorted(set(notes), key=lambda words: (-len(words), words))
        cells = [cell for row in table.rows for cell in row.cells]
        found = Counter(filter(None, map(self._words, cells)))
        self._few = {words for words, count in found.items() if count <= max(_FEW, len(cells) * _PART)}

    def on(self, cell: Printed) -> tuple[str | None, Book | None]:
        """The remark on a cell and its footnote. What follows from period or base is told beneath the table."""
        words = self._words(cell)
        if words is None or words not in self._few:
            return None, None
        is_first = words not in self.numbers
        number = self.numbers.setdefault(words, len(self.numbers) + 1)
        return words, {"id": f"note:{self._figure}:{number}", "words": words if is_first else None}

    def _words(self, cell: Printed) -> str | None:
        note = cell.note or ""
        return next((own for own in self._own if note == own or note.startswith(f"{own}; ")), None)
