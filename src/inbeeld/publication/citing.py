"""How to name and cite an edition, and one figure of it."""

from dataclasses import dataclass

from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.vocabulary import Language, Text

_CITATION = Text(
    nl="{publisher} ({year}). {title}. Editie {period}, versie {version}. {address}",
    en="{publisher} ({year}). {title}. Edition {period}, version {version}. {address}",
)
_FIGURE = Text(
    nl="{publisher} ({year}). {finding}. Figuur {number} in: {title}. Editie {period}, versie {version}. "
    "Bron van de cijfers: {source}. {address}",
    en="{publisher} ({year}). {finding}. Figure {number} in: {title}. Edition {period}, version {version}. "
    "Source of the figures: {source}. {address}",
)


def citation_of(content: EditionContent, language: Language) -> str:
    """One line for a list of references."""
    return _CITATION[language].format(
        publisher=content.publisher,
        year=content.released.year,
        title=content.title[language],
        period=period_label(content),
        version=content.version,
        address=content.address,
    )


def period_label(content: EditionContent) -> str:
    """The years that the edition is about, as printed: ``2017-2021``."""
    return content.period.replace("/", "-")


@dataclass(frozen=True, slots=True)
class FigureReference:
    """What a reference to a figure says: its finding in plain words and its permanent address."""

    content: EditionContent
    figure: FigureContent
    finding: str
    language: Language
    address: str

    @property
    def source(self) -> str:
        """The organisation that the figures come from."""
        return self.figure.table.about.source.name[self.language]

    @property
    def line(self) -> str:
        """One line for a list of references."""
        content = self.content
        return _FIGURE[self.language].format(
            publisher=content.publisher,
            year=content.released.year,
            finding=self.finding.rstrip("."),
            number=self.figure.number,
            title=content.title[self.language],
            period=period_label(content),
            version=content.version,
            source=self.source,
            address=self.address,
        )


def permanent_address(content: EditionContent, language: Language, page: str) -> str:
    """Where a page of the site stands on the web; ``page`` is relative to ``site/<language>/``."""
    return f"{content.address.rstrip('/')}/site/{language}/{page}"
