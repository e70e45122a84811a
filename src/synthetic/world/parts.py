"""The residents in parts: each part is a file of each register, written chunk by chunk."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.chain import chain_of
from synthetic.columns import days, months, table, words
from synthetic.dates import Ints
from synthetic.draws import chance
from synthetic.identifiers import identifiers
from synthetic.places import places
from synthetic.words import LEFT, SEXES
from synthetic.world.care import draw_care
from synthetic.world.incidents import draw_incidents
from synthetic.world.persons import COUNTRY, Mix, Stays, draw_persons, stays_of

CHUNK = 200_000
"""Persons in memory at a time."""
CHUNKS_IN_PART = 12
TRAJECTORIES_PER_PERSON = 5_000_000 / 17_600_000 / COUNTRY.persons
_MOVES_A_YEAR = 0.03
_NUMBERS = 10**7  # record numbers kept for each chunk
_STREAM = 1


@dataclass(frozen=True)
class Chunk:
    """Some of the residents: the first person's number, how many, which chunk it is, and who they are."""

    first: int
    size: int
    place: int
    mix: Mix = COUNTRY


def chunks_of(first: int, persons: int, mix: Mix = COUNTRY) -> list[Chunk]:
    """All chunks of so many persons, numbered from ``first``."""
    starts = range(0, persons, CHUNK)
    return [Chunk(first + start, min(CHUNK, persons - start), place, mix) for place, start in enumerate(starts)]


def draw_chunk(chunk: Chunk, seed: int, first_number: int) -> Iterator[tuple[str, pa.Table]]:
    """The rows of each register about the residents of a chunk."""
    random = chance(seed, _STREAM, chunk.place)
    persons = draw_persons(random, chunk.first, chunk.size, chunk.mix)
    number = first_number + chunk.place * _NUMBERS
    stays = stays_of(random, persons, _MOVES_A_YEAR)
    yield "residents", residents_delivered(persons.number, persons.born, persons.sex, stays, seed)
    incidents = draw_incidents(random, persons, number)
    yield "police-incidents", incidents.delivered(seed)
    care = draw_care(random, persons, round(TRAJECTORIES_PER_PERSON * chunk.size), number)
    yield "youth-care-trajectories", care.delivered(seed)
    yield "offender-chain", chain_of(random, incidents).delivered(seed)


def residents_delivered(number: Ints, born: Ints, sex: Ints, stays: Stays, seed: int) -> pa.Table:
    """As the statistics office delivers residents: a row for each stay."""
    return table(
        "residents",
        [
            identifiers(number[stays.person], seed),
            months(born[stays.person]),
            words(sex[stays.person], SEXES),
            words(stays.municipality, places().names),
            days(stays.since),
            days(stays.until),
            words(stays.left, LEFT),
        ],
    )
