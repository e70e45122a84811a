"""The lists as they were printed, and where each of them has its place in the example edition."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.printed import Row, declared_places, rows_of, same_words


@dataclass(frozen=True)
class ListPlace:
    """Where a printed list is published: the same things, in any order.

    Attributes:
        file: the printed list.
        to: the published list.
        same: the column of the printed list for each column of the published one that says the same.
        by: the columns that name a thing, in the published list and in the printed one.
        current: printed words that are published in the words of today, or as the rest of the edition says it.
    """

    file: str
    to: str
    same: Mapping[str, str] = field(default_factory=dict)
    by: tuple[str, str] = ("id", "id")
    current: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """For the names of tests."""
        return f"{self.file} -> {self.to}"


def list_places() -> tuple[ListPlace, ...]:
    """The places of printed lists."""
    entries = declared_places().get("list", ())
    return tuple(ListPlace(**{**entry, "by": tuple(entry.get("by", ("id", "id")))}) for entry in entries)


def differences(place: ListPlace, built: Path) -> Iterator[str]:
    """What is different between a printed list and the published one."""
    ours, theirs = place.by
    published = {row[ours].lower(): row for row in _published(built, place.to)}
    printed = {row[theirs].lower(): row for row in rows_of(place.file)}
    yield from (f"{name}: is not in both lists" for name in sorted(published.keys() ^ printed.keys()))
    for name in sorted(published.keys() & printed.keys()):
        yield from _told_otherwise(place, name, (published[name], printed[name]))


def _told_otherwise(place: ListPlace, name: str, both: tuple[Row, Row]) -> Iterator[str]:
    published, printed = both
    for ours, theirs in place.same.items():
        wanted = _in_current_words(printed[theirs], place.current)
        if not same_words(published[ours], wanted):
            yield f"{name}: {wanted!r} was printed, {published[ours]!r} is published"


def _in_current_words(words: str, current: Mapping[str, str]) -> str:
    for former, now in current.items():
        words = words.replace(former, now)
    return "" if words == "not printed" else words


def _published(built: Path, listing: str) -> tuple[Row, ...]:
    with (built / "data" / f"{listing}.csv").open(encoding="utf-8-sig", newline="") as text:
        return tuple(csv.DictReader(text))
