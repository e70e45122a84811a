"""The open data of an edition, from a built edition, from the folder ``data`` alone, or from a step of a build."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from inbeeld.editions.builds import find_build
from inbeeld.editions.failures import refusals_in_words
from inbeeld.editions.published.explanation import ENDING, INTERNAL, Explanation, load_explanation
from inbeeld.editions.published.lists import PublishedList, read_list
from inbeeld.editions.published.tables import PublishedTable, is_table, read_table
from inbeeld.errors import EditionError

PACKAGE = "datapackage.json"
FOLDER = "data"


@dataclass(frozen=True)
class Published:
    """What an edition published: its tables, and where they come from as far as it tells."""

    name: str
    tables: Mapping[str, PublishedTable] = field(repr=False)
    explanations: Mapping[str, Explanation] = field(repr=False)
    lists: Mapping[str, PublishedList] = field(default_factory=dict, repr=False)

    def table(self, name: str) -> PublishedTable:
        """One table by its id, or by the id of a figure that shows it.

        Raises:
            EditionError: if there is none, with the nearest names; or if it is a list, which has no figures.
        """
        shown = {shown.figure: table for table, told in self.explanations.items() for shown in told.figures}
        table = name if name in self.tables else shown.get(name, "")
        if name in self.lists:
            raise EditionError(
                f"{name} is a list: it tells of things one by one and counts nothing. Its page on the site, at "
                f"#{name}, says where it comes from; the rows are in data/{name}.csv."
            )
        if table not in self.tables:
            raise EditionError(_no_table(name, self.name, [*self.tables, *shown, *self.lists], list(self.tables)))
        return self.tables[table]

    def explanation(self, table: str) -> Explanation:
        """Where a table comes from.

        Raises:
            EditionError: if this edition does not tell.
        """
        if table not in self.explanations:
            raise EditionError(f"{self.name} does not tell where {table} comes from: there is no {table}{ENDING}.")
        return self.explanations[table]


def _no_table(name: str, edition: str, known: list[str], tables: list[str]) -> str:
    near = get_close_matches(name, known, n=3)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"There is: {', '.join(sorted(tables))}."
    return f"{edition} has no table or figure '{name}'. {hint}"


@refusals_in_words()
def open_published(place: Path | None = None) -> Published:
    """The open data at a place: a built edition, an edition by its name, or a folder with ``datapackage.json``.

    Raises:
        EditionError: if there is none, or it is damaged.
    """
    folder = _data_folder(place)
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix in {".csv", ".json"}}
    return published_in(files | _kept(folder))


def _kept(folder: Path) -> dict[str, bytes]:
    """The explanations in full, where the internal part of the edition stands beside its open data."""
    internal = folder.parent / INTERNAL
    if folder.name != FOLDER or not internal.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(internal.iterdir()) if path.name.endswith(ENDING)}


def _data_folder(place: Path | None) -> Path:
    for folder in (place, place / FOLDER) if place else ():
        if (folder / PACKAGE).is_file():
            return folder
    if place is not None and place.is_dir() and not (place / "edition.toml").is_file():
        raise EditionError(
            f"{place} holds no edition: it has no {FOLDER}/{PACKAGE}. "
            "Name a built edition, such as build/victims-2017-2021, or the folder with its open data."
        )
    folder = find_build(place) / FOLDER
    if not (folder / PACKAGE).is_file():
        raise EditionError(f"{folder} has no {PACKAGE}. Build the edition again.")
    return folder


def published_in(files: Mapping[str, bytes]) -> Published:
    """The open data in files, by their name in the folder ``data``.

    Raises:
        EditionError: if a file is missing or damaged.
    """
    package = _package(files.get(PACKAGE, b""))
    resources = {Path(resource["path"]).stem: resource for resource in package["resources"]}
    missing = [name for name in resources if f"{name}.csv" not in files]
    if missing:
        raise EditionError(f"{PACKAGE} names {missing[0]}.csv, which is not there. Take the whole folder.")
    tables = {name: resource for name, resource in resources.items() if is_table(resource)}
    lists = {name: resource for name, resource in resources.items() if name not in tables}
    told = [name for name in tables if name + ENDING in files]
    return Published(
        package["name"],
        {name: read_table(name, resource, files[f"{name}.csv"]) for name, resource in tables.items()},
        {name: load_explanation(files[name + ENDING], name + ENDING) for name in told},
        {name: read_list(name, resource, files[f"{name}.csv"]) for name, resource in lists.items()},
    )


def _package(data: bytes) -> dict[str, Any]:
    try:
        package = json.loads(data)
        if isinstance(package, dict) and {"name", "resources"} <= package.keys():
            return package
    except ValueError:
        pass
    raise EditionError(f"{PACKAGE} is not there or damaged. Take the folder {FOLDER} of the edition anew.")
