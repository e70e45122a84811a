"""The door for lists: a listing becomes a ``SafeListing`` here, or not at all.

A list shows its items one by one, so no rounding or hiding can make it safe. It is safe because of what it is: things
that were published before. Whether it is that, its contract says and this door checks; see decision 0013.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import NoReturn, final

from inbeeld.errors import DisclosureError
from inbeeld.tables import About, Category, Entry, Field, Item, Listing, dump_listing, load_listing
from inbeeld.vocabulary import Text, Unit

_LIST_DOOR = object()
"""Known inside this module only: without it no SafeListing can be made."""

_MARK = b"inbeeld safe listing 1"
_PARTS = 3
_OF_A_PERSON = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\b\d{9}\b")
"""An e-mail address, or a number as long as a citizen's: neither belongs in a list of things."""


@final
class SafeListing:
    """A listing that may be published. Raises ``DisclosureError`` when made anywhere but by ``let_through``.

    It cannot be changed, extended, copied or pickled: steps of a build use ``dump_safe_listing``.
    """

    __slots__ = ("_listing",)
    _listing: Listing

    def __init__(self, listing: Listing, *, door: object) -> None:
        if door is not _LIST_DOOR:
            raise DisclosureError("Only inbeeld.disclosure.let_through makes a SafeListing.")
        object.__setattr__(self, "_listing", listing)

    def __init_subclass__(cls) -> NoReturn:
        raise DisclosureError("A SafeListing cannot be extended: only inbeeld.disclosure.let_through makes one.")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise DisclosureError("A SafeListing cannot be changed.")

    def __delattr__(self, name: str) -> NoReturn:
        raise DisclosureError("A SafeListing cannot be changed.")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise DisclosureError("A SafeListing cannot be copied or pickled. Use dump_safe_listing.")

    @property
    def id(self) -> str:
        """The listing's id, which is its address."""
        return self._listing.id

    @property
    def unit(self) -> Unit:
        """What one item is."""
        return self._listing.unit

    @property
    def about(self) -> About:
        """Title, population, period, source and limitations."""
        return self._listing.about

    @property
    def intro(self) -> Text:
        """What stands in it and who made it."""
        return self._listing.intro

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is told of every item."""
        return self._listing.fields

    @property
    def items(self) -> tuple[Item, ...]:
        """The things, in order."""
        return self._listing.items

    @property
    def shown(self) -> tuple[str, ...]:
        """The fields that stand in columns."""
        return self._listing.shown

    @property
    def group_by(self) -> str | None:
        """The field by which the items are set apart."""
        return self._listing.group_by

    @property
    def filters(self) -> tuple[str, ...]:
        """The fields by which readers may narrow the list down."""
        return self._listing.filters

    @property
    def remarks(self) -> str | None:
        """The field of words that are told beneath the list."""
        return self._listing.remarks

    def field(self, name: str) -> Field:
        """A field by its id; raises ``NoSuchCell``."""
        return self._listing.field(name)

    def entry(self, item: Item, name: str) -> Entry:
        """What an item has in a field; raises ``NoSuchCell``."""
        return self._listing.entry(item, name)

    def groups(self) -> Iterator[tuple[Category | None, tuple[Item, ...]]]:
        """The items by group, in the order of the code list."""
        return self._listing.groups()

    def __repr__(self) -> str:
        return f"SafeListing({self.id!r})"


def let_through(listing: Listing) -> SafeListing:
    """A listing that may be published, unchanged.

    Raises:
        DisclosureError: if its contract does not say that it was published before, if its items are no things, or if
            something in it looks like a person's address or number.
    """
    about, place = listing.about, f"Listing {listing.id} cannot be published: "
    if not about.source.is_published:
        raise DisclosureError(
            place + f"the contract of {about.source.id} does not say that it was published before (origin)."
        )
    if not listing.unit.is_thing:
        raise DisclosureError(
            place + f"its items are {listing.unit.many.en}, and nobody declared those to be things. A list never "
            "shows persons or what happened to one. If these are things, say so in vocabulary/units.toml."
        )
    for item in listing.items:
        for field, entry in zip(listing.fields, item.entries, strict=True):
            if any(_OF_A_PERSON.search(words) for words in _words(entry)):
                raise DisclosureError(
                    place + f"field '{field.id}' of item '{item.id}' holds what looks like a person's e-mail address "
                    "or number. Take it out of the delivery."
                )
    return SafeListing(listing, door=_LIST_DOOR)


def _words(entry: Entry) -> tuple[str, ...]:
    value = entry.value
    if isinstance(value, Text):
        return value.nl, value.en
    return (value,) if isinstance(value, str) else ()


def dump_safe_listing(safe: SafeListing) -> bytes:
    """A safe listing as lines of UTF-8: a mark, a seal and the listing as JSON."""
    data = dump_listing(_plain(safe))
    return b"\n".join((_MARK, _seal(data), data))


def _plain(safe: SafeListing) -> Listing:
    return Listing(
        safe.id,
        safe.unit,
        safe.fields,
        safe.items,
        safe.shown,
        safe.group_by,
        safe.filters,
        safe.remarks,
        safe.intro,
        safe.about,
    )


def load_safe_listing(data: bytes) -> SafeListing:
    """The safe listing that ``dump_safe_listing`` wrote.

    Raises:
        DisclosureError: for anything else, however small the difference.
    """
    lines = data.split(b"\n")
    if len(lines) != _PARTS or lines[0] != _MARK or lines[1] != _seal(lines[2]):
        raise DisclosureError("This is not a safe listing as it was stored: its seal is missing or broken.")
    return let_through(load_listing(lines[2]))


def _seal(data: bytes) -> bytes:
    return hashlib.sha256(b"\n".join((_MARK, data))).hexdigest().encode()
