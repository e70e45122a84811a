"""Numbers, the same on every engine.

Dividing by zero gives infinity on DuckDB and an error on Spark; casting the text 3.4 to a whole number gives 3 on one
and nothing on the other. Here both give null.
"""

import ibis  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

_WHOLE = r"^-?[0-9]{1,18}\z"
_NUMBER = r"^-?[0-9]{1,15}([.][0-9]{1,15})?\z"
# "\z", not "$": to Spark "$" also matches before a line break at the end, to DuckDB it does not


def ratio(numerator: ir.NumericValue, denominator: ir.NumericValue) -> ir.FloatingValue:
    """One number divided by another; null if the other is 0."""
    return numerator.cast("float64") / denominator.cast("float64").nullif(0.0)


def to_integer(text: ir.StringValue) -> ir.IntegerValue:
    """The whole number of a text of 1 to 18 digits, with or without a minus; null if it is written otherwise."""
    return _written(text, _WHOLE).cast("int64")


def to_number(text: ir.StringValue) -> ir.FloatingValue:
    """The number of a text such as 3, -3 or 3.25, with a point; null if it is written otherwise."""
    return _written(text, _NUMBER).cast("float64")


def _written(text: ir.StringValue, shape: str) -> ir.StringValue:
    # null before the cast, so that no engine can trip over the text in whatever order it works
    return text.re_search(shape).ifelse(text, ibis.null("string"))
