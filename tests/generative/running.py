"""Runs a check on drawn sets: the same ones on every run, and other ones for every number."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import count, islice
from typing import TypeVar

from tests.generative.records.draws import Draws

Drawn = TypeVar("Drawn")


def drawn(
    draw: Callable[[Draws], Drawn], is_wanted: Callable[[Drawn], bool], *, sets: int, number: int
) -> Iterator[Drawn]:
    """So many sets that are wanted; ``number`` says which ones."""
    draws = Draws(number)
    return islice(filter(is_wanted, (draw(draws) for _ in count())), sets)


def tally(sets: Iterable[Drawn], check: Callable[[Drawn], str]) -> Counter[str]:
    """How often each outcome came of some sets."""
    return Counter(map(check, sets))
