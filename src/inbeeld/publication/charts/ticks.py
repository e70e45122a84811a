"""Round numbers along an axis."""

from collections.abc import Sequence
from math import ceil, floor, log10

from inbeeld.publication.charts.marks import Marks, rules, texts
from inbeeld.publication.charts.palette import LINE, MUTED
from inbeeld.publication.charts.rowplot import RowPlot
from inbeeld.publication.numbers import format_end
from inbeeld.vocabulary import Language

_ROUND = (1, 2, 2.5, 5, 10)


def ticks_to(top: float, most: int = 4) -> list[float]:
    """Round numbers from zero to the first one that is not below ``top``, in at most ``most`` equal steps.

    >>> ticks_to(193), ticks_to(37.8), ticks_to(1)
    ([0.0, 50.0, 100.0, 150.0, 200.0], [0.0, 10.0, 20.0, 30.0, 40.0], [0.0, 0.25, 0.5, 0.75, 1.0])
    """
    size = 10.0 ** floor(log10(top / most))
    step = next(size * part for part in _ROUND if ceil(top / (size * part) - 1e-9) <= most)
    return [step * place for place in range(ceil(top / step - 1e-9) + 1)]


def grid_marks(plot: RowPlot, ticks: Sequence[float], language: Language, sign: str = "") -> list[Marks]:
    """A hairline at each round number, with the number above the first row."""
    places = [(plot.track * tick / ticks[-1], tick) for tick in ticks]
    lines = [{"x": x, "x2": x, "y": top, "y2": bottom} for x, _ in places for top, bottom in plot.tracks_between()]
    numbers = [{"x": x, "y": -9, "text": format_end(tick, language) + sign} for x, tick in places]
    return [
        rules("grid", lines, stroke=LINE, strokeWidth=1),
        texts("tick", numbers, size=plot.screen.font, colour=MUTED),
    ]
