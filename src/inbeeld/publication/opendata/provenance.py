"""Where a table or list comes from, in words: the source, its reference date and its files with their hashes."""

from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.tablefacts import filled
from inbeeld.tables import Source
from inbeeld.vocabulary import Text

_FROM = Text(
    nl="Geleverd door {name}, peildatum {date}. Bestanden met SHA-256: {files}.",
    en="Delivered by {name}, reference date {date}. Files with SHA-256: {files}.",
)


def provenance_of(source: Source) -> Text:
    """The delivery that a table or list was made from."""
    files = "; ".join(f"{name} {checksum}" for name, checksum in sorted(source.files))

    return filled(_FROM, name=source.name, date=Text.same(source.reference_date), files=Text.same(files))


def keywords_of(table: SafeTable) -> tuple[Text, ...]:
    """Words to find a table by."""
    measure = table.measure
    sides = tuple(dimension.label for dimension in table.dimensions)
    return tuple(dict.fromkeys((measure.source_name, measure.unit.many, measure.definition.label, *sides)))


def list_keywords_of(listing: SafeListing) -> tuple[Text, ...]:
    """Words to find a list by."""
    sides = tuple(listing.field(name).label for name in listing.filters)
    return tuple(dict.fromkeys((listing.about.source.name, listing.unit.many, *sides)))
