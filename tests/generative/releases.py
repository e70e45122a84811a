"""Draws people, policies and sets of linked tables of them.

Not by hypothesis: it takes as long to draw a set as to protect it, and likes to repeat what it drew before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.alone import Given
from inbeeld.disclosure.primary import Beside
from inbeeld.tables import Key, Table
from tests.generative.figures import Division, Figures, Layout, Parts, Side, figures_of
from tests.generative.people import TIME, Group, People, nobody
from tests.generative.records.draws import Draws
from tests.unit.disclosure.making import AS_DELIVERED, TENS

SKEWED = (0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 9, 11, 12, 15, 20, 26, 34, 60, 110)
"""Joint counts as they are in life: many small ones."""
TRIES = 10
"""How often people are drawn until there is something to hide in the tables of them."""
FEW = tuple(range(9))
"""Joint counts that can be written out."""
TRAITS = {
    "age": ("0", "1", "2", "3", "4", "5"),
    "place": ("a", "b", "c", "d", "e"),
    "sex": ("f", "m"),
    "offence": ("p", "q", "r"),
}
HELPED = ("yes", "no")
YEARS = (2017, 2018, 2019, 2020)


@dataclass(frozen=True)
class Release:
    """A set of linked tables to be protected together.

    Attributes:
        people: who is behind it.
        layouts: what its tables show.
        policy: how its own tables are protected; its delivered ones are as delivered.
        impossible: the joint counts that are 0 because they cannot be anything else.
    """

    people: People
    layouts: tuple[Layout, ...]
    policy: ResolvedPolicy
    impossible: Group

    @cached_property
    def figures(self) -> tuple[Figures, ...]:
        """Its tables, with true numbers."""
        return tuple(figures_of(self.people, layout, self.policy.minimum or 0) for layout in self.layouts)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The true tables."""
        return tuple(figures.table for figures in self.figures)

    @property
    def policies(self) -> dict[str, ResolvedPolicy]:
        """The policy of each table by its id."""
        return {f.table.id: AS_DELIVERED if f.table.id.startswith("delivered") else self.policy for f in self.figures}

    @property
    def has_secrets(self) -> bool:
        """Whether something must be hidden, and not all of it: else there is nothing to attack."""
        numbers = [
            cell.number
            for figures in self.figures
            for cell in figures.table.cells.values()
            if cell.has_number and self.policies[figures.table.id] is self.policy and not figures.bases
        ]
        minimum = self.policy.minimum or 0
        return any(0 < number < minimum for number in numbers) and any(number >= minimum for number in numbers)

    @property
    def names_all(self) -> bool:
        """Whether every part of each trait that tables show is named in one of them: nobody can know of others."""
        sides = [side for layout in self.layouts for side in layout.sides if side.trait != TIME]
        named = {(side.trait, part) for side in sides for group in side.division for part in group}
        return named == {(side.trait, part) for side in sides for part in self.people.groups[side.trait]}

    @property
    def structural(self) -> dict[str, frozenset[Key]]:
        """By table, the cells that are 0 because nothing that they count can be."""
        return {
            f.table.id: frozenset(key for key, group in f.groups.items() if not (group & ~self.impossible).any())
            for f in self.figures
        }

    @property
    def given(self) -> dict[str, Given]:
        """What is given with each table."""
        return {name: Given(beside=Beside(structural=keys)) for name, keys in self.structural.items()}


