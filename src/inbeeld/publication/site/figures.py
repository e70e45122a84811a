"""A figure as a page shows it: number, finding, subtitle, key, chart, note, source, table, downloads, definition."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.publication.charts import standalone_svg
from inbeeld.publication.content import EditionContent, FigureContent, PageContent
from inbeeld.publication.datatable import DataTable
from inbeeld.publication.datatables import data_table
from inbeeld.publication.drawing import Drawing
from inbeeld.publication.prose import Prose, Rich
from inbeeld.publication.site.downloads import Download, format_size
from inbeeld.publication.site.frame import METHODS, address
from inbeeld.publication.sourceline import source_line
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class File:
    """A download as printed."""

    format: str
    label: str
    href: str
    size: str


@dataclass(frozen=True)
class TableElsewhere:
    """The figure in whose table the values stand."""

    number: str
    href: str


@dataclass(frozen=True)
class FigureView:
    """Everything that the template of a figure needs."""

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
    files: tuple[File, ...]
    definition: str
    wording: str
    limitations: tuple[str, ...]


@dataclass(frozen=True)
class Studio:
    """What is needed to show figures of an edition in one language."""

    content: EditionContent
    language: Language
    prose: Prose
    drawings: Mapping[str, Drawing]
    downloads: Mapping[str, tuple[Download, ...]]

    def view(self, figure: FigureContent) -> FigureView:
        """One figure."""
        return FigureView(
            id=figure.id,
            number=figure.number,
            kind=figure.kind,
            title=self.prose.title(figure),
            subtitle=self.prose.subtitle(figure),
            note=self.prose.note(figure),
            drawing=self.drawings[figure.id],
            source=source_line(figure, self.language),
            table=None if figure.table_of else data_table(figure, self.language),
            elsewhere=self._elsewhere(figure),
            files=files(self._offered(figure), self.language),
            definition=f"{METHODS}#{figure.table.measure.source}",
            wording=figure.table.measure.definition.wording[self.language],
            limitations=tuple(words[self.language] for words in figure.table.about.limitations),
        )

    def _elsewhere(self, figure: FigureContent) -> TableElsewhere | None:
        for page in self.content.pages:
            for other in page.figures:
                if other.id == figure.table_of:
                    return TableElsewhere(other.number, f"{address(page)}#{other.id}")
        return None

    def _offered(self, figure: FigureContent) -> tuple[Download, ...]:
        picture = Download("SVG", picture_address(figure), len(self.picture(figure)))
        return (*self.downloads.get(figure.id, ()), picture)

    def picture(self, figure: FigureContent) -> bytes:
        """The figure as one SVG file."""
        line = source_line(figure, self.language)
        return standalone_svg(
            self.drawings[figure.id],
            finding=self.prose.title(figure).plain,
            subtitle=self.prose.subtitle(figure).plain,
            source=". ".join(f"{label}: {words}" for label, words in line) + ".",
        ).encode("utf-8")

    def pictures(self, page: PageContent) -> dict[str, bytes]:
        """Every figure of a page as a file."""
        return {picture_address(figure): self.picture(figure) for figure in page.figures}


def picture_address(figure: FigureContent) -> str:
    """The file of a figure, relative to ``site/<language>/``."""
    return f"figures/{figure.id}.svg"


def files(downloads: tuple[Download, ...], language: Language) -> tuple[File, ...]:
    """Downloads as printed."""
    return tuple(File(d.format, d.label, d.href, format_size(d.size, language)) for d in downloads)
