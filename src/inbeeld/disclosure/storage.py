"""Safe tables as bytes and back, for the steps of a build. The same table always gives the same bytes.

The bytes carry a seal: a SHA-256 over policy, protection and cells. It guards against accident (a damaged or edited
file, a table that never went through ``protect``), not against malice: who can run this code can make a seal.
"""

import hashlib

from pydantic import TypeAdapter, ValidationError

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.safe import _DOOR, Protection, SafeTable, printed_table
from inbeeld.errors import DisclosureError
from inbeeld.tables import dump_table, load_table

_MARK = b"inbeeld safe table 1"
_PROTECTION = TypeAdapter(Protection)
_PARTS = 5


def dump_safe(table: SafeTable) -> bytes:
    """A safe table as lines of UTF-8: a mark, the seal, and policy, protection and table as JSON."""
    parts = (
        table.policy.model_dump_json().encode(),
        _PROTECTION.dump_json(table.protection),
        dump_table(printed_table(table)),
    )
    return b"\n".join((_MARK, _seal(parts), *parts))


def load_safe(data: bytes) -> SafeTable:
    """The safe table that ``dump_safe`` wrote.

    Raises:
        DisclosureError: for anything else, however small the difference.
    """
    lines = data.split(b"\n")
    if len(lines) != _PARTS or lines[0] != _MARK or lines[1] != _seal(tuple(lines[2:])):
        raise DisclosureError("This is not a safe table as it was stored: its seal is missing or broken. Build again.")
    try:
        policy = ResolvedPolicy.model_validate_json(lines[2])
        protection = _PROTECTION.validate_json(lines[3])
        return SafeTable(load_table(lines[4]), policy, protection, door=_DOOR)
    except ValidationError as error:
        raise DisclosureError("A stored safe table was made by another version. Build again.") from error


def _seal(parts: tuple[bytes, ...]) -> bytes:
    return hashlib.sha256(b"\n".join((_MARK, *parts))).hexdigest().encode()
