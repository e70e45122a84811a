"""What may be said of a test of counts, from every table near it, one at a time."""

from collections.abc import Iterator
from itertools import permutations
from math import floor, sqrt

from scipy.stats import chi2

Table = list[list[int]]
NAMES = ("persons", "chi-square", "degrees-of-freedom", "p", "cramers-v", "small-expected")


def tested(counts: Table, elsewhere: int) -> dict[str, object]:
    """The numbers that are said of a table; None of all of them if there is nothing to compare."""
    if min(_freedom(counts)) < 1:
        return dict.fromkeys(NAMES)
    tables = list(near(counts, elsewhere))
    chances, strengths, few = _ends(map(_p, tables)), _ends(map(_v, tables)), _ends(map(_few, tables))
    return {
        "persons": sum(map(sum, counts)),
        "chi-square": _chi_square(counts),
        "degrees-of-freedom": _freedom(counts)[0] * _freedom(counts)[1],
        "p": _said_of_p(chances, _p(counts)),
        "cramers-v": _said_of_v(strengths),
        "small-expected": few[0] if 0 < few[0] < few[1] else few[1],
    }


def near(counts: Table, elsewhere: int) -> Iterator[Table]:
    """The table, and each in which a cell has up to so many fewer or more, who stand in another cell or in none."""
    yield counts
    cells = [(row, column) for row in range(len(counts)) for column in range(len(counts[0]))]
    for row, column in cells:
        for number in range(-min(elsewhere, counts[row][column]), elsewhere + 1):
            yield _with(counts, {(row, column): number})
    for giver, taker in permutations(cells, 2):
        for number in range(1, min(elsewhere, counts[giver[0]][giver[1]]) + 1):
            yield _with(counts, {giver: -number, taker: number})


def _with(counts: Table, more: dict[tuple[int, int], int]) -> Table:
    return [[held + more.get((y, x), 0) for x, held in enumerate(row)] for y, row in enumerate(counts)]


def _ends(numbers: Iterator[float]) -> tuple[float, float]:
    found = list(numbers)
    return min(found), max(found)


def _sides(counts: Table) -> tuple[list[int], list[int]]:
    return [sum(row) for row in counts], [sum(column) for column in zip(*counts, strict=True)]


def _freedom(counts: Table) -> tuple[int, int]:
    rows, columns = _sides(counts)
    return sum(map(bool, rows)) - 1, sum(map(bool, columns)) - 1


def _chi_square(counts: Table) -> float:
    rows, columns = _sides(counts)
    pairs = [(held, rows[y] * columns[x]) for y, row in enumerate(counts) for x, held in enumerate(row)]
    return max(0, sum(rows) * (sum(held * held / by for held, by in pairs if by) - 1))


def _p(counts: Table) -> float:
    freedom = _freedom(counts)
    return float(chi2.sf(_chi_square(counts), freedom[0] * freedom[1])) if min(freedom) > 0 else 1


def _v(counts: Table) -> float:
    fewest = min(_freedom(counts))
    return sqrt(_chi_square(counts) / sum(map(sum, counts)) / fewest) if fewest > 0 else 0


def _few(counts: Table) -> int:
    rows, columns = _sides(counts)
    return sum(0 < row * column < 5 * sum(rows) for row in rows for column in columns)


def _said_of_p(ends: tuple[float, float], p: float) -> float:
    low, high = ends
    return next((bound for bound in (0.001, 0.01, 0.05) if high < bound), 0.05 if low >= 0.05 else p)


def _said_of_v(ends: tuple[float, float]) -> float:
    for decimals in (2, 1):
        low, high = (floor(end * 10**decimals + 0.5) for end in ends)
        if low == high and low:
            return low / 10**decimals
    return (floor(10 * ends[1]) + 1) / 10
