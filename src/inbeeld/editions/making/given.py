"""What a step was given: definitions, edition, texts, and the results of earlier steps, read back from bytes.

Many steps of one process are given the same bytes. What they were read into is frozen, so it is read once.
"""

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from inbeeld.declarations import Definitions, EditionDeclaration, load_definitions, load_edition
from inbeeld.deliveries import Checked, load_checked
from inbeeld.disclosure import SafeListing, SafeTable, load_safe, load_safe_listing
from inbeeld.editions.steps import StepInput
from inbeeld.errors import ProseError
from inbeeld.publication.content import TextFile
from inbeeld.tables import Listing, Table, load_listing, load_table
from inbeeld.vocabulary import LANGUAGES, Language

UNITS = ("vocabulary", "units.toml")
SAFE_LIST = ".safelist"
"""The ending of a stored safe list."""
_MANY = 500
"""More tables than an edition has. They are results of some hundred cells, never records."""
_FEW = 4
"""Checked deliveries hold what was delivered, row by row: only those that come back at once are worth their memory."""
Stamp = tuple[tuple[str, int, int], ...]


def definitions_of(given: StepInput) -> Definitions:
    """The definitions that the step's files belong to.

    They are loaded whole; a step names only those files that can change its result.
    """
    units = next(path for path in given.files if path.parts[-2:] == UNITS)
    folder = units.parent.parent
    return _load_definitions(folder, _stamp(folder))


@lru_cache(maxsize=2)
def _load_definitions(folder: Path, _stamp: Stamp) -> Definitions:
    return load_definitions(folder)


def _stamp(folder: Path) -> Stamp:
    """Changes whenever a file of the folder does, so that a cached reading is never an old one."""
    return tuple(sorted(_stamps(folder)))


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    # asked by every step: scandir knows a file's kind without a call for each, which rglob does not
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _stamps(Path(entry.path))
            elif entry.name.endswith(".toml"):
                stat = entry.stat()
                yield entry.path, stat.st_mtime_ns, stat.st_size


def edition_folder(given: StepInput) -> Path:
    """The folder of the edition that the step belongs to."""
    return _edition_file(given).parent


def edition_of(given: StepInput) -> EditionDeclaration:
    """The declaration of the edition that the step belongs to."""
    folder = edition_folder(given)
    return _load_edition(folder, _stamp(folder))


@lru_cache(maxsize=2)
def _load_edition(folder: Path, _stamp: Stamp) -> EditionDeclaration:
    return load_edition(folder)


def _edition_file(given: StepInput) -> Path:
    return next(path for path in given.files if path.name == "edition.toml")


def texts_of(given: StepInput) -> Mapping[str, Mapping[Language, TextFile]]:
    """The texts among the step's files, by page and language.

    Raises:
        ProseError: if a text cannot be read, or is not UTF-8.
    """
    found: dict[str, dict[Language, TextFile]] = {}
    for path in given.files:
        for language in LANGUAGES:
            if path.suffix == ".md" and path.parent.name == language:
                name = f"text/{language}/{path.name}"
                found.setdefault(path.stem, {})[language] = TextFile(name, _text_in(path, name))
    return found


def _text_in(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ProseError(
            f"{name}, line {line}: the file is not UTF-8 text. Save it again with the encoding UTF-8."
        ) from None
    except OSError as error:
        raise ProseError(f"{name}: the file cannot be read: {error.strerror}.") from None


def checked_of(given: StepInput) -> Mapping[str, Checked]:
    """The checked deliveries among the needed steps, by source."""
    checked = (_checked(data) for data in _needed(given, "check:", "checked.json"))
    return {one.source: one for one in checked}


def tables_of(given: StepInput) -> tuple[Table, ...]:
    """The true tables among the needed steps."""
    return tuple(_table(data) for data in _needed(given, "table:", "table.json"))


def safe_tables_of(given: StepInput) -> Mapping[str, SafeTable]:
    """The safe tables among the needed steps, by id."""
    tables = (_safe_table(data) for data in _needed(given, "protect:", ".safe"))
    return {table.id: table for table in tables}


def listings_of(given: StepInput) -> tuple[Listing, ...]:
    """The lists among the needed steps, before the door."""
    return tuple(_listing(data) for data in _needed(given, "list:", "listing.json"))


def safe_listings_of(given: StepInput) -> Mapping[str, SafeListing]:
    """The safe lists among the needed steps, by id."""
    listings = (_safe_listing(data) for data in _needed(given, "protect:", SAFE_LIST))
    return {listing.id: listing for listing in listings}


_table = lru_cache(maxsize=_MANY)(load_table)
_listing = lru_cache(maxsize=_MANY)(load_listing)
_safe_table = lru_cache(maxsize=_MANY)(load_safe)
_safe_listing = lru_cache(maxsize=_MANY)(load_safe_listing)
_checked = lru_cache(maxsize=_FEW)(load_checked)


def _needed(given: StepInput, step: str, ending: str) -> Iterator[bytes]:
    for name in sorted(given.needs):
        if name.startswith(step):
            yield from (data for path, data in sorted(given.needs[name].items()) if path.endswith(ending))


def languages_of(given: StepInput) -> tuple[Language, ...]:
    """The languages that are built."""
    asked = given.options["languages"].split()
    return tuple(known for known in LANGUAGES if known in asked)


def language_of(given: StepInput) -> Language:
    """The language that the step writes in."""
    return next(known for known in LANGUAGES if known == given.options["language"])
