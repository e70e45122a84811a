"""Keeps a message and a list of findings readable: the first ones in full, the rest as a number."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from inbeeld.deliveries.catalogue import fill
from inbeeld.deliveries.faults import Fault, Located
from inbeeld.vocabulary import Text

NAMED = 10
"""So many rows or columns are named in one message."""

HEADINGS = 20
"""So many findings of one kind are told about the headings of a table."""

FINDINGS = 100
"""So many findings of one kind are told about the rows of a table, or by one rule."""

_MORE = Text(nl="nog {n}", en="{n} more")
T = TypeVar("T")


def some(names: list[str]) -> list[str | Text]:
    """The first names, and how many there are besides."""
    left = len(names) - NAMED
    return [*names[:NAMED], fill(_MORE, {"n": left})] if left > 0 else [*names]


def first_of_each(items: Iterable[T], kind: Callable[[T], str], most: int, left: Counter[str]) -> Iterator[T]:
    """The first items of each kind; ``left`` counts the others."""
    seen: Counter[str] = Counter()
    for item in items:
        name = kind(item)
        seen[name] += 1
        if seen[name] > most:
            left[name] += 1
        else:
            yield item


def capped(items: Iterable[Located], most: int) -> tuple[list[Located], Counter[str]]:
    """The first faults of each entry, and how many of each entry are left."""
    left: Counter[str] = Counter()
    return list(first_of_each(items, lambda located: located.fault.entry, most, left)), left


def the_rest(number: int) -> Fault:
    """The fault that stands for those that are not told one by one."""
    return Fault("more-of-these", {"n": number})
