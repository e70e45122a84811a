"""Arrays of numbers, and the one sum that numpy's types tell wrongly of."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
"""Times, covariates, weights."""
Ints = npt.NDArray[np.intp]
"""Numbers of persons, strata and places."""
Bools = npt.NDArray[np.bool_]
"""A yes or no for each row."""


def summed(places: Ints, values: Floats, size: int) -> Floats:
    """The sum of ``values`` at each of ``size`` places."""
    return np.bincount(places, values, size).astype(np.float64)
