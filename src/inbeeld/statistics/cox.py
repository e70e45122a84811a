"""A Cox model of spells, with errors that allow the spells of one person to depend on each other."""

from dataclasses import dataclass
from math import exp, sqrt

import numpy as np

from inbeeld.statistics.arrays import Floats, summed
from inbeeld.statistics.estimates import Estimate, around_logarithm
from inbeeld.statistics.partial_likelihood import PartialLikelihood, partial_likelihood
from inbeeld.statistics.risk_sets import RiskSets, Ties
from inbeeld.statistics.spells import Spells

_ROUNDS = 50
_SETTLED = 1e-16
"""A gain of this size in the logarithm of the likelihood is no gain any more."""
_SINGULAR = 1e12
_ENDLESS = 20
"""A coefficient of a covariate with standard deviation 1; its hazard ratio is nearly 500 million."""
_UNSETTLED = "the coefficients do not settle: the covariates cannot be told apart, or one of them fixes the events"


@dataclass(frozen=True, eq=False)
class CoxModel:
    """What was fitted.

    Attributes:
        names: of the covariates.
        coefficients: logarithms of hazard ratios, shape (covariates,).
        covariance: of the coefficients if all spells were independent; shape (covariates, covariates).
        robust_covariance: of the coefficients if only persons are.
        log_likelihood: the logarithm of the partial likelihood.
        events: that were used.
        persons: whose spells were used.
    """

    names: tuple[str, ...]
    coefficients: Floats
    covariance: Floats
    robust_covariance: Floats
    log_likelihood: float
    events: int
    persons: int

    @property
    def errors(self) -> Floats:
        """Standard errors if all spells were independent."""
        return np.sqrt(np.diag(self.covariance))

    @property
    def robust_errors(self) -> Floats:
        """Standard errors that allow the spells of one person to depend on each other."""
        return np.sqrt(np.diag(self.robust_covariance))

    def hazard_ratio(self, name: str, confidence: float = 0.95) -> Estimate:
        """The hazard ratio of one covariate, with an interval by its robust error.

        Raises:
            ValueError: if there is no such covariate, or ``confidence`` is not between 0 and 1.
        """
        place = self.names.index(name)
        error = sqrt(self.robust_covariance[place, place])
        return around_logarithm(exp(self.coefficients[place]), error, confidence)


def fit_cox(spells: Spells, *, ties: Ties = "efron") -> CoxModel:
    """The coefficients by Newton's method, as R ``survival::coxph(..., cluster)``: Efron's ties unless told otherwise.

    The robust covariance sums what each person adds to the slope: D.Y. Lin, L.J. Wei, JASA 84 (1989), 1074-1078; no
    correction for a small number of persons.

    Raises:
        ValueError: if there are no events, the covariates cannot be told apart, or a coefficient has no end (all
            events on one side of a covariate).
    """
    if not spells.event.any() or not spells.names:
        raise ValueError("a model needs events and covariates")
    middle, width = spells.covariates.mean(axis=0), spells.covariates.std(axis=0)
    if not (width > 0).all():
        raise ValueError("a covariate is the same everywhere: " + ", ".join(np.array(spells.names)[width == 0]))
    sets, x = RiskSets.of(spells, ties), (spells.covariates - middle) / width
    coefficients, found = _settle(sets, x)
    _, code = np.unique(spells.person, return_inverse=True)
    covariance = np.linalg.inv(found.information)
    persons = int(code.max()) + 1
    moved = np.stack([summed(code, column, persons) for column in found.residuals.T], axis=1) @ covariance
    return CoxModel(
        names=spells.names,
        coefficients=coefficients / width,
        covariance=covariance / np.outer(width, width),
        robust_covariance=moved.T @ moved / np.outer(width, width),
        log_likelihood=found.log,
        events=int(spells.event.sum()),
        persons=persons,
    )


def _settle(sets: RiskSets, x: Floats) -> tuple[Floats, PartialLikelihood]:
    coefficients = np.zeros(x.shape[1])
    found = partial_likelihood(sets, x, coefficients)
    for _ in range(_ROUNDS):
        if not (np.linalg.cond(found.information) < _SINGULAR and np.abs(coefficients).max() < _ENDLESS):
            break
        step = np.linalg.solve(found.information, found.score).astype(np.float64)
        is_last = found.score @ step < _SETTLED and np.abs(step).max() < 1e-6
        coefficients, found = _step(sets, x, coefficients, step, found.log)
        if is_last:
            return coefficients, found
    raise ValueError(_UNSETTLED)


def _step(
    sets: RiskSets, x: Floats, coefficients: Floats, step: Floats, before: float
) -> tuple[Floats, PartialLikelihood]:
    """One step uphill: halved until it is no loss."""
    for halving in range(20):
        tried = coefficients + step / 2**halving
        with np.errstate(all="ignore"):  # too far: what is no number is no gain either
            found = partial_likelihood(sets, x, tried)
        if found.log >= before - 1e-9 * abs(before):
            return tried, found
    raise ValueError(_UNSETTLED)
