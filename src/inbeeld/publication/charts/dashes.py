"""How a line to or from a number that is not certain is drawn: dashed if estimated, dotted if provisional."""

from inbeeld.publication.charts.reading import Point
from inbeeld.tables import Status

HOLLOW = frozenset({Status.ESTIMATED, Status.PROVISIONAL})
"""Statuses whose dots are hollow."""


def dash(*ends: Point) -> list[int] | None:
    """The dashes of a line between points; None for a whole line."""
    statuses = {point.cell.status for point in ends}
    if Status.PROVISIONAL in statuses:
        return [1, 5]
    return [5, 4] if Status.ESTIMATED in statuses else None
