"""What follows on a report, for each suspect: interview, complaint, prosecution, verdict, as far as it came."""

import numpy as np

from synthetic.dates import LAST_DAY, NONE, Ints
from synthetic.draws import one_of
from synthetic.incidents import ChainRows, IncidentRows
from synthetic.words import SUSPECT

_INTERVIEW = (0.78, 14.0)  # share of the suspects' cases, and mean days after the step before it
_COMPLAINT = (0.62, 21.0)
_PROSECUTION = (0.45, 160.0)
_VERDICT = (0.72, 270.0)
_OUTCOMES = [0.55, 0.14, 0.24, 0.07]


def chain_of(random: np.random.Generator, incidents: IncidentRows) -> ChainRows:
    """The chain of each suspect among the rows, as known on the last day of the data."""
    suspects = incidents.take(np.flatnonzero((incidents.role == SUSPECT) & (incidents.person >= 0)))
    interview = _step(random, suspects.registered, _INTERVIEW)
    complaint = _step(random, np.where(interview == NONE, suspects.registered, interview), _COMPLAINT)
    prosecution = _step(random, complaint, _PROSECUTION)
    verdict = _step(random, prosecution, _VERDICT)
    outcome = one_of(random, _OUTCOMES, verdict.size)
    return ChainRows(
        suspects.incident,
        suspects.person,
        interview,
        complaint,
        prosecution,
        verdict,
        np.where(verdict == NONE, -1, outcome),
    )


def _step(random: np.random.Generator, after: Ints, how: tuple[float, float]) -> Ints:
    share, mean = how
    day = after + 1 + random.exponential(mean, after.size).astype(np.int64)
    taken = (random.random(after.size) < share) & (after != NONE) & (day <= LAST_DAY)
    return np.where(taken, day, NONE)
