"""Pseudonyms cut short, to find rows that may belong together at little cost.

Pseudonyms are spread evenly: the first twelve digits tell nearly all of twenty million apart, and an engine holds them
in a third of the memory. What they bring together is looked at again with whole pseudonyms, so nothing depends on them.
"""

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.declarations import RegisterColumn, RegisterType

DIGITS = 12


def short(table: ir.Table, column: RegisterColumn) -> ir.Value:
    """A column for a first look: the start of a pseudonym, or all of anything else."""
    whole = table[column.id]
    return whole.substr(0, DIGITS) if column.type is RegisterType.IDENTIFIER else whole
