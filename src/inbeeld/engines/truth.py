"""Yes, no, and not known."""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same


def is_known_true(condition: ir.BooleanValue) -> ir.BooleanValue:
    """Whether a condition holds; no if what it asks about is missing. An engine would leave such a row out of both."""
    return condition.fill_null(ibis.literal(value=False))
