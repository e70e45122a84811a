"""What is to be made: how large, from which seed, which registers, and in which parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final, Literal, get_args

from inbeeld.errors import InBeeldError
from synthetic.columns import REGISTERS
from synthetic.victims.parts import PERSONS
from synthetic.world.parts import CHUNKS_IN_PART, Chunk, chunks_of
from synthetic.world.persons import COUNTRY, YOUNG, Mix
from synthetic.writing import Format

NATIONAL: Final = 17_600_000
"""Residents of the country whose victims were printed."""
SMALLEST: Final = 10_000
LARGEST: Final = 10 * NATIONAL
WHOLE_FROM: Final = 250_000
"""Residents among whom all printed victims can live, if nothing else is asked."""

_MOST_FAULTS = 0.5
_CROWDED = 4

Victims = Literal["scaled", "national"]


class SyntheticError(InBeeldError):
    """Something that is asked of the synthetic registers and cannot be."""


@dataclass(frozen=True)
class Plan:
    """What is to be made.

    Attributes:
        residents: about how many live here on the last day of the data.
        seed: the same seed gives the same bytes.
        victims: "scaled" with the residents, or all of the "national" ones however few residents there are.
        how: the format of the files: "parquet" or "csv".
        faults: the share of rows that gets a fault.
        registers: that are written.
    """

    residents: int
    seed: int
    victims: str
    how: str = "parquet"
    faults: float = 0.0
    registers: tuple[str, ...] = REGISTERS

    @property
    def share(self) -> float:
        """The victims that there are, as a share of those of the country."""
        scaled = self.residents / NATIONAL
        return max(scaled, 1.0) if self.victims == "national" else scaled

    @property
    def mix(self) -> Mix:
        """Who live here: in a small country with all victims, many of their age."""
        return YOUNG if self.share > _CROWDED * self.residents / NATIONAL else COUNTRY

    @property
    def told(self) -> str:
        """The settings in a line."""
        faults = f" --faults {self.faults:g}" if self.faults else ""
        return f"--residents {self.residents} --seed {self.seed} --victims {self.victims}{faults}"


def checked(plan: Plan) -> Plan:
    """The plan, if it can be carried out.

    Raises:
        SyntheticError: if it cannot; says what can.
    """
    if not SMALLEST <= plan.residents <= LARGEST:
        raise SyntheticError(f"--residents {plan.residents}: choose from {SMALLEST:,} to {LARGEST:,}.")
    if plan.seed < 0:
        raise SyntheticError(f"--seed {plan.seed}: choose 0 or more.")
    if not 0 <= plan.faults <= _MOST_FAULTS:
        raise SyntheticError(f"--faults {plan.faults:g}: choose a share from 0 to {_MOST_FAULTS}, such as 0.01.")
    _check_choice("--victims", (plan.victims,), get_args(Victims))
    _check_choice("--format", (plan.how,), get_args(Format))
    _check_choice("--registers", plan.registers, REGISTERS)
    return plan


def _check_choice(option: str, given: tuple[str, ...], choices: tuple[str, ...]) -> None:
    for word in given:
        if word not in choices:
            raise SyntheticError(f"{option} {word}: there is no such choice. Choose from {', '.join(choices)}.")


@dataclass(frozen=True)
class Task:
    """A part of the work: one file of some of the registers.

    Attributes:
        kind: "victims", "world", "cases" or "contacts".
        place: of the part among those of its kind.
        file: the number of the file in each of its registers.
        person, number: the first person and the first record in it.
        share: of the country, for all but "world".
        chunks: of residents, for "world".
    """

    kind: str
    place: int
    file: int
    person: int = 0
    number: int = 0
    share: float = 1.0
    chunks: tuple[Chunk, ...] = ()

    @property
    def registers(self) -> tuple[str, ...]:
        """The registers that it writes a file of."""
        return {"cases": ("protection-cases",), "contacts": ("helpwanted-contacts",)}.get(self.kind, _OF_PERSONS)


_OF_PERSONS = ("residents", "police-incidents", "youth-care-trajectories", "offender-chain")
_RECORDS = 10**12
_OF_VICTIMS, _OF_CASES, _OF_CONTACTS = 2 * _RECORDS, 3 * _RECORDS, 4 * _RECORDS
_RECORDS_OF_COUNTRY = 10**7
_CHILDREN_OF_COUNTRY = 10**5


def tasks(plan: Plan) -> list[Task]:
    """All parts of the work, those that are asked for, in the order in which they are told of."""
    wanted = set(plan.registers)
    return [task for task in _all_tasks(plan) if wanted & set(task.registers)]


def _all_tasks(plan: Plan) -> Iterator[Task]:
    countries = _shares(plan.share)
    persons = round(plan.residents * plan.mix.persons)
    first = len(countries) * PERSONS
    for unit, share in enumerate(countries):
        yield Task("victims", unit, unit + 1, unit * PERSONS, _OF_VICTIMS + unit * _RECORDS_OF_COUNTRY, share)
    chunks = chunks_of(first, persons, plan.mix)
    for place, start in enumerate(range(0, len(chunks), CHUNKS_IN_PART)):
        part = tuple(chunks[start : start + CHUNKS_IN_PART])
        yield Task("world", place, len(countries) + place + 1, number=_RECORDS, chunks=part)
    for unit, share in enumerate(countries):
        child = first + persons + unit * _CHILDREN_OF_COUNTRY
        yield Task("cases", unit, unit + 1, child, _OF_CASES + unit * _RECORDS_OF_COUNTRY, share)
        yield Task("contacts", unit, unit + 1, 0, _OF_CONTACTS + unit * _RECORDS_OF_COUNTRY, share)


def _shares(share: float) -> list[float]:
    """Whole countries, and what is left of one."""
    whole = [min(1.0, share - unit) for unit in range(ceil(share - 1e-9))]
    return whole or [share]


def strangers(plan: Plan) -> int:
    """The first of the numbers that no person in any register has."""
    return round(plan.residents * plan.mix.persons) + len(_shares(plan.share)) * (PERSONS + _CHILDREN_OF_COUNTRY)
