"""Code lists: the official categories of a dimension, with the spellings that suppliers use for them."""

import difflib
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from inbeeld.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """One category.

    Attributes:
        lower, upper: the bounds of a class (both included, ``upper`` None: no limit).
        comprises: what it consists of, in the codes of the finest list of its trait: a region's municipalities.
        group: the category that it belongs to in the list that its own list ``groups`` by.
    """

    id: str
    label: Text
    abbreviation: str | None = None
    spellings: tuple[str, ...] = ()
    kind: str = "item"
    first_year: int | None = None
    last_year: int | None = None
    lower: int | None = None
    upper: int | None = None
    column: int | None = None
    row: int | None = None
    comprises: tuple[str, ...] = ()
    group: str | None = None

    def valid_in(self, year: int) -> bool:
        """Whether the category exists in a year."""
        return (self.first_year or year) <= year <= (self.last_year or year)


@dataclass(frozen=True)
class CodeList:
    """The categories of one dimension, in the order in which they are shown.

    ``trait`` is what they tell of a person or report, such as the age. Lists of one trait divide the same things in
    other ways, so their counts can be set against each other.
    ``groups`` names the list whose categories the codes belong to.
    """

    id: str
    name: Text
    codes: tuple[Code, ...]
    source: Text | None = field(default=None)
    trait: str | None = None
    groups: str | None = None

    @cached_property
    def by_id(self) -> dict[str, Code]:
        """The categories by their code."""
        return {code.id: code for code in self.codes}

    @cached_property
    def _by_spelling(self) -> dict[str, Code]:
        return {plain(words): code for code in self.codes for words in spellings_of(code)}

    def parts_of(self, code: Code) -> tuple[str, ...]:
        """What a category consists of: what it comprises, or each whole number of its class; nothing without a trait.

        >>> ages = CodeList("ages", Text.same("Age"), (Code("0-3", Text.same("0-3"), lower=0, upper=3),), trait="age")
        >>> ages.parts_of(ages.codes[0])
        ('0', '1', '2', '3')
        """
        if self.trait is None:
            return ()
        if code.comprises or code.lower is None or code.upper is None:
            return code.comprises
        return tuple(str(number) for number in range(code.lower, code.upper + 1))

    def find(self, words: str) -> Code | None:
        """The category that a supplier means, whatever the case, accents or spacing."""
        return self._by_spelling.get(plain(words))

    def suggest(self, words: str) -> str | None:
        """The Dutch label nearest to an unknown spelling, if any is near."""
        near = difflib.get_close_matches(plain(words), self._by_spelling, n=1, cutoff=0.7)
        return self._by_spelling[near[0]].label.nl if near else None


def spellings_of(code: Code) -> tuple[str, ...]:
    """Every way to write a category: its code, its labels and the spellings declared for it."""
    return (code.id, code.label.nl, code.label.en, *code.spellings)


@lru_cache(maxsize=20_000)  # the same few spellings come back in every row
def plain(words: str) -> str:
    """Letters and digits only, without accents or case, for matching.

    >>> plain("  Fryslân ")
    'fryslan'
    """
    folded = unicodedata.normalize("NFKD", words).casefold()
    return "".join(letter for letter in folded if letter.isalnum() or letter in "<>&+")
