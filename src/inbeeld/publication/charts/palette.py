"""The colours of InBeeld. Each has a contrast and a meaning; the tests calculate both."""

from collections.abc import Mapping
from typing import Final

PAPER: Final = "#FCFCFA"
PANEL: Final = "#F3F4F1"
INK: Final = "#1B2530"
MUTED: Final = "#56616B"
GREY: Final = "#82949C"
LINE: Final = "#D9DDDF"
ACCENT: Final = "#0B5F73"
OCHRE: Final = "#A9560F"
PLUM: Final = "#3F1A3C"
WHITE: Final = "#FFFFFF"
RAMP: Final = ("#DCEAEC", "#AFCFD5", "#74A9B5", "#2F7385", "#0A4A5B")

SERIES: Final = ("accent", "ochre", "plum")
"""Colours of lines in the order in which they are given out; a fourth asks for another form of chart."""

MARKS: Final[Mapping[str, str]] = {"accent": ACCENT, "ochre": OCHRE, "plum": PLUM, "grey": GREY}

HATCH: Final = "url(#hatch)"
"""Fill of everything counted in an old way; the pattern is put into each picture that uses it."""


def text_colour(name: str) -> str:
    """The colour of words beside a mark. Grey is never used for words."""
    return MUTED if name == "grey" else MARKS[name]


def on_ramp(step: int) -> str:
    """The colour of words on a step of the ramp: ink on the first three, white on the last two."""
    return INK if step < 3 else WHITE
