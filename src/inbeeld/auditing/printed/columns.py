"""Which columns of a printed table tell its figures apart.

Columns differ per table and nothing says which are categories. What is not a known role is a description; a description
that follows from another one (a Dutch name, a code, an age bound, a coarser group) does not tell figures apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.auditing.printed.sheets import Sheet

ROLES = {
    "id",
    "value",
    "value_upper",
    "unit",
    "status",
    "qualifier",
    "note",
    "row_type",
    "bound",
    "class_nl",
    "class_en",
    "lower",
    "upper",
    "printed_as",
    "numerator_id",
    "denominator_id",
    "source_document",
    "section",
    "text_lines",
    "statement",
    "measure",
}
_SECOND_NAMES = ("_nl", "_en", "_printed", "_code", "_order", "number")


@dataclass(frozen=True)
class Columns:
    """``by`` tells figures apart; ``groups`` follow from it."""

    by: tuple[str, ...]
    groups: tuple[str, ...]


def columns_of(sheet: Sheet) -> Columns:
    """The describing columns of a sheet with values."""
    described = [column for column in sheet.columns if column not in ROLES]
    varying = sorted((c for c in described if len(set(sheet.values(c))) > 1), key=_is_second_name)
    kept = [column for column in varying if not _follows(column, varying, sheet)]
    by = tuple(column for column in described if column in kept) or tuple(described[:1])
    return Columns(by, tuple(column for column in described if column not in by))


def _is_second_name(column: str) -> bool:
    return column.endswith(_SECOND_NAMES) or "_by_" in column


def _follows(column: str, varying: Sequence[str], sheet: Sheet) -> bool:
    place = varying.index(column)
    for other_place, other in enumerate(varying):
        if other == column or not _gives(other, column, sheet):
            continue
        # two names of the same thing give each other: the first is kept
        if other_place < place or not _gives(column, other, sheet):
            return True
    return False


def _gives(one: str, other: str, sheet: Sheet) -> bool:
    """Whether every category of ``one`` has only one category of ``other``."""
    values, pairs = sheet.values(one), set(zip(sheet.values(one), sheet.values(other), strict=True))
    return len(pairs) == len(set(values))
