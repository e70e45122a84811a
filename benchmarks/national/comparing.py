"""Whether tables that were counted by hand are those that InBeeld counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isclose

from benchmarks.national.layout import Tables

SAME = 1e-6
"""Estimates are the same if they differ by no more, relative to their size. Counts must be equal."""
_TOLD = 3


@dataclass(frozen=True)
class Agreement:
    """How tables by hand compare to ours.

    Attributes:
        figures: of ours that are there as well.
        different: of these, those that are not the same; and figures that we do not have.
        examples: the first of them, in words.
        lacking: tables of ours that were not counted, or not all of whose figures were.
    """

    figures: int
    different: int
    examples: tuple[str, ...]
    lacking: tuple[str, ...]


def compared(ours: Tables, theirs: Tables) -> Agreement:
    """Our tables beside those of others."""
    mine, yours = dict(_figures(ours)), dict(_figures(theirs))
    both = mine.keys() & yours.keys()
    wrong = sorted({place for place in both if not _same(mine[place], yours[place])} | (yours.keys() - mine.keys()))
    lacking = tuple(dict.fromkeys(table for table, *_ in sorted(mine.keys() - yours.keys())))
    told = tuple(f"{' '.join(at)}: {mine.get(at, 'nothing')} here, {yours[at]} there" for at in wrong[:_TOLD])
    return Agreement(len(both), len(wrong), told, lacking)


def _figures(tables: Tables) -> Iterator[tuple[tuple[str, str, str], float | None]]:
    for table, rows in tables.items():
        for keys, figures in rows.items():
            for name, value in figures.items():
                yield (table, keys, name), value


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None or (isinstance(one, int) and isinstance(other, int)):
        return one == other
    return isclose(one, other, rel_tol=SAME, abs_tol=SAME)
