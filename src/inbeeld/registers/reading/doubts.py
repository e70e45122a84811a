"""What can be wrong with a value, and what it looks like instead: never the value itself."""

from enum import IntEnum

import numpy as np
import numpy.typing as npt

Doubts = npt.NDArray[np.uint8]
"""A doubt for each row."""


class Doubt(IntEnum):
    """What is wrong with a value. The first four and the last two are checked; the others say it more exactly."""

    NONE = 0
    FORM = 1
    RANGE = 2
    UNLISTED = 3
    NONE_LISTED = 4
    """Codes, and not one of them is on the list."""
    NUMBER = 5
    """A number, where another thing is written."""
    DECIMALS = 6
    """A number that is not whole."""
    SHORT = 7
    """Digits, and fewer than there should be."""
    DAY = 8
    """A day, where a month is written."""
    MOMENT = 9
    """A day with a time of the day."""
    COMPACT = 10
    """A day or month in digits only."""
    OTHER_ORDER = 11
    """A day or month that does not begin with the year."""
    NO_TEXT = 12
    """Letters that are not in UTF-8."""
    OTHER_TYPE = 13
    """A type of data that holds no single value: a list, a record, bytes, a time of the day."""

    PROOF = 14
    """An identifier that nobody can have, by the check of its kind."""
    EXISTS = 15
    """An identifier that a person can have, where nobody should exist."""

    @property
    def check(self) -> "Doubt":
        """What is checked, of which this is a kind."""
        if self is Doubt.NONE_LISTED:
            return Doubt.UNLISTED
        return Doubt.FORM if Doubt.NONE_LISTED < self < Doubt.PROOF else self