def policies(draws: Draws, rounding: int, highest: int = 10) -> ResolvedPolicy:
    """A policy that hides small numbers, up to a highest minimum."""
    minimum = draws.number(max(3, (rounding + 1) // 2), highest)
    zeros = draws.one("structural", "structural", "hidden", "shown")
    return TENS.model_copy(update={"minimum": minimum, "rounding": rounding, "zeros": zeros})


def peoples(draws: Draws, *, most: int) -> tuple[People, Group]:
    """Traits and years with at most so many joint counts, all still 0; and what is impossible."""
    names = draws.few(sorted(TRAITS), 1, 3)
    years = YEARS[: draws.number(1, 4)]
    are_unique = draws.one(True, False)
    traits = {name: TRAITS[name][: draws.number(2, len(TRAITS[name]))] for name in names}
    if draws.number(0, 3) == 0:
        traits["helped"] = HELPED
    people = nobody(*_within(traits, years, most, are_unique=are_unique), are_unique=are_unique)
    impossible = people.group({}) & False
    if len(people.traits) > 1 and draws.number(0, 2) == 0:
        pairs = {trait: (draws.one(*people.groups[trait]),) for trait in people.traits[:2]}
        impossible = people.group(pairs)
    return people, impossible


def peopled(draws: Draws, release: Release, pool: Sequence[int]) -> Release:
    """The same tables of people drawn from a pool, if possible with something to hide."""
    found = release
    for _ in range(TRIES):
        counts = [0 if never else draws.one(*pool) for never in release.impossible]
        found = replace(release, people=release.people.with_counts(counts))
        if found.has_secrets:
            break
    return found


def _within(
    traits: dict[str, Parts], years: Sequence[int], most: int, *, are_unique: bool
) -> tuple[dict[str, Parts], Sequence[int]]:
    """As many traits and years as leave no more joint counts than this."""
    while len(nobody(traits, years, are_unique=are_unique).counts) > most:
        if len(years) > 1:
            years = years[:-1]
        elif len(traits) > 1:
            traits = dict(list(traits.items())[:-1])
        else:
            traits = {name: parts[:-1] for name, parts in traits.items()}
    return traits, years


def divisions(draws: Draws, parts: Parts) -> Division:
    """A way to divide a trait: into groups that touch, up to a limit each, or only some of them."""
    cuts = [0, *draws.some(*range(1, len(parts))), len(parts)]
    kind = draws.one(*["cut"] * 4, *["finest"] * 2, "up to", "some")
    if kind == "finest":
        return tuple((part,) for part in parts)
    if kind == "up to":
        return tuple(parts[:end] for end in cuts[1:])
    groups = tuple(parts[start:end] for start, end in pairwise(cuts))
    return groups[1:] if kind == "some" and len(groups) > 1 else groups


def layouts(draws: Draws, people: People, name: str) -> Layout:
    """What a table of some people shows."""
    chosen = draws.few([trait for trait in people.traits if trait != "helped"], 1, 2)
    years = tuple(map(str, people.years))
    first = draws.number(0, len(years) - 1)
    run = years[first : draws.number(first + 1, len(years))]
    sides = [sides_of(draws, trait, tuple(people.groups[trait])) for trait in chosen]
    kind = draws.one(*["count"] * 5, *["time"] * 2, "share", "rate")
    if kind == "share" and len(sides[0].division) > 1:
        return Layout(name, tuple(replace(side, has_total=False) for side in sides), run, share=sides[0].trait)
    if kind == "rate" and "helped" in people.traits:
        # where categories overlap, two bases that are rounded alike cannot be told from one that is shared
        plain = tuple(Side(side.trait, tuple((part,) for part in people.groups[side.trait])) for side in sides)
        return Layout(name, plain, run, share="helped", among=("yes",))
    if kind == "time" and len(run) > 1:
        return Layout(name, (sides[0], Side(TIME, tuple((year,) for year in run))), run)
    return Layout(name, tuple(sides), run)


def sides_of(draws: Draws, trait: str, parts: Parts) -> Side:
    """A side by a trait, with its total if it is complete."""
    division = divisions(draws, parts)
    is_complete = {part for group in division for part in group} == set(parts)
    return Side(trait, division, is_complete and draws.one(True, False))


def delivered(draws: Draws, people: People, minimum: int) -> Layout:
    """What a supplier has printed before: one side, counts or percentages, and nothing that it hides given away."""
    layout = layouts(draws, people, "delivered")
    side = sides_of(draws, layout.sides[0].trait, tuple(people.groups[layout.sides[0].trait]))
    if draws.number(0, 2) == 0 and len(side.division) > 1:
        plain = replace(side, has_total=False)
        decimals = draws.number(0, 1)
        return Layout("delivered", (plain,), layout.years, share=side.trait, is_delivered=True, decimals=decimals)
    counts = [people.number(people.group({TIME: layout.years, side.trait: group})) for group in side.division]
    if min(counts) < minimum:
        side = Side(side.trait, (tuple(people.groups[side.trait]),))
    return Layout("delivered", (side,), layout.years, is_delivered=True)


def releases(draws: Draws, rounding: int, *, most: int = 24, mixed: bool = False) -> Release:
    """A set of one to four linked tables; a mixed one with a table that its supplier printed before."""
    people, impossible = peoples(draws, most=most)
    policy = policies(draws, rounding)
    found = [layouts(draws, people, f"table-{at}") for at in range(draws.number(1, 3 if mixed else 4))]
    release = peopled(draws, Release(people, tuple(found), policy, impossible), SKEWED)
    if mixed:
        other = delivered(draws, release.people, policy.minimum or 0)
        return replace(release, layouts=(*release.layouts, other))
    return release


def small_releases(draws: Draws, rounding: int) -> Release:
    """A set of one to four tables of so few people that all worlds can be written out."""
    people, impossible = peoples(draws, most=5)
    found = [layouts(draws, people, f"table-{at}") for at in range(draws.number(1, 4))]
    release = Release(people, tuple(found), policies(draws, rounding, highest=4), impossible)
    return peopled(draws, release, FEW)


def pairs(draws: Draws, rounding: int) -> tuple[Release, Release]:
    """An edition and the one before it: some tables the same, one of another make, and a few counts corrected."""
    now = releases(draws, rounding, mixed=draws.number(0, 3) == 0)
    counts = [int(count) for count in now.people.counts]
    for _ in range(draws.number(0, 2)):
        at = draws.number(0, len(counts) - 1)
        counts[at] = 0 if now.impossible[at] else draws.one(*SKEWED)
    kept = draws.few(now.layouts, 0, 2)
    other = layouts(draws, now.people, "former")
    zeros = draws.one("structural", "hidden", "shown")
    policy = now.policy if draws.number(0, 2) else now.policy.model_copy(update={"zeros": zeros})
    return now, Release(now.people.with_counts(counts), (*kept, other), policy, now.impossible)
