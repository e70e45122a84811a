"""The attacker: what he finds out, judged by the rule in the docstring of ``inbeeld.disclosure.case``.

He knows every printed number and sign, the rounding and the minimum, that counts are whole and not negative, how
groups make up other groups, and all earlier editions with what was corrected since.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np

from tests.generative.figures import Figures
from tests.generative.people import TIME, Counts, Group, People
from tests.generative.reading import Clue, Reach, Secret
from tests.generative.worlds import MakeWorlds, Told, Worlds


@dataclass(frozen=True)
class Attack:
    """What an attacker has, and how he reckons.

    Attributes:
        clues: all that is printed, now and earlier.
        true: the true joint counts. They spare him searching, and tell him nothing.
        make: how he finds worlds.
    """

    clues: Sequence[Clue]
    true: Counts
    make: MakeWorlds

    @cached_property
    def by_numbers(self) -> Worlds:
        """The worlds that fit all that is printed."""
        return self.make(_told((clue.group, clue.number) for clue in self.clues if clue.is_sure), self.true)

    @cached_property
    def by_signs(self) -> Worlds:
        """The worlds that would be left if every number in the new tables were withheld."""
        return self.make(_told((clue.group, clue.sign) for clue in self.clues), self.true)

    @cached_property
    def by_what_stays(self) -> Worlds:
        """The worlds that would be left if all were withheld that can be."""
        return self.make(_told((c.group, c.sign if c.can_be_hidden else c.number) for c in self.clues), self.true)

    @cached_property
    def by_earlier(self) -> Worlds:
        """The worlds that were left before the new tables were printed."""
        return self.make(_told((clue.group, clue.number) for clue in self.clues if clue.was_out), self.true)

    def finds(self, secrets: Iterable[Secret]) -> Iterator[str]:
        """The secrets that are given away, in words."""
        for secret in secrets:
            low, high = self.by_numbers.reach(secret.group, secret.asked)
            if high - low + 1 < secret.asked and not self._is_excused(secret, (low, high)):
                yield f"{secret.name} lies in {low:g} to {high:g}, and {secret.asked:g} numbers must be left"

    def _is_excused(self, secret: Secret, reach: Reach) -> bool:
        """Whether withholding more could not have helped, or it was out before."""
        size = reach[1] - reach[0] + 1
        if not secret.is_printed:  # a difference that nobody prints is a secret only if it is known to be small
            return reach[1] >= secret.asked or _size(self.by_what_stays, secret) <= size
        if not secret.is_small and any(clue.was_out for clue in self.clues):
            return True  # its number is no secret, and earlier editions may tell it
        enough = 2 * size >= secret.asked or not secret.is_small
        if enough and _size(self.by_signs, secret) <= size:
            return True
        return any(clue.was_out for clue in self.clues) and _size(self.by_earlier, secret) <= size


def _size(worlds: Worlds, secret: Secret) -> float:
    low, high = worlds.reach(secret.group, secret.asked)
    return high - low + 1


def _told(found: Iterable[tuple[Group, Reach]]) -> Told:
    """What is told of each group, taken together."""
    told: dict[bytes, tuple[Group, Reach]] = {}
    for group, (low, high) in found:
        _, (lowest, highest) = told.get(group.tobytes(), (group, (low, high)))
        told[group.tobytes()] = group, (max(low, lowest), min(high, highest))
    return list(told.values())


def differences(people: People, tables: Sequence[Figures], asked: float) -> list[Secret]:
    """The small groups that no table prints, and that differ between the divisions of tables.

    For each set of traits that stand together in a table: the parts of it that no division of those traits separates.
    """
    printed = {group.tobytes() for figures in tables for group in figures.groups.values()}
    blocks = {trait: _blocks(people, trait, tables) for trait in people.groups}
    found: dict[bytes, Secret] = {}
    for traits in {tuple(_traits(figures)) for figures in tables}:
        for chosen in product(*(blocks[trait].items() for trait in traits)):
            group = np.logical_and.reduce([people.group({}), *(group for _, group in chosen)])
            name = f"unprinted ({'; '.join(words for words, _ in chosen if words)})"
            found.setdefault(group.tobytes(), Secret(name, group, asked, is_printed=False))
    return [
        secret
        for key, secret in found.items()
        if key not in printed and secret.group.any() and people.number(secret.group) < asked
    ]


def _traits(figures: Figures) -> Iterator[str]:
    yield TIME
    yield from (side.trait for side in figures.table.dimensions if side.trait)


def _blocks(people: People, trait: str, tables: Sequence[Figures]) -> dict[str, Group]:
    """The groups that no division of a trait separates, and all together; without those that no table names."""
    users: dict[tuple[tuple[str, int], ...], list[str]] = {}
    for part in people.groups[trait]:
        users.setdefault(tuple(_uses(trait, part, tables)), []).append(part)
    named = {f"{trait} {' '.join(parts)}": people.group({trait: parts}) for used, parts in users.items() if used}
    return {"": people.group({}), **named}


def _uses(trait: str, part: str, tables: Sequence[Figures]) -> Iterator[tuple[str, int]]:
    """The categories that a part stands in."""
    for figures in tables:
        for side in figures.table.dimensions:
            if trait == TIME and not side.is_time:
                continue
            if (side.trait or TIME) == trait:
                yield from (
                    (figures.table.id, at)
                    for at, one in enumerate(side.categories)
                    if part in (one.comprises or (one.code,))
                )
        if trait == TIME and int(part) in figures.table.about.period.years:
            yield figures.table.id, -1
