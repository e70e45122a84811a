"""An order that looks like chance and is none: the same rows come first on every engine and in every run."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.errors import EngineError

_BETWEEN = "\x1f"
_NOTHING = "\x1e"


def hash_order(*parts: ir.Value, salt: str) -> ir.StringValue:
    """The SHA-256 of values, in hexadecimal, to order by: draws rows without favouring any.

    It hides nothing and is no pseudonym: who knows the values can make it.

    Args:
        parts: texts, whole numbers and dates. Missing and empty differ.
        salt: what the draw is for; another salt gives another order.

    Raises:
        EngineError: if a part is of a type that engines write differently.
    """
    texts = [_as_text(part) for part in parts]
    joined = ibis.literal(salt)
    for text in texts:
        joined = joined + _BETWEEN + text
    return joined.hexdigest("sha256")


def _as_text(part: ir.Value) -> ir.StringValue:
    kind = part.type()
    if not (kind.is_string() or kind.is_integer() or kind.is_date()):
        raise EngineError(f"Engines write {kind} differently. Draw by texts, whole numbers or dates.")
    return part.cast("string").fill_null(_NOTHING)
