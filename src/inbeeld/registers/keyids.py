"""Which key made the pseudonyms of a file. Files of different keys look alike and never link: so they are refused."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.errors import PseudonymError

_NAME = b"inbeeld.key_id"


def with_key_id(schema: pa.Schema, key_id: str) -> pa.Schema:
    """A schema that says which key made the pseudonyms, and nothing else beside its columns."""
    return schema.with_metadata({_NAME: key_id.encode()})


def key_id_of(paths: Iterable[Path]) -> str:
    """The id of the one key that made the pseudonyms of all these files and folders of Parquet.

    Raises:
        PseudonymError: if a file does not say, or they say different things.
    """
    files = [file for path in paths for file in _files(path)]
    said = {file: _said(file) for file in files}
    keys = sorted(set(said.values()))
    if not keys:
        raise PseudonymError("There are no files with pseudonyms here.")
    if len(keys) > 1:
        first, other = (next(file for file in files if said[file] == key) for key in keys[:2])
        raise PseudonymError(
            f"Pseudonyms of different keys do not link: {first} has key {keys[0]}, {other} has key {keys[1]}. "
            "Replace the identifiers of all registers again with one key."
        )
    return keys[0]


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.parquet")) if path.is_dir() else [path]


def _said(file: Path) -> str:
    try:
        metadata = pq.read_schema(file).metadata or {}
    except (OSError, pa.ArrowException):
        metadata = {}
    if _NAME not in metadata:
        raise PseudonymError(f"{file} does not say which key made its pseudonyms. Let it in by the door of registers.")
    return str(metadata[_NAME], "ascii", "replace")
