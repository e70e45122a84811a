"""Lists of things for the templates: a table where all columns are short, entries beneath each other where not."""

import math

from inbeeld.publication.content import ListContent
from inbeeld.publication.listtable import ListEntry, ListGroup, ListTable
from inbeeld.publication.listtables import list_table
from inbeeld.publication.report.typesetting import Book
from inbeeld.vocabulary import Language

_MOST_COLUMNS, _LONG, _LONGEST = 5, 40, 160
"""More columns, more than one column of long entries, or an entry of more letters, do not fit a table on paper."""
_NARROWEST = 10


def list_of(content: ListContent, language: Language) -> Book:
    """A list; ``layout`` is "table" or "entries", ``widths`` are the shares of its columns."""
    table = list_table(content, language)
    return {
        "id": table.id,
        "number": table.number,
        "title": table.title,
        "intro": table.intro,
        "layout": _layout(table),
        "columns": [{"heading": c.heading, "kind": c.kind, "note": c.note} for c in table.columns],
        "widths": [_width(table, place) for place in range(len(table.columns))],
        "groups": [_group(group) for group in table.groups],
        "notes": table.notes,
        "source": table.source,
    }


def _layout(table: ListTable) -> str:
    longest = [_longest(table, place) for place in range(len(table.columns))]
    fits = max(longest) <= _LONGEST and sum(length > _LONG for length in longest) <= 1
    return "table" if len(longest) <= _MOST_COLUMNS and fits else "entries"


def _longest(table: ListTable, place: int) -> int:
    """Letters of the longest entry in a column, or of its heading."""
    return max(len(table.columns[place].heading), *(len(row.entries[place].text) for row in table.rows), 0)


def _width(table: ListTable, place: int) -> float:
    """A column's share of the page: long entries wrap, so it grows with the root of their length."""
    return round(math.sqrt(max(_NARROWEST, _longest(table, place))), 2)


def _group(group: ListGroup) -> Book:
    return {"heading": group.heading, "rows": [[_entry(entry) for entry in row.entries] for row in group.rows]}


def _entry(entry: ListEntry) -> Book:
    return {"text": entry.text, "link": entry.link, "spoken": entry.spoken}
