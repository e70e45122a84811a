"""Where a table or list comes from, in words: the source, its reference date and its files with their fingerprints."""

from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.fingerprints import KEPT
from inbeeld.publication.tablefacts import filled
from inbeeld.tables import Source
from inbeeld.vocabulary import LANGUAGES, Text

_FROM = Text(
    nl="Geleverd door {name}, peildatum {date}. Bestanden met SHA-256: {files}.",
    en="Delivered by {name}, reference date {date}. Files with SHA-256: {files}.",
)
_FROM_KEPT = Text(
    nl="Geleverd door {name}, peildatum {date}. Bestanden: {files}.",
    en="Delivered by {name}, reference date {date}. Files: {files}.",
)


def provenance_of(source: Source) -> Text:
    """The delivery that a table or list was made from."""
    day, known = Text.same(source.reference_date), any(checksum for _, checksum in source.files)
    nl, en = (
        "; ".join(f"{name} {checksum or f'({KEPT[language]})'}" for name, checksum in sorted(source.files))
        for language in LANGUAGES
    )
    return filled(_FROM if known else _FROM_KEPT, name=source.name, date=day, files=Text(nl, en))


def keywords_of(table: SafeTable) -> tuple[Text, ...]:
    """Words to find a table by."""
    measure = table.measure
    sides = tuple(dimension.label for dimension in table.dimensions)
    return tuple(dict.fromkeys((measure.source_name, measure.unit.many, measure.definition.label, *sides)))


def list_keywords_of(listing: SafeListing) -> tuple[Text, ...]:
    """Words to find a list by."""
    sides = tuple(listing.field(name).label for name in listing.filters)
    return tuple(dict.fromkeys((listing.about.source.name, listing.unit.many, *sides)))
