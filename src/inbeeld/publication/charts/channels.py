"""Positions and texts of marks, as channels of a chart: in px, or from a field that holds px or words."""

import altair as alt


def at_x(px: float) -> alt.XValue:
    """One place for all marks, from the left of the plot."""
    return alt.XValue(px)  # type: ignore[no-untyped-call]  # altair types its value channels loosely


def to_x(px: float) -> alt.X2Value:
    """Where all marks end, from the left of the plot."""
    return alt.X2Value(px)  # type: ignore[no-untyped-call]  # altair types its value channels loosely


def at_y(px: float) -> alt.YValue:
    """One height for all marks, from the top of the plot."""
    return alt.YValue(px)  # type: ignore[no-untyped-call]  # altair types its value channels loosely


def to_y(px: float) -> alt.Y2Value:
    """The height at which all marks end, from the top of the plot."""
    return alt.Y2Value(px)  # type: ignore[no-untyped-call]  # altair types its value channels loosely


def x_px(field: str) -> alt.X:
    """Each mark's own place, from a field with px."""
    return alt.X(f"{field}:Q", scale=None)


def y_px(field: str = "y") -> alt.Y:
    """Each mark's own height, from a field with px."""
    return alt.Y(f"{field}:Q", scale=None)


def said(field: str = "text") -> alt.Text:
    """What each mark says."""
    return alt.Text(f"{field}:N")
