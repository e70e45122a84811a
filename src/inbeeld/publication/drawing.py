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
    """One class of a map: its colour step (0-4), label and number of places; ``most`` is that of the largest class."""

    step: int
    label: str
    places: int
    most: int = 0

    @property
    def bar(self) -> float:
        """The length of its bar in px: six for each place, but no bar is longer than 72."""
        return round(min(6.0, 72 / max(self.most, 1)) * self.places, 1)


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
