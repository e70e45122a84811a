"""The declared rules of the chain from report to verdict."""

from dataclasses import dataclass

from inbeeld.cohorts.bounds import Years


@dataclass(frozen=True)
class ChainRules:
    """Incidents with a minor victim, and the steps that followed.

    Attributes:
        years: years of registration of the report.
        complete_after: years after which the steps of a report are taken to be known.
        convicted: the outcome that counts as a conviction.
    """

    years: Years
    complete_after: int
    convicted: str
