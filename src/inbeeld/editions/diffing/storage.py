"""Changes as bytes and back, for the steps of a build and for programs."""

from pydantic import TypeAdapter

from inbeeld.publication.changes import Change

_ADAPTER = TypeAdapter(tuple[Change, ...])


def dump_changes(changes: tuple[Change, ...]) -> bytes:
    """Changes as indented JSON in UTF-8."""
    return _ADAPTER.dump_json(changes, indent=1) + b"\n"


def load_changes(data: bytes) -> tuple[Change, ...]:
    """The changes that ``dump_changes`` wrote."""
    return _ADAPTER.validate_json(data)
