"""Identifiers of persons that cannot exist: nine digits that fail the eleven-test of a citizen service number."""

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.dates import Ints

_PREFIXES = 10**7
_STEP = 7_368_787  # shares no factor with _PREFIXES: neighbours get numbers far apart, and none comes twice
_FAILING = 9  # of the ten last digits at least nine fail the test
_PLACEHOLDER = 999_999_999
_INSTEAD = 12_345_678  # fails the test too, and begins with a zero as no other does
CAPACITY = 9 * _FAILING * _PREFIXES
"""How many persons can have an identifier."""


def identifiers(persons: Ints, seed: int) -> pa.StringArray:
    """The identifier of each person, by number; null for a number below zero."""
    numbers = _numbers(np.maximum(persons, 0), seed)
    text = pa.array(numbers, mask=persons < 0).cast(pa.string())
    return pa.compute.utf8_lpad(text, width=9, padding="0")


def _numbers(persons: Ints, seed: int) -> Ints:
    block, place = np.divmod(persons, _PREFIXES)
    lead, failing = np.divmod(block, _FAILING)
    prefix = (9 - lead) * _PREFIXES + (place * _STEP + seed * 1_000_003) % _PREFIXES
    passes = _weighted(prefix) % 11
    last = np.where(passes < 10, (passes + 1 + failing) % 10, failing)
    number = prefix * 10 + last
    return np.where(number == _PLACEHOLDER, _INSTEAD, number)


def _weighted(prefix: Ints) -> Ints:
    """Nine times the first digit, eight times the second, and so on to twice the eighth."""
    total = np.zeros_like(prefix)
    for weight in range(2, 10):
        total += weight * (prefix % 10)
        prefix = prefix // 10
    return total
