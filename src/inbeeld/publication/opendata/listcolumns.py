"""The columns of a list's data file: its id, and for each field its words, codes or number."""

from collections.abc import Iterator
from dataclasses import replace

from inbeeld.disclosure import SafeListing
from inbeeld.errors import EditionError
from inbeeld.publication.opendata.columns import Column, Value, ValueType
from inbeeld.tables import CODED, Entry, Field, FieldKind, Status
from inbeeld.vocabulary import LANGUAGES, Language, Text

SEPARATOR = ";"
"""Between several codes in one value."""

ID = "id"
_ID = Column(
    name=ID,
    title=Text(nl="Kenmerk", en="Id"),
    type=ValueType.STRING,
    values=(),
    description=Text(nl="Vast kenmerk, dat nooit verandert.", en="Stable id, which never changes."),
    required=True,
    key=True,
)
_STATUS = Text(
    nl="Of de bron dit zelf noemt (value) of dat het is afgeleid (derived); unknown: niet vermeld.",
    en="Whether the source states this itself (value) or it was derived (derived); unknown: not stated.",
)


def columns_of_list(listing: SafeListing) -> tuple[Column, ...]:
    """The columns of a list. Fields that only set groups apart or filter are data as well.

    Raises:
        EditionError: if two columns would have the same name.
    """
    items = replace(_ID, values=tuple(item.id for item in listing.items))
    columns = (items, *(column for place in range(len(listing.fields)) for column in _of_field(listing, place)))
    names = [column.name for column in columns]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise EditionError(f"List {listing.id} has two columns '{twice[0]}' in its data file. Rename a column.")
    return columns


def _of_field(listing: SafeListing, place: int) -> Iterator[Column]:
    field = listing.fields[place]
    entries = tuple(item.entries[place] for item in listing.items)
    if field.kind in CODED:
        yield from _codes(field, entries)
    elif field.kind is FieldKind.TEXT and any(isinstance(entry.value, Text) for entry in entries):
        yield from (_in_language(field, entries, language) for language in LANGUAGES)
    else:
        whole = ValueType.INTEGER if field.kind is FieldKind.NUMBER else ValueType.STRING
        yield _column(field.id, field, whole, tuple(_plain(entry) for entry in entries))
    if any(entry.status not in (Status.VALUE, Status.UNKNOWN) for entry in entries):
        statuses = _column(f"{field.id}_status", field, ValueType.STRING, tuple(e.status.value for e in entries))
        yield replace(statuses, description=_STATUS, allowed=tuple(sorted({e.status.value for e in entries})))


def _column(name: str, field: Field, kind: ValueType, values: tuple[Value, ...]) -> Column:
    required = None not in values
    return Column(name, field.label, kind, values, field.description, required=required)


def _plain(entry: Entry) -> Value:
    return entry.value if isinstance(entry.value, str | int) else None


def _in_language(field: Field, entries: tuple[Entry, ...], language: Language) -> Column:
    words = tuple(entry.value[language] if isinstance(entry.value, Text) else None for entry in entries)
    return replace(_column(f"{field.id}_{language}", field, ValueType.STRING, words), language=language)


def _codes(field: Field, entries: tuple[Entry, ...]) -> Iterator[Column]:
    yield _column(field.id, field, ValueType.STRING, tuple(SEPARATOR.join(e.codes) or None for e in entries))
    for language in LANGUAGES:
        labels = (f"{SEPARATOR} ".join(field.label_of(code)[language] for code in e.codes) or None for e in entries)
        column = _column(f"{field.id}_label_{language}", field, ValueType.STRING, tuple(labels))
        yield replace(column, language=language)
