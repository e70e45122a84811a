"""How far counts can be from what was counted, by the rounding that their publisher states and keeps."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.inconsistent.blocks import Block, blocks

_STEP = re.compile(
    r"(?:multiples? of|veelvoud(?:en)? van|rounded to(?: the nearest)?|afgerond op) (\d+)\b", re.IGNORECASE
)
_NAMED = {
    10: re.compile(r"\btens\b|tientallen|\b10-tallen|multiples? of ten", re.IGNORECASE),
    100: re.compile(r"\bhundreds\b|honderdtallen", re.IGNORECASE),
    1000: re.compile(r"\bthousands\b|duizendtallen", re.IGNORECASE),
}
_CALCULATED = re.compile(r"percentage|approximat|estimat|schatting|benader", re.IGNORECASE)


def claimed_step(words: str) -> int | None:
    """The multiple that counts are said to be rounded to.

    >>> claimed_step("all counts rounded to tens"), claimed_step("afgerond op 5"), claimed_step("none stated")
    (10, 5, None)
    """
    found = _STEP.search(words)
    if found:
        return int(found[1]) if int(found[1]) > 1 else None
    return next((step for step, pattern in _NAMED.items() if pattern.search(words)), None)


def slack(table: PrintedTable, counts: Iterable[Figure]) -> Fraction:
    """Half the multiple that counts are rounded to, one for calculated counts, otherwise nothing.

    A rounding that is stated and not kept explains nothing.
    """
    step = claimed_step(table.rounding)
    if step is None:
        return Fraction(1) if _CALCULATED.search(table.rounding) else Fraction()
    kept = all(count.value % step == 0 for count in counts if count.value is not None and count.is_count)
    return Fraction(step, 2) if kept else Fraction()


def room(block: Block) -> Fraction:
    """The slack of a block of counts."""
    return slack(block.table, block.figures)


def rooms(publication: Publication) -> Mapping[str, Fraction]:
    """The slack of the counts of each table that has any."""
    found = {block.table.id: room(block) for block in blocks(publication) if block.is_counts}
    return {table: width for table, width in found.items() if width}
