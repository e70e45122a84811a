"""The partial likelihood of a Cox model, its slope and curvature, and what each spell adds to the slope."""

from dataclasses import dataclass

import numpy as np

from inbeeld.statistics.arrays import Floats
from inbeeld.statistics.risk_sets import RiskSets


@dataclass(frozen=True, eq=False)
class PartialLikelihood:
    """At one value of the coefficients.

    Source: D.R. Cox, JRSS B 34 (1972), 187-220; N. Breslow, Biometrics 30 (1974), 89-99; B. Efron, JASA 72 (1977),
    557-565; terms of single rows: D.Y. Lin, L.J. Wei, JASA 84 (1989), 1074-1078, for Efron's ties as in T.M.
    Therneau, P.M. Grambsch, *Modeling survival data* (2000).

    Attributes:
        log: the logarithm of the partial likelihood.
        score: its slope, shape (covariates,).
        information: minus its curvature, shape (covariates, covariates).
        residuals: the part of each spell in the slope, shape (spells, covariates).
    """

    log: float
    score: Floats
    information: Floats
    residuals: Floats


def partial_likelihood(sets: RiskSets, x: Floats, coefficients: Floats) -> PartialLikelihood:
    """The partial likelihood of covariates ``x``, shape (spells, covariates)."""
    linear = x @ coefficients
    highest = float(linear.max())
    relative = np.exp(linear - highest)
    total = _less_gone(sets, relative)
    means = np.stack([_less_gone(sets, relative * column) / total for column in x.T], axis=1)
    pull = relative * _hazard(sets, 1 / total)
    by_column = np.stack([relative * _hazard(sets, mean / total) for mean in means.T], axis=1)
    tied = sets.by_moment(np.ones(sets.moment.size))
    expected = np.stack([sets.at_event(sets.by_moment(mean) / tied) for mean in means.T], axis=1)
    return PartialLikelihood(
        log=float(np.sum(linear[sets.event]) - np.sum(np.log(total) + highest)),
        score=np.sum(x[sets.event], axis=0) - np.sum(means, axis=0),
        information=x.T @ (pull[:, None] * x) - means.T @ means,
        residuals=sets.event[:, None] * x - expected - pull[:, None] * x + by_column,
    )


def _less_gone(sets: RiskSets, values: Floats) -> Floats:
    """For each event, the sum of ``values`` of those at risk, less the share of the tied events that are gone."""
    return sets.at_risk(values)[sets.moment] - sets.gone * sets.tied(values)[sets.moment]


def _hazard(sets: RiskSets, values: Floats) -> Floats:
    """For each spell, the sum of ``values`` of events at which it is at risk; of its own moment, the share not gone."""
    return sets.during(sets.by_moment(values)) - sets.at_event(sets.by_moment(sets.gone * values))
