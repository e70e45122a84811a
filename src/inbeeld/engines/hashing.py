"""An order that looks like chance and is none: the same rows come first on every engine and in every run."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.errors import EngineError

_BETWEEN = "\x1f"
_NOTHING = "\x1e"
_HEXADECIMAL = "0123456789abcdef"
_DIGITS = 3
_BEYOND = "g"
"""Comes after every hexadecimal digit."""
SHARES = 16**_DIGITS
"""How many different shares ``hash_share`` tells apart."""


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


def hash_share(part: ir.Value, *, salt: str) -> ir.StringValue:
    """Three hexadecimal digits that look like chance: those of a share of all values come before ``share_limit``.

    Raises:
        EngineError: as ``hash_order``.
    """
    return hash_order(part, salt=salt).substr(0, _DIGITS)


def share_limit(number: ir.IntegerValue) -> ir.StringValue:
    """The text before which so many of ``SHARES`` equal shares come; from ``SHARES`` on, all of them."""
    places = [(number / 16**power).floor().cast("int64") % 16 for power in reversed(range(_DIGITS))]
    digits = [ibis.literal(_HEXADECIMAL).substr(place, 1) for place in places]
    return (number < SHARES).ifelse(digits[0] + digits[1] + digits[2], _BEYOND)
