"""Words in every language of the monitor. Dutch comes first; no label exists in one language only."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Dutch and English.

    >>> Text(nl="melding", en="report")["nl"]
    'melding'
    """

    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.nl if language == "nl" else self.en

    @classmethod
    def same(cls, words: str) -> "Text":
        """A name that is the same in every language, such as a region."""
        return cls(nl=words, en=words)
