"""Reads the files of a register piece by piece, and lets them in with pseudonyms and codes that are known."""

from inbeeld.registers.reading.admitting import FAULTS, FAULTY, RECORDS, Incoming, Intake, Terms
from inbeeld.registers.reading.doubts import Doubt
from inbeeld.registers.reading.headings import belongs_to, match_headings
from inbeeld.registers.reading.looking import Look, state_of
from inbeeld.registers.reading.opening import ENDINGS, Opened, open_part
from inbeeld.registers.reading.tally import Tally
from inbeeld.registers.reading.values import bounds_of

__all__ = [
    "ENDINGS",
    "FAULTS",
    "FAULTY",
    "RECORDS",
    "Doubt",
    "Incoming",
    "Intake",
    "Look",
    "Opened",
    "Tally",
    "Terms",
    "belongs_to",
    "bounds_of",
    "match_headings",
    "open_part",
    "state_of",
]
