"""A list on a page or on paper, as text ready to print: things, never persons, one row each.

The reader's counterpart of ``datatable``. ``listtables.list_table`` makes it from a safe listing in one language.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column. ``kind`` is text, code, codes, number or link; ``note`` what the column holds, in a sentence."""

    id: str
    heading: str
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """What one row says in one column.

    Attributes:
        text: as printed; several codes stand one after the other, separated by a semicolon. A dash where nothing is
            known, with ``spoken`` for a screen reader.
        codes: the codes behind it, for filters; none for words and numbers.
        labels: the words of each code, in the same order, for those who print them one beneath the other.
        link: the address that ``text`` leads to.
        derived: whether the publisher of the data assigned it rather than the source: print it with the mark that
            ``ListTable.notes`` explains. The mark stands in ``text`` already.
    """

    text: str
    codes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    link: str | None = None
    spoken: str | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """One thing. ``id`` is its stable address within the list; ``entries`` stand in the order of the columns.

    The first entry is its name, and the heading of the row. ``filters`` has its codes by the id of each filter, also
    of columns that are not shown. ``search`` is what a search looks in: its words without case or accents.
    """

    id: str
    entries: tuple[ListEntry, ...]
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    search: str = ""

    @property
    def name(self) -> str:
        """What the row is about."""
        return self.entries[0].text


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Rows under one heading; ``heading`` is None where a list is not divided."""

    id: str
    heading: str | None
    rows: tuple[ListRow, ...]


@dataclass(frozen=True, slots=True)
class ListOption:
    """A choice of a filter and the number of rows that it leaves. A choice without rows is a hole, and is shown."""

    code: str
    label: str
    rows: int


@dataclass(frozen=True, slots=True)
class ListFilter:
    """A way to narrow the list down: a column of codes with its choices in the order of their code list."""

    id: str
    label: str
    options: tuple[ListOption, ...]


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list, ready to print.

    Attributes:
        id: its stable address.
        number: its place in the edition, such as 2.1; lists are numbered apart from figures.
        title: what it lists; ``intro`` in a sentence or two what stands in it and who made it.
        columns: headings, the first one of the names.
        groups: the rows, divided where that helps.
        filters: ways to narrow it down, where scripts run.
        notes: how to read it, its limitations and what its marks mean.
        source: the source line beneath.
        items: what one row is called, and several: ``("intervention", "interventions")``.
    """

    id: str
    number: str
    title: str
    intro: str
    columns: tuple[ListColumn, ...]
    groups: tuple[ListGroup, ...]
    filters: tuple[ListFilter, ...]
    notes: tuple[str, ...]
    source: str
    items: tuple[str, str]

    @property
    def rows(self) -> Iterator[ListRow]:
        """All rows in order."""
        return (row for group in self.groups for row in group.rows)
