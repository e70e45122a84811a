"""The open data of a built edition as a publication."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inbeeld.auditing.built.facts import facts_of
from inbeeld.auditing.built.tables import figures_in, is_table, rows_of
from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.errors import EditionError

PACKAGE = "datapackage.json"
METADATA = ".csv-metadata.json"
_DATA = "data"
_ANEW = "Build the edition again, or take its whole folder 'data'."

Json = Mapping[str, Any]


def data_folder(place: Path) -> Path | None:
    """The folder with open data at a place: the edition's folder, or its folder ``data``; None if there is none."""
    return next((folder for folder in (place, place / _DATA) if (folder / PACKAGE).is_file()), None)


def read_built(place: Path) -> Publication:
    """What a built edition published.

    Raises:
        EditionError: if there is no open data, or it is damaged.
    """
    folder = data_folder(place)
    if folder is None:
        raise EditionError(f"{place} holds no edition: it has no {_DATA}/{PACKAGE}. {_ANEW}")
    wanted = (path for path in sorted(folder.iterdir()) if path.name.endswith((PACKAGE, ".csv", METADATA)))
    try:
        return publication_in({path.name: path.read_bytes() for path in wanted})
    except OSError as error:
        raise EditionError(f"{folder} cannot be read ({error.strerror}). {_ANEW}") from error


def publication_in(files: Mapping[str, bytes]) -> Publication:
    """What the files of the folder ``data`` publish, by their name: the package, the tables and their metadata.

    Raises:
        EditionError: if a file is missing or damaged.
    """
    package = _json(files, PACKAGE)
    if not {"name", "resources"} <= package.keys():
        raise EditionError(f"{PACKAGE} does not list the tables. {_ANEW}")
    tables: dict[str, PrintedTable] = {}
    figures: dict[str, Figure] = {}
    for resource in package["resources"]:
        if is_table(resource):
            table, found = _table(files, resource)
            tables[table.id] = table
            figures.update(found)
    return Publication(str(package["name"]), tables, figures)


def _json(files: Mapping[str, bytes], name: str) -> Json:
    try:
        found = json.loads(files[name])
    except (KeyError, ValueError) as error:
        raise EditionError(f"{name} cannot be read. {_ANEW}") from error
    if not isinstance(found, dict):
        raise EditionError(f"{name} is damaged. {_ANEW}")
    return found


def _table(files: Mapping[str, bytes], resource: Json) -> tuple[PrintedTable, dict[str, Figure]]:
    """One table. What the package and the metadata beside it say of it becomes its facts."""
    name = str(resource.get("path"))
    try:
        metadata = f"{name.removesuffix('.csv')}{METADATA}"
        rows = rows_of(files[name])
        table = facts_of(resource, _json(files, metadata) if metadata in files else {}, rows)
        return table, {figure.id: figure for figure in figures_in(table, resource, rows)}
    except (KeyError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        raise EditionError(f"{name} is not the table that {PACKAGE} describes. {_ANEW}") from error
