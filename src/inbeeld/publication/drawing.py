"""A drawn figure: pictures for wide and narrow screens, with its key and its words for those who do not see it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the key above a chart: ``mark`` is accent, grey, ochre, plum, open, hidden, estimated or old.

    ``sign`` is what stands in the mark of a hidden cell, such as <10.
    """

    mark: str
    label: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One class of a map: its colour step (0-4), label and how many places fall in it."""

    step: int
    label: str
    places: int


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture: SVG for screens of 912 px and more (``wide``, also for paper) and for phones (``narrow``)."""

    heading: str | None
    wide: str
    narrow: str


@dataclass(frozen=True)
class Drawing:
    """A figure as pictures.

    Attributes:
        layout: "single", "multiples" (a grid of panels on one scale) or "map" (with ``legend`` and ``names``).
        description: chart type and all values in reading order, naming hidden, estimated and broken ones.
        places: what one area of the legend is called, and several.
        names: abbreviations on a map and what they stand for.
    """

    layout: str
    panels: tuple[Panel, ...]
    description: str
    key: tuple[KeyEntry, ...] = ()
    legend_title: str = ""
    legend: tuple[LegendEntry, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    places: tuple[str, str] = ("", "")
