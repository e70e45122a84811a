"""Time under observation, cut into spells: what a model of recurrent events is fitted to."""

from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np

from inbeeld.statistics.arrays import Bools, Floats, Ints


@dataclass(frozen=True, eq=False)
class Spells:
    """Rows of time at risk, after ``start`` up to and including ``stop``; ``event`` if one happened at ``stop``.

    Who starts exactly at the time of an event is not at risk of it.

    Attributes:
        person: shape (rows,); a number for each person, whose rows may depend on each other.
        start: shape (rows,).
        stop: shape (rows,); later than ``start``.
        event: shape (rows,).
        covariates: shape (rows, covariates); 0 and 1 for yes and no.
        names: of the covariates.
        stratum: shape (rows,); groups with a baseline of their own; none given, one group.

    Raises:
        ValueError: when it is made, if the shapes differ, a spell has no length, or a number is missing.
    """

    person: Ints
    start: Floats
    stop: Floats
    event: Bools
    covariates: Floats
    names: tuple[str, ...]
    stratum: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.intp))

    def __post_init__(self) -> None:
        if not self.stratum.size:
            object.__setattr__(self, "stratum", np.zeros(self.person.size, dtype=np.intp))
        columns = (self.person, self.start, self.stop, self.event, self.stratum)
        if {column.shape for column in columns} != {(self.size,)}:
            raise ValueError("all columns of the spells must have one number for each row")
        if self.covariates.shape != (self.size, len(self.names)):
            raise ValueError("the covariates must have one row for each spell and one column for each name")
        if not np.isfinite(self.covariates).all() or not np.isfinite(self.stop - self.start).all():
            raise ValueError("a time or covariate is missing or infinite")
        if not (self.start < self.stop).all():
            raise ValueError("a spell must stop later than it starts")

    @property
    def size(self) -> int:
        """The number of rows."""
        return self.person.size

    def of(self, rows: Bools | Ints) -> Self:
        """Only these rows, in this order."""
        columns = ("person", "start", "stop", "event", "covariates", "stratum")
        return replace(self, **{name: getattr(self, name)[rows] for name in columns})
