"""What every part of the book is made from."""

from dataclasses import dataclass

from inbeeld.publication.content import EditionContent
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.figures import Pictures
from inbeeld.vocabulary import Language


@dataclass(frozen=True)
class Room:
    """The edition, its bound texts, and its drawings and tables."""

    content: EditionContent
    prose: Prose
    pictures: Pictures

    @property
    def language(self) -> Language:
        """The language of the book."""
        return self.prose.language
