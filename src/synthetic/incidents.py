"""Rows of the police register and of the chain of offenders, whoever they are about."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.columns import codes_together, days, numbers_as_text, table, words
from synthetic.dates import Ints
from synthetic.identifiers import identifiers
from synthetic.places import places
from synthetic.words import CODES_OF, OUTCOMES, ROLES, YES_NO

ALL_CODES = tuple(code for codes in CODES_OF.values() for code in codes)
"""Every offence code, by category and gravest first."""


@dataclass(frozen=True)
class IncidentRows:
    """One row for each person at an incident.

    Attributes:
        incident: number of the incident.
        person: -1 if unknown.
        role: place in ``ROLES``.
        offence: the gravest code, as its place in ``ALL_CODES``.
        second: another code, or -1.
        started: the first day of the offence.
        ended: the last day, or ``NONE``.
        registered: the day of registration.
        municipality: where it happened.
        complaint: 1 if a formal complaint was made, else 0.
    """

    incident: Ints
    person: Ints
    role: Ints
    offence: Ints
    second: Ints
    started: Ints
    ended: Ints
    registered: Ints
    municipality: Ints
    complaint: Ints

    def take(self, rows: Ints) -> "IncidentRows":
        """Some of the rows, in the order asked for."""
        return IncidentRows(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})

    def by_day(self) -> "IncidentRows":
        """All rows, in the order in which the police registered them."""
        return self.take(np.lexsort((self.role, self.incident, self.registered)))

    def delivered(self, seed: int) -> pa.Table:
        """As the police delivers them."""
        return table(
            "police-incidents",
            [
                numbers_as_text(self.incident),
                identifiers(self.person, seed),
                words(self.role, ROLES),
                codes_together([(self.offence, ALL_CODES), (self.second, ALL_CODES)]),
                days(self.started),
                days(self.ended),
                days(self.registered),
                words(self.municipality, places().names),
                words(self.complaint, YES_NO),
            ],
        )


def put_together(parts: Sequence[IncidentRows]) -> IncidentRows:
    """The rows of several, one after another."""
    names = [each.name for each in fields(IncidentRows)]
    return IncidentRows(**{name: np.concatenate([getattr(part, name) for part in parts]) for name in names})


@dataclass(frozen=True)
class ChainRows:
    """One row for each suspect at an incident; a step that was not taken is ``NONE``."""

    incident: Ints
    suspect: Ints
    interview: Ints
    complaint: Ints
    prosecution: Ints
    verdict: Ints
    outcome: Ints

    def delivered(self, seed: int) -> pa.Table:
        """As the prosecution service delivers them."""
        steps = (self.interview, self.complaint, self.prosecution, self.verdict)
        return table(
            "offender-chain",
            [
                numbers_as_text(self.incident),
                identifiers(self.suspect, seed),
                *map(days, steps),
                words(self.outcome, OUTCOMES),
            ],
        )
