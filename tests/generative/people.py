"""The people behind a generated set of tables: a few small joint counts. Every table is a margin of them.

A *group* says of each joint count whether it belongs to it. Somebody who comes back in a second year is one person
in both: for unique persons the joint counts are by the whole set of years in which they were seen.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

Group = NDArray[np.bool_]
"""Which joint counts are meant. Shape (joint counts,)."""
Counts = NDArray[np.int64]

TIME = "time"


@dataclass(frozen=True)
class People:
    """Joint counts.

    Attributes:
        groups: for each trait and each of its finest parts, who has it. Years are the parts of ``TIME``.
        counts: how many there are. Shape (joint counts,).
        are_unique: whether each person is counted once in a period, however many years it has.
    """

    groups: Mapping[str, Mapping[str, Group]]
    counts: Counts
    are_unique: bool = False

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are counted."""
        return tuple(map(int, self.groups[TIME]))

    @property
    def traits(self) -> tuple[str, ...]:
        """All traits but time."""
        return tuple(trait for trait in self.groups if trait != TIME)

    def group(self, where: Mapping[str, Collection[str]]) -> Group:
        """Those who have one of the named parts of each named trait."""
        everybody = np.ones(len(self.counts), dtype=np.bool_)
        chosen = [np.logical_or.reduce([self.groups[trait][part] for part in parts]) for trait, parts in where.items()]
        group: Group = np.logical_and.reduce([everybody, *chosen])
        return group

    def number(self, group: Group) -> int:
        """How many there are in a group."""
        return int(self.counts[group].sum())

    def with_counts(self, counts: Sequence[int]) -> "People":
        """The same groups of other people."""
        return replace(self, counts=np.array(counts, dtype=np.int64))


def nobody(traits: Mapping[str, Sequence[str]], years: Sequence[int], *, are_unique: bool = False) -> People:
    """All joint counts of some traits and years, still 0."""
    seen: list[tuple[int, ...]] = [(year,) for year in years]
    if are_unique:
        seen = [chosen for size in range(1, len(years) + 1) for chosen in combinations(years, size)]
    joint = list(product(seen, *traits.values()))
    groups = {
        trait: {part: np.array([one[at] == part for one in joint]) for part in parts}
        for at, (trait, parts) in enumerate(traits.items(), start=1)
    }
    times = {str(year): np.array([year in one[0] for one in joint]) for year in years}
    return People({TIME: times, **groups}, np.zeros(len(joint), dtype=np.int64), are_unique)
