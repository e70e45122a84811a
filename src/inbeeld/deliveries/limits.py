"""How large a delivery may be. Deliveries are cross tables: anything larger is a mistake or an attack."""

from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file.

    Attributes:
        file_bytes: size on disk.
        line_length: characters on one line of a text file.
        unpacked_bytes: size of a workbook after unpacking.
        cells: number of cells read from one sheet.
    """

    file_bytes: int = 32 * MEBI
    line_length: int = 1 * MEBI
    unpacked_bytes: int = 64 * MEBI
    cells: int = 2_000_000


USUAL = Limits()
