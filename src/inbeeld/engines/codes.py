"""Several codes in one text, the same on every engine: whole codes, never parts of them."""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.engines.truth import is_known_true

APART = ";"
"""What stands between codes."""


def has_code(codes: ir.StringValue, code: str) -> ir.BooleanValue:
    """Whether a code is among the codes of a text; no if the text is missing. F52 is not among "F521"."""
    return is_known_true((APART + codes + APART).contains(APART + code + APART))
