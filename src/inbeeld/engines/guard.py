"""The guard at the way out: only what counts or sums records leaves an engine, never records themselves."""

import ibis.expr.operations as ops  # type: ignore[import-untyped]  # it ships no types
import ibis.expr.types as ir  # type: ignore[import-untyped]  # the same

from inbeeld.errors import EngineError

AT_MOST = 100_000
"""Rows of a summary that Python is given, unless somebody asks for fewer or more. No table of a monitor has as many."""


def require_summary(table: ir.Table) -> None:
    """Make sure that a table counts or sums records and is not made of them.

    Raises:
        EngineError: if rows of a register would come out.
    """
    if not _is_summary(table.op()):
        raise EngineError("This would take records out of the engine. Group and count them first, with aggregate().")


def require_few(rows: int, at_most: int) -> None:
    """Make sure that a summary is small.

    Raises:
        EngineError: if it has more rows than the bound.
    """
    if rows > at_most:
        raise EngineError(
            f"This summary has more than {at_most} rows: records of persons may hide in it. "
            "Group by less, or write it to a file with write()."
        )


def _is_summary(node: object) -> bool:
    match node:
        case ops.Aggregate() | ops.DummyTable():
            return True
        case ops.Set():
            return _is_summary(node.left) and _is_summary(node.right)
        case ops.JoinChain():
            return all(_is_summary(part) for part in (node.first, *(link.table for link in node.rest)))
    return _is_summary(node.parent) if hasattr(node, "parent") else False
