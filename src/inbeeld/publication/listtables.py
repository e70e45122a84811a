"""A list of an edition as text ready to print: the same rows in the same order on the site, on paper and in a sheet."""

from collections.abc import Iterator

from inbeeld.disclosure import SafeListing
from inbeeld.publication.content import ListContent
from inbeeld.publication.listtable import (
    ListColumn,
    ListEntry,
    ListFilter,
    ListGroup,
    ListOption,
    ListRow,
    ListTable,
)
from inbeeld.publication.numbers import NO_FIGURE
from inbeeld.publication.tablefacts import PERIOD, POPULATION, SOURCE, day_in_words, filled, sentence
from inbeeld.tables import CODED, Entry, Field, FieldKind, Item, Status
from inbeeld.vocabulary import LANGUAGES, Language, Text, plain

MARK = "*"
"""Behind an entry that the source itself does not state."""

_MARKED = Text(
    nl="{mark} De bron zegt dit zelf niet: wie de lijst leverde, leidde het af. Zie de uitleg bij de kolom.",
    en="{mark} The source itself does not say so: whoever delivered the list derived it. See what the column holds.",
)
_NOT_STATED = Text(nl="niet vermeld", en="not stated")
_SOURCE_LINE = Text(
    nl="{source}: {name}, peildatum {date}. {period}: {when}. {who}: {population}.",
    en="{source}: {name}, reference date {date}. {period}: {when}. {who}: {population}.",
)


def list_table(content: ListContent, language: Language) -> ListTable:
    """A list in one language."""
    listing = content.listing
    return ListTable(
        id=listing.id,
        number=content.number,
        title=listing.about.title[language],
        intro=listing.intro[language],
        columns=tuple(_column(listing.field(name), language) for name in listing.shown),
        groups=tuple(_groups(listing, language)),
        filters=tuple(_filter(listing, name, language) for name in listing.filters),
        notes=tuple(_notes(listing, language)),
        source=source_of_list(listing)[language],
        items=(listing.unit.one[language], listing.unit.many[language]),
    )


def source_of_list(listing: SafeListing) -> Text:
    """The source line beneath a list: who told it, when, and what it is about."""
    about = listing.about
    return filled(
        _SOURCE_LINE,
        source=SOURCE,
        name=about.source.name,
        date=day_in_words(about.source.reference_date),
        period=PERIOD,
        when=about.period_label,
        who=POPULATION,
        population=about.population,
    )


def _column(field: Field, language: Language) -> ListColumn:
    return ListColumn(field.id, field.label[language], field.kind.value, sentence(field.description[language]))


def _groups(listing: SafeListing, language: Language) -> Iterator[ListGroup]:
    for category, items in listing.groups():
        rows = tuple(_row(listing, item, language) for item in items)
        yield ListGroup(category.code if category else "", category.label[language] if category else None, rows)


def _row(listing: SafeListing, item: Item, language: Language) -> ListRow:
    entries = tuple(_entry(listing.field(name), listing.entry(item, name), language) for name in listing.shown)
    return ListRow(
        id=item.id,
        entries=entries,
        filters=tuple((name, listing.entry(item, name).codes) for name in listing.filters),
        search=search_text(listing, item, language),
    )


def search_text(listing: SafeListing, item: Item, language: Language) -> str:
    """What a search looks in: the words of every field, without case or accents."""
    pairs = zip(listing.fields, item.entries, strict=True)
    words = [word for field, entry in pairs for word in _in_words(field, entry, language)]
    return " ".join(dict.fromkeys(part for word in words for part in map(plain, word.split()) if part))


def _in_words(field: Field, entry: Entry, language: Language) -> Iterator[str]:
    if isinstance(entry.value, Text):
        yield entry.value[language]
    elif field.kind in CODED:
        yield from (field.label_of(code)[language] for code in entry.codes)
    elif isinstance(entry.value, str) and field.kind is not FieldKind.LINK:
        yield entry.value


def _entry(field: Field, entry: Entry, language: Language) -> ListEntry:
    if entry.value is None:
        return ListEntry(NO_FIGURE, spoken=_NOT_STATED[language])
    labels = tuple(field.label_of(code)[language] for code in entry.codes)
    derived = entry.status is not Status.VALUE
    text = _printed(entry, labels, language)
    return ListEntry(
        text=f"{text}{MARK}" if derived else text,
        codes=entry.codes,
        labels=labels,
        link=text if field.kind is FieldKind.LINK else None,
        derived=derived,
    )


def _printed(entry: Entry, labels: tuple[str, ...], language: Language) -> str:
    if isinstance(entry.value, Text):
        return entry.value[language]
    return "; ".join(labels) if entry.codes else str(entry.value)


def _filter(listing: SafeListing, name: str, language: Language) -> ListFilter:
    field = listing.field(name)
    held = [listing.entry(item, name).codes for item in listing.items]
    options = (
        ListOption(option.code, option.label[language], sum(option.code in codes for codes in held))
        for option in field.options
    )
    return ListFilter(name, field.label[language], tuple(options))


def _notes(listing: SafeListing, language: Language) -> Iterator[str]:
    yield from _remarks(listing, language)
    yield from (sentence(limitation[language]) for limitation in listing.about.limitations)
    shown = (listing.entry(item, name) for item in listing.items for name in listing.shown)
    if any(entry.status not in (Status.VALUE, Status.UNKNOWN) for entry in shown):
        yield _MARKED[language].format(mark=MARK)


def _remarks(listing: SafeListing, language: Language) -> Iterator[str]:
    """What few items need, with the name of the item."""
    if listing.remarks is None:
        return
    field, name = listing.field(listing.remarks), listing.field(listing.shown[0])
    for item in listing.items:
        remark = listing.entry(item, field.id)
        if remark.value is not None:
            heading = _entry(name, listing.entry(item, name.id), language).text
            yield f"{heading}: {_printed(remark, (), language).rstrip('.')}."


def listing_text(listing: SafeListing) -> Text:
    """What stands in a list, of what, when and by whom, in one paragraph per language."""
    nl, en = (f"{sentence(listing.intro[language])} {source_of_list(listing)[language]}" for language in LANGUAGES)
    return Text(nl=nl, en=en)
