"""A figure as a page shows it: number, finding, subtitle, key, chart, note, source, table, downloads, definition."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inbeeld.publication.besideprinted import beside_printed
from inbeeld.publication.content import EditionContent, FigureContent, PageContent
from inbeeld.publication.datatable import DataTable
from inbeeld.publication.datatables import data_table
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.numbers import format_number
from inbeeld.publication.prose import Prose, Rich
from inbeeld.publication.site.catalogue import words_in
from inbeeld.publication.site.downloads import Download, File, files
from inbeeld.publication.site.inlining import Beside
from inbeeld.publication.site.navigation import METHODS, address
from inbeeld.publication.site.rebasing import rebased
from inbeeld.publication.sourceline import source_line
from inbeeld.vocabulary import Language

MANY_ROWS = 60
"""A table with more rows than this stands on the page of its figure only."""
EMBED = "embed"
"""The id of the body of a figure's page: where an address names it, the style sheet leaves the figure alone."""
BESIDE = frozenset({"CSV", "XLSX", "PNG"})
"""The formats that are offered under a figure; the figure's own page offers the others too."""
_FOR_MACHINES = frozenset({"CSV-metadata"})
"""What programs find by themselves beside the data."""


@dataclass(frozen=True)
class TableElsewhere:
    """The figure in whose table the values stand."""

    number: str
    href: str


@dataclass(frozen=True)
class FigureView:
    """Everything that the template of a figure needs.

    Attributes:
        table: the table, where it stands on this page; ``elsewhere`` is the figure whose table has the values,
            ``rows_elsewhere`` the number of rows of a table that is too long for this page.
        place: the figure's own page.
        beside: what the page has beside its picture.
        explained_at: an earlier figure of the page that has the same definition and limitations.
        printed: what was printed before of the same things, beside what the figure shows.
        is_synthetic: whether it was counted in registers of persons who do not exist.
    """

    id: str
    number: str
    kind: str
    title: Rich
    subtitle: Rich
    note: Rich
    drawing: Drawing
    source: tuple[tuple[str, str], ...]
    table: DataTable | None
    elsewhere: TableElsewhere | None
    rows_elsewhere: str | None
    files: tuple[File, ...]
    definition: str
    wording: str
    limitations: tuple[str, ...]
    place: str
    beside: Beside
    explained_at: FigureContent | None = None
    printed: DataTable | None = None
    is_synthetic: bool = False


@dataclass(frozen=True)
class Studio:
    """What is needed to show figures of an edition in one language. ``base`` is the way up from the page."""

    content: EditionContent
    language: Language
    prose: Prose
    drawings: Mapping[str, Drawing]
    downloads: Mapping[str, tuple[Download, ...]]
    base: str = ""

    def view(self, figure: FigureContent, *, whole: bool = False) -> FigureView:
        """One figure; ``whole`` with its own table and all downloads, for its own page."""
        offered = [
            d
            for d in self.downloads.get(figure.id, ())
            if d.format in BESIDE or (whole and d.format not in _FOR_MACHINES)
        ]
        table = data_table(figure, self.language) if whole or not figure.table_of else None
        rows = len(table.rows) if table else 0
        is_here = whole or rows <= MANY_ROWS
        return FigureView(
            id=figure.id,
            number=figure.number,
            kind=figure.kind,
            title=rebased(self.prose.title(figure), self.base),
            subtitle=rebased(self.prose.subtitle(figure), self.base),
            note=rebased(self.prose.note(figure), self.base),
            drawing=self.drawings[figure.id],
            source=source_line(figure, self.language),
            table=table if is_here else None,
            elsewhere=None if whole else self._elsewhere(figure),
            rows_elsewhere=None if is_here else format_number(rows, self.language),
            files=files(offered, self.language, self.base),
            definition=f"{self.base}{METHODS}#{figure.table.measure.source}",
            wording=figure.table.measure.definition.wording[self.language],
            limitations=tuple(words[self.language] for words in figure.table.about.limitations),
            place=self.base + figure_address(figure),
            beside=Beside(f"h-{figure.id}", words_in(self.language).values_in_table),
            printed=beside_printed(figure, self.language),
            is_synthetic=figure.table.about.source.is_synthetic,
        )

    def views(self, page: PageContent) -> dict[str, FigureView]:
        """The figures of a page by id; a definition with its limitations stands under the first figure it is of."""
        first: dict[tuple[str, tuple[str, ...]], FigureContent] = {}
        made: dict[str, FigureView] = {}
        for figure in page.figures:
            view = self.view(figure)
            owner = first.setdefault((view.wording, view.limitations), figure)
            made[figure.id] = view if owner is figure else replace(view, explained_at=owner)
        return made

    def _elsewhere(self, figure: FigureContent) -> TableElsewhere | None:
        for page in self.content.pages:
            for other in page.figures:
                if other.id == figure.table_of:
                    return TableElsewhere(other.number, f"{self.base}{address(page)}#{other.id}")
        return None


def figure_address(figure: FigureContent) -> str:
    """The page of a figure, relative to ``site/<language>/``. It never changes as long as the figure keeps its id."""
    return f"figures/{figure.id}.html"


def embed_address(figure: FigureContent) -> str:
    """The page of a figure with nothing around the figure, for other sites to show."""
    return f"{figure_address(figure)}#{EMBED}"
