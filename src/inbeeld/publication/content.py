"""What is published: the edition's chapters, pages and figures, filled with safe tables only.

Titles, subtitles and notes are templates bound to cells (see ``publication.prose``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.changes import Change
from inbeeld.vocabulary import LANGUAGES, Break, Definition, Language, Text, Unit


@dataclass(frozen=True)
class FigureContent:
    """One figure. Its number is chapter.figure; its id is its stable address.

    ``kind`` is a form of chart (``publication.charts``). ``select`` keeps categories
    by dimension. ``table_of`` is the figure whose data table already holds the values. ``printed`` is the table
    with what was printed before of the same things. ``gap`` names two categories of ``series`` whose gap in percentage
    points stands in the data table.
    """

    id: str
    number: str
    kind: str
    table: SafeTable
    title: Text
    subtitle: Text
    note: Text
    select: Mapping[str, tuple[str, ...]]
    x: str | None
    series: str | None
    facet: str | None
    classes: tuple[int, ...]
    colours: Mapping[str, str]
    table_of: str | None
    order: str = "list"
    printed: SafeTable | None = None
    gap: tuple[str, str] | None = None


@dataclass(frozen=True)
class ListContent:
    """One list. Lists are numbered apart from figures: chapter.list. The listing's id is its stable address."""

    number: str
    listing: SafeListing

    @property
    def id(self) -> str:
        """Its stable address on the page."""
        return self.listing.id


@dataclass(frozen=True)
class TextFile:
    """A text of the edition: the template and the name of its file, for messages."""

    name: str
    template: str


@dataclass(frozen=True)
class SectionContent:
    """Figures under one heading, and lists beneath them; ``layout`` "pair" sets two figures side by side."""

    id: str
    title: Text
    figures: tuple[FigureContent, ...]
    layout: str
    lists: tuple[ListContent, ...] = ()


@dataclass(frozen=True)
class PageContent:
    """One page: usually one organisation."""

    id: str
    title: Text
    sections: tuple[SectionContent, ...]
    text: Mapping[Language, TextFile]

    @property
    def figures(self) -> Iterator[FigureContent]:
        """The figures of the page in order."""
        return (figure for section in self.sections for figure in section.figures)

    @property
    def lists(self) -> Iterator[ListContent]:
        """The lists of the page in order."""
        return (shown for section in self.sections for shown in section.lists)


@dataclass(frozen=True)
class ChapterContent:
    """One chapter with its pages."""

    id: str
    number: int
    title: Text
    pages: tuple[PageContent, ...]


@dataclass(frozen=True)
class ColumnMethod:
    """A delivered column, for the account of methods."""

    header: str
    label: Text
    description: Text


@dataclass(frozen=True)
class TableMethod:
    """A delivered table and the rules that it is checked by."""

    title: Text
    columns: tuple[ColumnMethod, ...]
    rules: tuple[Text, ...]


@dataclass(frozen=True)
class SourceMethod:
    """What one source counts and how, as its contract says."""

    id: str
    name: Text
    definition: Definition
    unit: Unit
    population: Text
    contract_version: int
    reference_date: str
    files: tuple[tuple[str, str], ...]
    breaks: tuple[Break, ...]
    limitations: tuple[Text, ...]
    tables: tuple[TableMethod, ...]


@dataclass(frozen=True)
class FormulaMethod:
    """A formula by which figures are estimated or derived."""

    table: str
    title: Text
    wording: Text
    since: str


@dataclass(frozen=True)
class PolicyMethod:
    """A policy of disclosure control and the tables it was used for."""

    label: Text
    wording: Text
    tables: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """A finding on the summary page."""

    figure: FigureContent
    page: PageContent


@dataclass(frozen=True)
class EditionContent:
    """All of an edition that publication needs.

    ``languages`` are those that are built; ``whole`` says whether all chapters are: a part has no summary.
    ``changes`` are those since a former edition; ``has_former`` says whether there is one to compare with.
    """

    id: str
    title: Text
    subject: Text
    period: str
    released: date
    version: str
    publisher: str
    address: str
    licence: str
    licence_address: str
    chapters: tuple[ChapterContent, ...]
    cards: tuple[Card, ...]
    summary: Mapping[Language, TextFile]
    tables: Mapping[str, SafeTable]
    sources: tuple[SourceMethod, ...]
    formulas: tuple[FormulaMethod, ...]
    policies: tuple[PolicyMethod, ...]
    languages: tuple[Language, ...] = LANGUAGES
    whole: bool = True
    listings: Mapping[str, SafeListing] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    has_former: bool = False

    @property
    def pages(self) -> tuple[PageContent, ...]:
        """All pages in order."""
        return tuple(page for chapter in self.chapters for page in chapter.pages)

    @property
    def figures(self) -> tuple[FigureContent, ...]:
        """All figures in order."""
        return tuple(figure for page in self.pages for figure in page.figures)

    @property
    def lists(self) -> tuple[ListContent, ...]:
        """All lists in order."""
        return tuple(shown for page in self.pages for shown in page.lists)

    def chapter_of(self, page: PageContent) -> ChapterContent:
        """The chapter that a page belongs to."""
        return next(chapter for chapter in self.chapters if page in chapter.pages)
