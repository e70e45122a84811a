"""From the days on which victims were registered again to spells of time at risk: arrays of whole numbers, no names."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inbeeld.cohorts import Registers, event_days, numbered_victims
from inbeeld.engines import Ints
from inbeeld.indicators.records.outcomes import TRAITS
from inbeeld.statistics import Spells

Codes = Mapping[str, tuple[str, ...]]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class History:
    """Spells of all victims, and the number of each among those of its victim, from 1."""

    spells: Spells
    order: Ints


def histories(registers: Registers, codes: Codes) -> History | None:
    """The histories of victims whose codes have events enough; None if nothing is left to compare.

    Args:
        registers: to read.
        codes: of each trait, the first of which is what the others are compared with.
    """
    rules = registers.rules.repeat
    victims = numbered_victims(registers, {TRAITS[trait]: known for trait, known in codes.items()})
    people = registers.engine.to_numbers(victims.drop("person"), at_most=rules.at_most)
    days = registers.engine.to_numbers(event_days(registers, victims), at_most=rules.at_most)
    return history_of(people, days, codes, rules.model_events)


def history_of(people: Mapping[str, Ints], days: Mapping[str, Ints], codes: Codes, fewest: int) -> History | None:
    """The same from arrays at hand; ``people`` and ``days`` are in the order of their numbers."""
    events = np.bincount(days["number"], minlength=int(people["number"].max(initial=0)) + 1)[people["number"]]
    used = {trait: np.bincount(people[TRAITS[trait]], events, len(known)) >= fewest for trait, known in codes.items()}
    names = [(trait, int(place)) for trait, enough in used.items() for place in np.flatnonzero(enough) if place]
    if not names or not all(enough[0] for enough in used.values()):
        return None
    kept = np.logical_and.reduce([enough[people[TRAITS[trait]]] for trait, enough in used.items()])
    chosen = {name: column[kept] for name, column in people.items()}
    covariates = np.stack([chosen[TRAITS[trait]] == place for trait, place in names], axis=1).astype(np.float64)
    return _cut(chosen, days, covariates, tuple(f"{trait}:{codes[trait][place]}" for trait, place in names))


def _cut(people: Mapping[str, Ints], days: Mapping[str, Ints], covariates: Floats, names: tuple[str, ...]) -> History:
    """Follow-up of each victim, cut at each event; what comes after the last one ends without."""
    seen = np.isin(days["number"], people["number"])
    person = np.concatenate((days["number"][seen], people["number"]))
    stop = np.concatenate((days["after"][seen], people["days"])).astype(np.float64)
    event = np.arange(person.size) < seen.sum()
    sorting = np.lexsort((~event, stop, person))
    person, stop, event = person[sorting], stop[sorting], event[sorting]
    is_first = np.concatenate(([True], person[1:] != person[:-1]))
    start = np.where(is_first, 0.0, np.concatenate(([0.0], stop[:-1])))
    order = np.arange(person.size) - np.maximum.accumulate(np.where(is_first, np.arange(person.size), 0)) + 1
    lasting = start < stop  # an event on the last day leaves nothing after it
    rows = covariates[np.searchsorted(people["number"], person[lasting])]
    spells = Spells(person[lasting], start[lasting], stop[lasting], event[lasting], rows, names)
    return History(spells, order[lasting])
