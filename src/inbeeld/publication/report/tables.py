"""Data tables for the templates: where they stand, how wide they are, and their remarks as footnotes."""

from math import ceil

from inbeeld.publication.content import FigureContent
from inbeeld.publication.datatable import DataTable, Printed
from inbeeld.publication.report.remarks import Remarks
from inbeeld.publication.report.typesetting import Book
from inbeeld.vocabulary import Language

LONGEST = 14
"""Rows of a table that stands under its figure; a longer one stands in the annex."""
_LONG, _VERY_LONG = 24, 60
"""Rows from which a narrow table stands twice, or three times, beside itself."""
_LETTER, _GAP, _LEAST = 1.8, 5.0, 17.0
"""Width of a letter in a table in mm, the room between columns, and the least width of a column."""
_LEADS = (28.0, 46.0, 110.0)
"""The least and most width of the first column, and the most where figures leave room."""
_HEADING_LINES = 2.5
_PAGE, _BESIDE = 170.0, (62.0, 78.0, 96.0)
"""The width of the page in mm, and those of a table that stands beside the note of its figure."""
_TALL = 6
"""Rows from which a table may take more of the page than its narrowest width there: the words then run on longer."""
_SHORT = 4
"""Letters of a heading of a column that is a year."""
_TIGHT_LETTER, _TIGHT_GAP = 1.6, 4.0
"""Width of a digit in mm, and the room between columns, in a table that stands in one half of the page."""
_LEAD_LINES = 2.0
"""Lines that the longest heading of a row may take there."""


def place_of(figure: FigureContent, table: DataTable) -> str:
    """Whether a table stands under its figure ("here") or in the annex. A grid prints all its values by itself."""
    return "here" if len(table.rows) <= LONGEST and figure.kind != "grid" else "annex"


def table_of(figure: FigureContent, table: DataTable, language: Language) -> Book:
    """A table with its shape; remarks on single cells are footnotes instead of notes beneath."""
    remarks = Remarks(figure, table, language)
    rows = [
        {
            "heading": row.heading,
            "abbreviation": row.abbreviation,
            "total": row.total,
            "cells": [_cell(cell, remarks) for cell in row.cells],
        }
        for row in table.rows
    ]
    notes = [note for note in table.notes if not any(note.endswith(words) for words in remarks.numbers)]
    return {
        "caption": table.caption,
        "corner": table.corner,
        "columns": table.columns,
        "rows": rows,
        "notes": notes,
        **_shape(table),
    }


def _cell(cell: Printed, remarks: Remarks) -> Book:
    """A cell; where words replace its print, they hold its remark too."""
    words, remark = remarks.on(cell)
    spoken = f"{cell.spoken}; {words}" if cell.spoken and words else cell.spoken
    return {"text": cell.text, "status": cell.status, "spoken": spoken, "remark": remark}


def _shape(table: DataTable) -> Book:
    """How often the table stands beside itself; widths in mm of its first column, of the others ("figures"), of the
    whole in half a page ("tight") and beside a note; and its width on the page in percent."""
    widths = [_column_width(table, place) for place in range(len(table.columns))]
    figures = sum(widths)
    lead = _lead(table, _PAGE - figures)
    width = min(100.0, 100 * (lead + figures) / _PAGE)
    beside = _beside(table, figures)
    return {
        "across": _across(table),
        "lead": round(lead, 1),
        "width": round(width, 1),
        "figures": [round(width, 1) for width in widths],
        "beside": beside,
        "tight": round(_tight(table), 1),
    }


def _tight(table: DataTable) -> float:
    """The least width in mm that needs no broken words, but in headings of columns."""
    columns = [
        max([*(len(row.cells[place].text) for row in table.rows), _SHORT]) for place in range(len(table.columns))
    ]
    return _letters(table) + sum(_TIGHT_LETTER * longest + _TIGHT_GAP for longest in columns)


def _beside(table: DataTable, figures: float) -> float | None:
    """Width in mm of a narrow table that can stand beside the note of its figure; None for any other."""
    if len(table.rows) > LONGEST:
        return None
    widths = _BESIDE if len(table.rows) >= _TALL else _BESIDE[:1]
    return next((width for width in widths if _has_room(table, width - figures)), None)


def _has_room(table: DataTable, room: float) -> bool:
    """Whether the headings of rows fit a first column of so many mm."""
    return room >= _LEADS[0] and _letters(table) <= _LEAD_LINES * room


def _across(table: DataTable) -> int:
    columns, rows = len(table.columns), len(table.rows)
    if columns == 1 and rows > _VERY_LONG:
        return 3
    return 2 if columns <= 2 and rows > _LONG else 1


def _lead(table: DataTable, room: float) -> float:
    least, most, widest = _LEADS
    most = max(most, min(widest, room))
    return min(max(_letters(table) + _GAP, least), most)


def _letters(table: DataTable) -> float:
    """Width in mm of the longest heading of a row on one line."""
    labels = [len(row.heading) + len(row.abbreviation or "") for row in table.rows]
    return _LETTER * max([*labels, len(table.corner)])


def _column_width(table: DataTable, place: int) -> float:
    """Room for the longest cell on one line; a heading may take two lines or so, but no word of it is broken."""
    cells = [len(row.cells[place].text) for row in table.rows]
    heading = table.columns[place]
    words = [len(word) for word in heading.split()]
    longest = max([*cells, *words, ceil(len(heading) / _HEADING_LINES)], default=0)
    return max(_LETTER * longest + _GAP, _LEAST)
