"""The data table beside each figure, as text ready to print, the same on the page and on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """A cell as printed. ``spoken`` is what a screen reader says where the print is a sign; ``status`` its status."""

    text: str
    status: str
    spoken: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its heading, abbreviation if a map uses one, and cells. ``total`` rows are bold and last."""

    heading: str
    cells: tuple[Printed, ...]
    abbreviation: str | None = None
    total: bool = False


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with one row of column headings. ``notes`` explain rounding, signs and breaks."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
