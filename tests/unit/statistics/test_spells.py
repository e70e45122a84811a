"""Spells that cannot be are refused when they are made."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from inbeeld.statistics import Spells

GOOD = Spells(np.array([1, 2]), np.zeros(2), np.ones(2), np.array([True, False]), np.ones((2, 1)), ("x",))


def test_without_strata_all_have_the_same() -> None:
    assert GOOD.stratum.tolist() == [0, 0]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"stop": np.array([1.0, 0.0])}, "stop later"),
        ({"stop": np.array([1.0, np.nan])}, "missing"),
        ({"start": np.zeros(3)}, "one number for each row"),
        ({"stratum": np.zeros(3, dtype=np.intp)}, "one number for each row"),
        ({"covariates": np.ones((2, 2))}, "one column for each name"),
        ({"covariates": np.array([[1.0], [np.nan]])}, "missing"),
    ],
)
def test_faulty_columns_are_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        replace(GOOD, **change)
