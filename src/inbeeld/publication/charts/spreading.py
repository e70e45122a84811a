"""Labels moved apart, each no further from its own place than needed."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class _Cluster:
    """Labels that touch: the sum of the middles that they ask for together, and their heights."""

    asked: float
    heights: list[float]

    @property
    def height(self) -> float:
        return sum(self.heights)

    @property
    def middle(self) -> float:
        return self.asked / len(self.heights)


def spread_blocks(places: Sequence[float], heights: Sequence[float], edges: tuple[float, float]) -> list[float]:
    """The middles of blocks, in order from the top, so that none overlaps another and all lie between the edges.

    Blocks that would overlap are set together, around the mean of the places that they ask for.

    >>> spread_blocks([50, 52, 200], [20, 20, 20], (0, 300))
    [41.0, 61.0, 200.0]
    """
    clusters: list[_Cluster] = []
    for place, height in zip(places, heights, strict=True):
        clusters.append(_Cluster(place, [height]))
        while len(clusters) > 1 and _overlap(clusters[-2], clusters[-1], edges):
            last = clusters.pop()
            clusters[-1] = _joined(clusters[-1], last)
    return [y for cluster in clusters for y in _middles(cluster, edges)]


def _joined(upper: _Cluster, lower: _Cluster) -> _Cluster:
    # each block asks for a middle of the cluster: its own place, corrected for where it lies in it
    shift_up, shift_down = lower.height / 2, upper.height / 2
    asked = upper.asked + len(upper.heights) * shift_up + lower.asked - len(lower.heights) * shift_down
    return _Cluster(asked, [*upper.heights, *lower.heights])


def _overlap(upper: _Cluster, lower: _Cluster, edges: tuple[float, float]) -> bool:
    return _top(lower, edges) < _top(upper, edges) + upper.height


def _top(cluster: _Cluster, edges: tuple[float, float]) -> float:
    first, last = edges
    return max(first, min(cluster.middle - cluster.height / 2, last - cluster.height))


def _middles(cluster: _Cluster, edges: tuple[float, float]) -> list[float]:
    found, y = [], _top(cluster, edges)
    for height in cluster.heights:
        found.append(y + height / 2)
        y += height
    return found
