"""The record of the last build that succeeded: the quick way to see that nothing has changed."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from inbeeld.editions.files import write_at_once
from inbeeld.editions.manifest import is_whole
from inbeeld.editions.output import DECISIONS, Output


@dataclass(frozen=True)
class BuildRecord:
    """What a build was made from, as one digest, the version that came out, and the names of its steps."""

    inputs: str
    version: str
    steps: tuple[str, ...]


def write_record(output: Output, record: BuildRecord) -> None:
    """Keep the record of a build that succeeded."""
    write_at_once(output.record, json.dumps(asdict(record)).encode(), aside=output.companion / "aside")


def unchanged_since(output: Output, inputs: str) -> BuildRecord | None:
    """The record of the last build, if it was made from the same inputs and all that it made is still there."""
    record = _read(output.record)
    version = output.current()
    if record is None or record.inputs != inputs or version is None:
        return None
    is_there = DECISIONS not in record.steps or output.decisions.is_file()
    return record if is_there and is_whole(version, record.version) else None


def _read(path: Path) -> BuildRecord | None:
    if not path.is_file():
        return None
    try:
        record = json.loads(path.read_bytes())
        return BuildRecord(record["inputs"], record["version"], tuple(record["steps"]))
    except (ValueError, KeyError, TypeError):  # a damaged record only costs the quick way
        return None
