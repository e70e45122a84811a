"""The sides of a table: its dimensions and their categories."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from inbeeld.vocabulary import Text

TOTAL = "total"


class Kind(StrEnum):
    """What a category stands for within its dimension."""

    ITEM = "item"
    TOTAL = "total"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Category:
    """One row or column. ``Kind.UNKNOWN`` counts towards the total, but is not shown as a category of its own.

    ``comprises`` names what it consists of in the finest division of its dimension's trait; nothing if it is not
    divided any further.
    """

    code: str
    label: Text
    kind: Kind = Kind.ITEM
    abbreviation: str | None = None
    column: int | None = None
    row: int | None = None
    comprises: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dimension:
    """A side of a table. At most one category is the total of the others.

    ``is_time`` marks the dimension whose categories are periods, in order. ``trait`` is what the categories tell,
    where other tables may divide the same thing in another way. ``is_partial`` says that its total counts more than
    its categories do.
    """

    id: str
    label: Text
    categories: tuple[Category, ...]
    is_time: bool = False
    trait: str | None = None
    is_partial: bool = False

    def __post_init__(self) -> None:
        codes = [category.code for category in self.categories]
        if len(set(codes)) != len(codes):
            raise ValueError(f"Dimension {self.id} names a category twice: {codes}.")
        if sum(category.kind is Kind.TOTAL for category in self.categories) > 1:
            raise ValueError(f"Dimension {self.id} has more than one total.")

    def __iter__(self) -> Iterator[Category]:
        return iter(self.categories)

    @cached_property
    def by_code(self) -> dict[str, Category]:
        """The categories by their code."""
        return {category.code: category for category in self.categories}

    @cached_property
    def parts(self) -> tuple[Category, ...]:
        """The categories that add up to the total: items and unknown."""
        return tuple(c for c in self.categories if c.kind is not Kind.TOTAL)

    @cached_property
    def items(self) -> tuple[Category, ...]:
        """The categories that a chart shows."""
        return tuple(c for c in self.categories if c.kind is Kind.ITEM)

    @cached_property
    def total(self) -> Category | None:
        """The total of the parts, if the dimension has one."""
        return next((c for c in self.categories if c.kind is Kind.TOTAL), None)
