"""What every data file and the catalogue tell of a published table or list, in one shape for both."""

from collections.abc import Callable
from dataclasses import dataclass, field

from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.content import EditionContent
from inbeeld.publication.listtables import listing_text
from inbeeld.publication.opendata.columns import Column, columns_of
from inbeeld.publication.opendata.comparing import comparable_facts
from inbeeld.publication.opendata.description import description_of
from inbeeld.publication.opendata.jsonfile import Json
from inbeeld.publication.opendata.listcolumns import columns_of_list
from inbeeld.publication.opendata.provenance import keywords_of, list_keywords_of, provenance_of
from inbeeld.tables import About
from inbeeld.vocabulary import Text


@dataclass(frozen=True)
class Dataset:
    """One set of data.

    Attributes:
        id: its name, and that of its files.
        about: title, period, source, limitations and breaks.
        description: what it holds, of whom, when, by whom and how.
        keywords: words to find it by.
        provenance: the delivery that it was made from.
        make_columns: makes its columns; of most datasets they are never asked for.
        facts: what a program needs to set a table against others; nothing for a list.
    """

    id: str
    about: About
    description: Text
    keywords: tuple[Text, ...]
    provenance: Text
    make_columns: Callable[[], tuple[Column, ...]]
    facts: Json = field(default_factory=dict)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, with their values."""
        return self.make_columns()


def of_table(table: SafeTable) -> Dataset:
    """A table as data."""
    return Dataset(
        id=table.id,
        about=table.about,
        description=description_of(table),
        keywords=keywords_of(table),
        provenance=provenance_of(table.about.source),
        make_columns=lambda: columns_of(table),
        facts=comparable_facts(table),
    )


def of_listing(listing: SafeListing) -> Dataset:
    """A list as data."""
    return Dataset(
        id=listing.id,
        about=listing.about,
        description=listing_text(listing),
        keywords=list_keywords_of(listing),
        provenance=provenance_of(listing.about.source),
        make_columns=lambda: columns_of_list(listing),
    )


def datasets_of(content: EditionContent) -> tuple[Dataset, ...]:
    """All tables and lists of an edition, by id."""
    found = (*map(of_table, content.tables.values()), *map(of_listing, content.listings.values()))
    return tuple(sorted(found, key=lambda dataset: dataset.id))
