"""Opens a file of a register by its ending."""

from dataclasses import dataclass
from pathlib import Path

from inbeeld.declarations import RegisterContract
from inbeeld.deliveries import Unreadable
from inbeeld.registers.reading.columnar import open_parquet
from inbeeld.registers.reading.delimited import open_csv
from inbeeld.registers.reading.headings import likeness
from inbeeld.registers.reading.looking import Look, look_at
from inbeeld.registers.reading.pieces import Part
from inbeeld.registers.reading.spss import open_spss

_FORMATS = {"parquet": "parquet", "csv": "csv", "txt": "csv", "tsv": "csv", "sav": "sav", "zsav": "sav"}
ENDINGS = tuple(f".{ending}" for ending in _FORMATS)
"""The endings of files that a register can be in."""


@dataclass(frozen=True)
class Opened:
    """An opened file, and what one look told of it."""

    part: Part
    look: Look


def open_part(path: Path, contract: RegisterContract) -> Opened:
    """A file of a register.

    Raises:
        Unreadable: if it cannot be read, or is of a format or encoding that was not agreed.
    """
    ending = path.suffix.lower().lstrip(".")
    kind = _FORMATS.get(ending)
    if kind not in contract.formats:
        known = ", ".join(contract.formats)
        raise Unreadable("format-not-agreed", source=contract.name, known=known, ending=ending or path.name)
    look = look_at(path, text=kind == "csv")
    if kind == "csv":
        encoding = "utf-8" if look.is_utf8 or "cp1252" not in contract.encodings else "cp1252"
        part: Part = open_csv(
            path,
            encoding=encoding,
            delimiters=contract.delimiters,
            fits=lambda words: likeness(words, contract),
        )
        return Opened(part, look)
    return Opened(open_parquet(path) if kind == "parquet" else open_spss(path), look)
