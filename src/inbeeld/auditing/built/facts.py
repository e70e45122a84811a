"""What an edition tells of a table: whom it counts, when, by whom, how it was protected, and its limitations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from inbeeld.auditing.built.rules import rule_of
from inbeeld.auditing.figures import PERCENT, PrintedTable
from inbeeld.auditing.hints import NOT_ALL
from inbeeld.vocabulary import Text

_LABELS = ("Counts", "Who", "Period", "Source", "Definition", "Method", "Rounding", "Protection")
_LABELLED = re.compile(rf"(?:^|(?<=[.!?] ))({'|'.join(_LABELS)}): ")
_SOURCE = re.compile(r", reference date .*$")
UNCLAIMED_WHOLE = "Categories are not exclusive or complete unless it is said."
BREAK = "break"
"""How the metadata mark a note on a break in the series."""


def facts_of(
    resource: Mapping[str, Any], metadata: Mapping[str, Any], rows: Sequence[Mapping[str, str]]
) -> PrintedTable:
    """A table as it is announced in the data package and in the metadata beside its file."""
    told = _labelled(str(resource.get("description", "")))
    path = str(resource["path"])
    return PrintedTable(
        id=PurePosixPath(path).stem,
        file=path,
        title=Text(nl=str(resource.get("title_nl", path)), en=str(resource.get("title", path))),
        documents=(str(metadata.get("dc:isPartOf", {}).get("dc:identifier", "")),),
        sources=(_SOURCE.sub("", told.get("Source", "")),),
        counted=told.get("Counts", "").removeprefix("share of the ").partition(",")[0],
        population=" · ".join(told[label] for label in ("Who", "Definition") if label in told),
        period=told.get("Period", ""),
        rounding=" ".join(told[label] for label in ("Rounding", "Protection") if label in told),
        caveats=" ".join(_caveats(resource, metadata, rows)),
        columns=tuple(resource["schema"]["primaryKey"]),
        entries=tuple(rows),
        rule=rule_of(resource),
    )


def _labelled(description: str) -> dict[str, str]:
    """The facts by their label; a fact ends where the next one begins."""
    parts = _LABELLED.split(description)
    return {label: words.strip().rstrip(".") for label, words in zip(parts[1::2], parts[2::2], strict=True)}


def _caveats(
    resource: Mapping[str, Any], metadata: Mapping[str, Any], rows: Sequence[Mapping[str, str]]
) -> Iterator[str]:
    told = _labelled(str(resource.get("description", "")))
    if "Method" in told:
        yield told["Method"]
    if any(side.get("partial") for side in resource.get("comparable", {}).get("sides", ())):
        yield NOT_ALL
    yield from _of_shares(rows)
    yield from _notes(metadata)


def _of_shares(rows: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """Each percentage is published with its own base: nothing says that those of a table are one whole."""
    if rows and all(row["unit"] == PERCENT for row in rows):
        yield UNCLAIMED_WHOLE


def _notes(metadata: Mapping[str, Any]) -> Iterator[str]:
    """Breaks and limitations in English; a break is named as one."""
    for note in metadata.get("notes", ()):
        words = [each["@value"] for each in note.get("dc:description", ()) if each.get("@language") == "en"]
        kind = f"{BREAK}: " if note.get("dc:type") == BREAK else ""
        yield from (kind + each for each in words)
