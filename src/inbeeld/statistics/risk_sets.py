"""Who was at risk at each time of an event, for all strata at once."""

from dataclasses import dataclass
from typing import Literal, Self

import numpy as np

from inbeeld.statistics.arrays import Bools, Floats, Ints, summed
from inbeeld.statistics.spells import Spells

Ties = Literal["efron", "breslow"]
"""How events at the same time are treated."""


@dataclass(frozen=True, eq=False)
class RiskSets:
    """A moment is a time in a stratum at which there were events; moments are numbered by stratum and time.

    Attributes:
        first: of each spell, the first moment at which it is at risk.
        beyond: of each spell, the moment after the last one.
        event: whether the spell ends with an event, which is then at the moment before ``beyond``.
        moment: of each event.
        gone: of each event, the share of the events of its moment that are counted as gone before it: 0 for all by
            Breslow; 0, 1/d, 2/d … for d events by Efron.
        moments: how many there are.
    """

    first: Ints
    beyond: Ints
    event: Bools
    moment: Ints
    gone: Floats
    moments: int

    @classmethod
    def of(cls, spells: Spells, ties: Ties) -> Self:
        """The risk sets of the spells."""
        _, times = np.unique(np.concatenate((spells.start, spells.stop)), return_inverse=True)
        _, strata = np.unique(spells.stratum, return_inverse=True)
        start, stop = (strata * (times.max() + 1) + clock for clock in np.split(times, 2))
        moments, tied = np.unique(stop[spells.event], return_counts=True)
        moment = np.repeat(np.arange(moments.size), tied)
        before = np.arange(moment.size) - np.repeat(np.cumsum(tied) - tied, tied)
        gone = before / tied[moment] if ties == "efron" else np.zeros(moment.size)
        first, beyond = (np.searchsorted(moments, clock, side="right") for clock in (start, stop))
        return cls(first, beyond, spells.event, moment, gone, moments.size)

    def at_risk(self, values: Floats) -> Floats:
        """The sum of ``values`` of the spells at risk, for each moment."""
        entering = summed(self.first, values, self.moments + 1)
        leaving = summed(self.beyond, values, self.moments + 1)
        return np.cumsum(entering - leaving)[:-1]

    def tied(self, values: Floats) -> Floats:
        """The sum of ``values`` of the spells with an event, for each moment."""
        return summed(self.beyond[self.event] - 1, values[self.event], self.moments)

    def by_moment(self, values: Floats) -> Floats:
        """The sum of ``values`` of events, for each moment."""
        return summed(self.moment, values, self.moments)

    def during(self, values: Floats) -> Floats:
        """The sum of ``values`` of moments over those at which a spell is at risk, for each spell."""
        so_far = np.concatenate(([0.0], np.cumsum(values)))
        return so_far[self.beyond] - so_far[self.first]

    def at_event(self, values: Floats) -> Floats:
        """The value of the moment of its event for each spell that ends with one; 0 for others."""
        return np.where(self.event, values[np.maximum(self.beyond - 1, 0)], 0.0)
