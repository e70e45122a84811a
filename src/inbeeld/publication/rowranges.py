"""Rows of a file in few words."""

from collections.abc import Iterable
from itertools import groupby


def row_ranges(rows: Iterable[int]) -> str:
    """Row numbers with runs taken together.

    >>> row_ranges([2, 3, 4, 9])
    '2-4, 9'
    """
    ordered = sorted(set(rows))
    runs = ([row for _, row in run] for _, run in groupby(enumerate(ordered), key=lambda placed: placed[1] - placed[0]))
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
