"""The figures as they were printed, and where each of them has its place in the example edition.

The printed tables stand in ``tests/acceptance/printed/`` as they were, errors included; ``places.toml`` says which
published table each belongs to. Both the acceptance test and a page of the reference are made from it.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from inbeeld.declarations import Definitions
from inbeeld.vocabulary import CodeList, plain

FOLDER = Path(__file__).parent / "acceptance" / "printed"
Row = Mapping[str, str]


@dataclass(frozen=True)
class Place:
    """Where the rows of a printed table are published."""

    file: str
    to: str
    sides: Mapping[str, str]
    where: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rounded: bool = False
    marked: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """For the names of tests."""
        return f"{self.file} -> {self.to}"


@dataclass(frozen=True)
class Figure:
    """One printed figure and the key of the published cell that it belongs to."""

    id: str
    place: Place
    key: Mapping[str, str]
    row: Row


@dataclass(frozen=True)
class LeftOut:
    """A printed table, or numbers of the running text, without a place, and why."""

    file: str
    reason: str
    ids: tuple[str, ...] = ()


@cache
def declared_places() -> Mapping[str, list[dict[str, Any]]]:
    """The file of places as it is written."""
    return tomllib.loads((FOLDER / "places.toml").read_text(encoding="utf-8"))


def places() -> tuple[Place, ...]:
    """The places of printed tables."""
    return tuple(
        Place(**{**entry, "marked": {m["id"]: m["reason"] for m in entry.get("marked", ())}})
        for entry in declared_places().get("table", ())
    )


def left_out() -> tuple[LeftOut, ...]:
    """What has no place, and why."""
    return tuple(LeftOut(**{**e, "ids": tuple(e.get("ids", ()))}) for e in declared_places().get("left_out", ()))


def rows_of(file: str) -> tuple[Row, ...]:
    """The rows of a printed table."""
    with (FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as text:
        return tuple(csv.DictReader(text))


def figures_of(place: Place, definitions: Definitions) -> Iterator[Figure]:
    """The printed figures of a place with the key of the published cell."""
    for row in rows_of(place.file):
        if all(row[name] in wanted.split("|") for name, wanted in place.where.items()):
            key = {side: _code(side, words, row, (place, definitions)) for side, words in place.sides.items()}
            yield Figure(row["id"], place, key, row)


def _code(side: str, words: str, row: Row, given: tuple[Place, Definitions]) -> str:
    place, definitions = given
    if words.startswith("="):
        return words[1:]
    printed = row[words]
    named = place.codes.get(side, {}).get(printed)
    if named is not None:
        return named
    return next(_known(printed, _codelists(place, side, definitions)), printed.replace("_", " "))


def _known(printed: str, codelists: Iterator[CodeList]) -> Iterator[str]:
    for codelist in codelists:
        found = codelist.by_id.get(printed) or codelist.find(printed.replace("_", " "))
        if found is not None:
            yield found.id


def _codelists(place: Place, side: str, definitions: Definitions) -> Iterator[CodeList]:
    indicator = definitions.indicators[place.to]
    for table in definitions.contracts[indicator.source].table:
        for column in table.column:
            if column.id == side and column.codelist:
                yield definitions.codelists[column.codelist]


def same_words(one: str, other: str) -> bool:
    """Whether two words are the same but for case, accents and signs."""
    return plain(one) == plain(other)
