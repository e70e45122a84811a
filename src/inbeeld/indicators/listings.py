"""From a declared listing and a checked delivery to a listing of what was delivered."""

from collections.abc import Callable, Sequence

from inbeeld.declarations import Column, Contract, DeclaredListing, Definitions, DeliveredTable
from inbeeld.deliveries import Checked, Record
from inbeeld.indicators.about import source_of
from inbeeld.tables import CODED, About, Category, Entry, Field, FieldKind, Item, Kind, Listing, Status
from inbeeld.vocabulary import LANGUAGES, Period, Text, plain

Place = tuple[int, int, str]
"""Where an item stands by one field: what is not stated comes last; then codes and numbers, then words."""


def make_listing(declared: DeclaredListing, definitions: Definitions, checked: Checked) -> Listing:
    """The listing: only the columns that it names, its rows in its order."""
    contract = definitions.contracts[declared.source]
    table = contract[declared.table]
    fields = tuple(_field(name, table, definitions) for name in declared.named)
    items = tuple(_item(record, fields, table) for record in checked.records[table.id])
    return Listing(
        id=declared.id,
        unit=definitions.units[table.unit or contract.unit],
        fields=fields,
        items=tuple(sorted(items, key=_order(declared.order, fields))),
        shown=declared.columns,
        group_by=declared.group_by,
        filters=declared.filters,
        remarks=declared.remarks,
        intro=declared.intro,
        about=_about(declared, contract, checked),
    )


def _columns(name: str, table: DeliveredTable) -> tuple[Column, ...]:
    return tuple(column for column in table.column if column.field == name)


def _field(name: str, table: DeliveredTable, definitions: Definitions) -> Field:
    column = _columns(name, table)[0]
    codes = definitions.codelists[column.codelist].codes if column.codelist else ()
    options = tuple(Category(code.id, code.label, Kind(code.kind), code.abbreviation) for code in codes)
    return Field(name, column.label, column.description, FieldKind(column.type.value), options)


def _item(record: Record, fields: Sequence[Field], table: DeliveredTable) -> Item:
    (key,) = record.keys.values()
    return Item(key, tuple(_entry(record, _columns(field.id, table)) for field in fields))


def _entry(record: Record, columns: tuple[Column, ...]) -> Entry:
    """What is told in one column, or in the columns of one text in every language."""
    if columns[0].language is None:
        return record.entries.get(columns[0].id) or Entry(record.keys[columns[0].id])
    told = {column.language: record.entries[column.id] for column in columns}
    first = told[LANGUAGES[0]]
    if first.status is Status.UNKNOWN:
        return first
    words = Text(**{str(language): str(entry.value) for language, entry in told.items()})
    return Entry(words, first.status, tuple(origin for entry in told.values() for origin in entry.origins))


def _order(names: tuple[str, ...], fields: tuple[Field, ...]) -> Callable[[Item], list[Place]]:
    known = {field.id: (place, field) for place, field in enumerate(fields)}

    def places(item: Item) -> list[Place]:
        return [_place(item.entries[known[name][0]], known[name][1]) for name in names]

    return places


def _place(entry: Entry, field: Field) -> Place:
    if entry.value is None:
        return 1, 0, ""
    if field.kind in CODED:
        return 0, min(place for place, option in enumerate(field.options) if option.code in entry.codes), ""
    if isinstance(entry.value, int):
        return 0, entry.value, ""
    # the order is the same in every language: that of the Dutch words
    return 0, 0, plain(entry.value.nl if isinstance(entry.value, Text) else str(entry.value))


def _about(declared: DeclaredListing, contract: Contract, checked: Checked) -> About:
    return About(
        title=declared.title,
        population=declared.population,
        period=Period.parse(declared.period),
        source=source_of(contract, checked, {contract[declared.table].file}),
        limitations=(*contract.limitations, *declared.limitations),
        period_words=declared.period_words,
    )
