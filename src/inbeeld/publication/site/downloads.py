"""Files that a page offers, with their format and size."""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.publication.numbers import format_number
from inbeeld.vocabulary import Language

_KILO = 1000
UP = "../../"
"""From ``site/<language>/`` to the folder of the edition."""


def folder_of(language: Language) -> str:
    """The folder of the files of figures and lists, below that of the edition."""
    return f"figures/{language}/"


@dataclass(frozen=True, slots=True)
class Download:
    """A file: its format (CSV), its address relative to ``site/<language>/`` and its size in bytes.

    ``label`` says what it is, for the list of a whole edition; under a figure the format is enough.
    """

    format: str
    href: str
    size: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A download as printed."""

    format: str
    label: str
    href: str
    size: str


def files(downloads: Iterable[Download], language: Language, base: str = "") -> tuple[File, ...]:
    """Downloads as printed, on a page from which ``base`` is the way up."""
    return tuple(File(d.format, d.label, base + d.href, format_size(d.size, language)) for d in downloads)


def format_size(size: int, language: Language) -> str:
    """A size in kB or MB, as a reader expects it.

    >>> format_size(18_400, "nl"), format_size(3_140_000, "nl")
    ('18 kB', '3,1 MB')
    """
    if size >= _KILO * _KILO:
        return f"{format_number(size / _KILO / _KILO, language, 1)} MB"
    return f"{format_number(max(1, size / _KILO), language)} kB"
