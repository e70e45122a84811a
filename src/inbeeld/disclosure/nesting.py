"""Sums between divisions of the same thing: regions and municipalities, age groups that do not nest, runs of years.

Every division of a trait is cut into blocks: the largest groups that no division separates. A count over a coarser
category is then the sum of its blocks, and so what one table tells of ages 4-12 meets what another tells of 4-11. The
blocks need not be printed anywhere: an outsider can reckon with a count that he does not know.

Years are divided in the same way, where counts of years add up. Unique persons do not: one who comes back in a second
year is counted once in both together. Then the longer period holds at most the sum of its years and at least each.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from inbeeld.disclosure.spots import AND, HEAD, PERIOD, Spot, Sum
from inbeeld.vocabulary import Period

_TIME = "\x1ftime"
_FEW = 2
_YEARS, _AGAIN, _OTHER_YEARS = "years together", "again", "other years"
_OF_YEARS = frozenset((_YEARS, _AGAIN, _OTHER_YEARS))

Atoms = frozenset[str]
Cuts = Mapping[tuple[Hashable, ...], tuple[Atoms, ...]]
"""For each group of counts, trait and category: the blocks that it is made of."""


def nested_sums(spots: Collection[Spot], sums: Collection[Sum], unique: Collection[str]) -> tuple[Sum, ...]:
    """The sums between spots of different divisions, as far as they tell anything.

    Args:
        spots: the counts that are printed.
        sums: the sums that are known already.
        unique: the measures that count each person once in a period.
    """
    cuts = _cuts(spots)
    if not any(len(blocks) > 1 for blocks in cuts.values()):
        return ()
    found: dict[Sum, None] = {}
    waiting = list(dict.fromkeys((*spots, *(spot for one in sums for spot in (one.total, *one.parts)))))
    seen = set(waiting)
    while waiting:
        spot = waiting.pop()
        for one in _divided(spot, cuts, unique):
            found[one] = None
            new = [part for part in one.parts if part not in seen]
            seen.update(new)
            waiting.extend(new)
    found |= dict.fromkeys(_crossed(sums, cuts))
    return _telling(tuple(found), sums, spots)


def _crossed(sums: Iterable[Sum], cuts: Cuts) -> Iterator[Sum]:
    """The sums again, for each block of what all their counts share: girls and boys of 4-12 are those of each age."""
    waiting = [one for one in sums if not any("" in spot[HEAD:] for spot in (one.total, *one.parts))]
    seen = set(waiting)
    while waiting:
        one = waiting.pop()
        for trait, atoms in set.intersection(*(set(_places(spot)) for spot in (one.total, *one.parts))):
            blocks = cuts.get((*one.total[:PERIOD], trait, atoms), ())
            for block in blocks if len(blocks) > 1 else ():
                total, *parts = (_with(spot, trait, atoms, block) for spot in (one.total, *one.parts))
                new = Sum(total, tuple(parts), one.over, is_assumed=True)
                if new not in seen:
                    seen.add(new)
                    waiting.append(new)
                    yield new


def _cuts(spots: Iterable[Spot]) -> Cuts:
    divisions: dict[tuple[Hashable, ...], dict[Atoms, None]] = defaultdict(dict)
    for spot in spots:
        for trait, atoms in _places(spot):
            divisions[(*spot[:PERIOD], trait)][atoms] = None
    return {
        (*where, category): blocks
        for where, categories in divisions.items()
        for category, blocks in _blocks(tuple(categories)).items()
    }


def _blocks(categories: tuple[Atoms, ...]) -> dict[Atoms, tuple[Atoms, ...]]:
    """What each category is made of: atoms that stand in the same categories form a block."""
    users: dict[str, list[int]] = defaultdict(list)
    for number, category in enumerate(categories):
        for atom in category:
            users[atom].append(number)
    members: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for atom, numbers in users.items():
        members[tuple(numbers)].add(atom)
    found: dict[Atoms, list[Atoms]] = defaultdict(list)
    for standing, atoms in members.items():
        for number in standing:
            found[categories[number]].append(frozenset(atoms))
    return {category: tuple(sorted(blocks, key=sorted)) for category, blocks in found.items()}


def _places(spot: Spot) -> Iterator[tuple[str, Atoms]]:
    yield _TIME, years_of(spot[PERIOD])
    for place in spot[HEAD:]:
        trait, _, name = place.partition("=")
        yield trait, frozenset(name.split(AND))


@cache
def years_of(period: str) -> Atoms:
    """The years of a period; one that is no run of calendar years is a year by itself."""
    try:
        return frozenset(map(str, Period.parse(period).years))
    except ValueError:  # a school year or another period that is no run of calendar years
        return frozenset(period.split(AND))


def _divided(spot: Spot, cuts: Cuts, unique: Collection[str]) -> Iterator[Sum]:
    if "" in spot[HEAD:]:  # a count with a name instead of places
        return
    for trait, atoms in _places(spot):
        blocks = cuts.get((*spot[:PERIOD], trait, atoms), ())
        if len(blocks) < _FEW:
            continue
        parts = tuple(_with(spot, trait, atoms, block) for block in blocks)
        if trait == _TIME and spot[0] in unique:
            yield from _overlapping(spot, parts)
        else:
            yield Sum(spot, parts, is_assumed=True)


def _with(spot: Spot, trait: str, old: Atoms, new: Atoms) -> Spot:
    """The count of one block of a category."""
    if trait == _TIME:
        return (*spot[:PERIOD], _period(new), *spot[HEAD:])
    places = [place for place in spot[HEAD:] if place != f"{trait}={AND.join(sorted(old))}"]
    return (*spot[:HEAD], *sorted((*places, f"{trait}={AND.join(sorted(new))}")))


def _period(years: Atoms) -> str:
    numbers = sorted(years)
    if all(year.isdigit() for year in numbers):
        run = Period(int(numbers[0]), int(numbers[-1]))
        if len(run.years) == len(numbers):
            return str(run)
    return AND.join(numbers)


def _overlapping(spot: Spot, parts: tuple[Spot, ...]) -> Iterator[Sum]:
    """Persons in several years: those years together count at least each one, and at most all of them."""
    together = (*spot, "", _YEARS)
    yield Sum(together, parts, is_assumed=True)
    yield Sum(together, (spot, (*spot, "", _AGAIN)), is_assumed=True)
    for number, part in enumerate(parts):
        yield Sum(spot, (part, (*spot, "", _OTHER_YEARS, str(number))), is_assumed=True)


def is_of_other_years(spot: Spot) -> bool:
    """Whether a count is only reckoned with to bound unique persons over years by each other.

    It is the difference between two periods that may follow the same persons, so it is no group of persons by itself.
    """
    return not _OF_YEARS.isdisjoint(spot)


def _telling(found: tuple[Sum, ...], others: Iterable[Sum], printed: Collection[Spot]) -> tuple[Sum, ...]:
    """The sums without counts that stand in one sum only: such a count fits whatever the others are.

    Several of them in one sum are one count of which nothing is known.
    """
    known, outside = set(printed), Counter(spot for one in others for spot in (one.total, *one.parts))
    while True:
        uses = outside + Counter(spot for one in found for spot in (one.total, *one.parts))
        loose = {spot for spot, count in uses.items() if count == 1 and spot not in known}
        kept = tuple(tighter for one in found if (tighter := _without(one, loose)) is not None)
        if kept == found:
            return kept
        found = kept


def _without(one: Sum, loose: set[Spot]) -> Sum | None:
    kept = tuple(part for part in one.parts if part not in loose)
    if one.total in loose or not kept:
        return None
    if len(kept) + 1 >= len(one.parts):
        return one
    return replace(one, parts=(*kept, (*one.total, "", "rest", *kept[0])))
