"""Listings: things that are told of one by one, such as interventions or recommendations. Never persons.

A ``Table`` counts; a ``Listing`` names. Its items come from a delivered list and keep what was delivered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pydantic import TypeAdapter

from inbeeld.errors import NoSuchCell
from inbeeld.tables.cells import Origin, Status
from inbeeld.tables.dimensions import Category
from inbeeld.tables.table import About
from inbeeld.vocabulary import Text, Unit

Held = str | int | Text | tuple[str, ...]
"""What an item has in a field: words, a number, words in both languages, or codes."""

_TELLABLE = frozenset({Status.VALUE, Status.DERIVED, Status.ESTIMATED, Status.PROVISIONAL, Status.UNKNOWN})


class FieldKind(StrEnum):
    """What the entries of a field are. Codes are a tuple, of one code or of several."""

    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    NUMBER = "number"
    LINK = "link"


CODED = frozenset({FieldKind.CODE, FieldKind.CODES})


@dataclass(frozen=True, slots=True)
class Entry:
    """What one item has in one field. Without a value its status is unknown: nothing is stated."""

    value: Held | None
    status: Status = Status.VALUE
    origins: tuple[Origin, ...] = ()

    def __post_init__(self) -> None:
        if (self.value is None) != (self.status is Status.UNKNOWN) or self.status not in _TELLABLE:
            raise ValueError(f"An entry of status {self.status} cannot have value {self.value!r}.")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in it; none in words and numbers."""
        return self.value if isinstance(self.value, tuple) else ()


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is told of every item. ``options`` are the categories of a field of codes, in their order."""

    id: str
    label: Text
    description: Text
    kind: FieldKind
    options: tuple[Category, ...] = ()

    def label_of(self, code: str) -> Text:
        """The words of a code."""
        return next((option.label for option in self.options if option.code == code), Text.same(code))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing: its stable id and its entries in the order of the listing's fields."""

    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Listing:
    """Things of one kind, in the order in which they are shown.

    Attributes:
        id: names the listing, and is its address on the site.
        unit: what one item is.
        fields: what is told of every item, the first one its name.
        items: the things.
        shown: the fields that stand in columns, in order.
        group_by: a field of one code by which the items are set apart; None for one run.
        filters: fields of codes by which readers may narrow the list down.
        remarks: a field of words that few items have and that are told beneath the list; or None.
        intro: what stands in it and who made it.
        about: population, period, source and limitations.
    """

    id: str
    unit: Unit
    fields: tuple[Field, ...]
    items: tuple[Item, ...]
    shown: tuple[str, ...]
    group_by: str | None
    filters: tuple[str, ...]
    remarks: str | None
    intro: Text
    about: About

    def __post_init__(self) -> None:
        if any(len(item.entries) != len(self.fields) for item in self.items):
            raise ValueError(f"Listing {self.id} has items without an entry for each field.")
        if len(self.by_id) != len(self.items):
            raise ValueError(f"Listing {self.id} has an item twice.")
        for name in (*self.shown, *self.filters, self.group_by, self.remarks):
            if name is not None:
                self.field(name)

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """The items by their id."""
        return {item.id: item for item in self.items}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {field.id: place for place, field in enumerate(self.fields)}

    def field(self, name: str) -> Field:
        """A field by its id.

        Raises:
            NoSuchCell: if the listing has no such field.
        """
        if name not in self._places:
            raise NoSuchCell(f"Listing {self.id} has no field '{name}'. It has: {', '.join(self._places)}.")
        return self.fields[self._places[name]]

    def entry(self, item: Item, name: str) -> Entry:
        """What an item has in a field.

        Raises:
            NoSuchCell: if the listing has no such field.
        """
        self.field(name)
        return item.entries[self._places[name]]

    def groups(self) -> Iterator[tuple[Category | None, tuple[Item, ...]]]:
        """The items by group, in the order of the code list; a group without items is left out."""
        if self.group_by is None:
            yield None, self.items
            return
        for option in self.field(self.group_by).options:
            found = tuple(item for item in self.items if option.code in self.entry(item, self.group_by).codes)
            if found:
                yield option, found


_ADAPTER = TypeAdapter(Listing)


def dump_listing(listing: Listing) -> bytes:
    """A listing as JSON in UTF-8."""
    return _ADAPTER.dump_json(listing, exclude_defaults=True)


def load_listing(data: bytes) -> Listing:
    """The listing that ``dump_listing`` wrote."""
    return _ADAPTER.validate_json(data)
