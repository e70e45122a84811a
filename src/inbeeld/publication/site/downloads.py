"""Files that a page offers, with their format and size."""

from dataclasses import dataclass

from inbeeld.publication.numbers import format_number
from inbeeld.vocabulary import Language

_KILO = 1000


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its format (CSV), its address relative to ``site/<language>/`` and its size in bytes.

    ``label`` says what it is, for the list of a whole edition; under a figure the format is enough.
    """

    format: str
    href: str
    size: int
    label: str = ""


def format_size(size: int, language: Language) -> str:
    """A size in kB or MB, as a reader expects it.

    >>> format_size(18_400, "nl"), format_size(3_140_000, "nl")
    ('18 kB', '3,1 MB')
    """
    if size >= _KILO * _KILO:
        return f"{format_number(size / _KILO / _KILO, language, 1)} MB"
    return f"{format_number(max(1, size / _KILO), language)} kB"
