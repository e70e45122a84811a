"""The shapes of registers, as they are declared: what every room above may count on in what was let in."""

from inbeeld.declarations import CODES_APART, ROW, SHAPES, RegisterKind

__all__ = ["CODES_APART", "ROW", "SHAPES", "RegisterKind"]
