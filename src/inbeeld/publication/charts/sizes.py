"""The widths for which a figure is drawn, and what each needs of the type."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Screen:
    """A width to draw for, in px: ``suffix`` tells the pictures of one figure apart, ``font`` is the label size."""

    suffix: str
    width: float
    font: float
    is_narrow: bool = False


class Size(Enum):
    """Where a figure stands: over the column, or beside another figure (a pair, a card on the summary)."""

    COLUMN = Screen("w", 864, 13)
    HALF = Screen("w", 400, 13)

    @property
    def screens(self) -> tuple[Screen, Screen]:
        """The wide and the narrow drawing."""
        return self.value, NARROW


NARROW = Screen("n", 288, 12, is_narrow=True)
"""A phone of 320 px with its margins; the figure is drawn anew for it, not shrunk."""
