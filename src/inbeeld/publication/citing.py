"""How to name and cite an edition."""

from inbeeld.publication.content import EditionContent
from inbeeld.vocabulary import Language, Text

_CITATION = Text(
    nl="{publisher} ({year}). {title}. Editie {period}, versie {version}. {address}",
    en="{publisher} ({year}). {title}. Edition {period}, version {version}. {address}",
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
