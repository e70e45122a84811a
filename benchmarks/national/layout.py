"""Where the registers of the bench lie, and how tables are written, for who counts them: we, SQL and pandas.

The folder of one scale holds
    deliveries/<register>/2022-05-01/   what ``inbeeld-synthetic`` made: raw identifiers, Dutch headings
    checked/<register>/good.parquet     the good rows after the door; CHECKED_FOLDER is ``checked``
    checked/<register>/quarantine.parquet   the numbers of rows that were set apart
    checked/about.json                  {"data_end": "2021-12-31", "rows": {register: good rows}}
    tables/<who>/<chapter>.json         what was counted; in tables/<who>-together/ by one process

The registers are residents, police-incidents, youth-care-trajectories, protection-cases, helpwanted-contacts and
offender-chain. Each ``good.parquet`` is one file in the order of its column ``row`` (int64), with the columns of its
kind in ``inbeeld.declarations.SHAPES``: dates are date32, codes and pseudonyms text, yes and no boolean, age int64.
What is not known is null. Several codes in one value are in alphabetical order with ";" between them.

Who counts is called as ``python -m MODULE CHECKED_FOLDER CHAPTER OUT.json`` and writes
    {table: {"key|key": {figure: value}}}
with the codes of a row's keys in the order of ``inbeeld.indicators.CHAPTERS[chapter]``, and null for what is not known.
Of an estimate, "figure.low" and "figure.high" are its limits, if it has any. A table that was not counted is left out.
A chapter that it does not count ends with exit code 3. The rules of counting are ``definitions/counting.toml``.
"""

from collections.abc import Mapping
from pathlib import Path

from inbeeld.engines import EngineSettings
from inbeeld.registers import APART, GOOD

REGISTERS = (
    "residents",
    "police-incidents",
    "youth-care-trajectories",
    "protection-cases",
    "helpwanted-contacts",
    "offender-chain",
)
"""Those that others are looked up in come first."""
CHAPTERS = ("police", "chain", "help", "repeat", "protection", "helpwanted")
DEFINITIONS = Path(__file__).resolve().parents[2] / "definitions"
DAY = "2022-05-01"
"""The day on which all registers were taken."""
ENGINE = EngineSettings(memory=1536)
"""What our engine may use, in MiB: what it needs beyond that it puts on disk."""

Tables = Mapping[str, Mapping[str, Mapping[str, float | None]]]
"""Figures by table, keys and name."""


def delivery_of(register: str, deliveries: Path) -> Path:
    """The folder of a delivery."""
    return deliveries / register / DAY


def good_rows(register: str, checked: Path) -> Path:
    """The file of the good rows of a register."""
    return checked / register / GOOD


def rows_apart(register: str, checked: Path) -> Path:
    """The file that tells which rows of a register were set apart."""
    return checked / register / APART


def bytes_in(folder: Path) -> int:
    """How many bytes the files in a folder hold."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def about(checked: Path) -> Path:
    """The file that tells what all registers of a folder have in common."""
    return checked / "about.json"
