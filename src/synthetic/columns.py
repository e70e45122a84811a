"""Columns of a delivery: text, as most suppliers write it, made of whole numbers."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from synthetic.dates import NONE, Ints

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "residents": ("persoon", "geboortemaand", "geslacht", "gemeente", "vanaf", "tot", "reden_vertrek"),
        "police-incidents": (
            "registratienummer",
            "persoon",
            "rol",
            "feitcodes",
            "begin_delict",
            "einde_delict",
            "datum_registratie",
            "gemeente",
            "aangifte",
        ),
        "youth-care-trajectories": (
            "trajectnummer",
            "persoon",
            "vorm",
            "begin",
            "einde",
            "verwijzer",
            "reden_beeindiging",
            "crisis",
        ),
        "protection-cases": (
            "zaaknummer",
            "persoon",
            "geslacht",
            "geboortemaand",
            "kenmerken",
            "overige_vormen",
            "verzoeker",
            "besluit",
            "instroom",
            "afgesloten",
        ),
        "helpwanted-contacts": (
            "contactnummer",
            "datum",
            "wie",
            "kanaal",
            "reden",
            "leeftijd",
            "geslacht",
            "platform",
            "tweede_platform",
            "politie",
        ),
        "offender-chain": (
            "registratienummer",
            "verdachte",
            "informatief_gesprek",
            "aangifte",
            "ingestroomd_om",
            "uitspraak",
            "afloop",
        ),
    }
)
"""The headings of each register, in the order of its files."""

_BOUNDS = ("1890-01-01", "2030-12-31")

REGISTERS: Final = tuple(HEADINGS)
"""The registers, in the order in which they are told of."""


def table(register: str, columns: Sequence[pa.Array]) -> pa.Table:
    """Rows of a register, its columns in the order of its headings."""
    return pa.table(dict(zip(HEADINGS[register], columns, strict=True)))


def words(codes: Ints, choices: Sequence[str]) -> pa.DictionaryArray:
    """The word for each code; null where the code is negative."""
    return pa.DictionaryArray.from_arrays(
        pa.array(np.maximum(codes, 0).astype(np.int32), mask=codes < 0), pa.array(choices, pa.string())
    )


def days(numbers: Ints) -> pa.DictionaryArray:
    """Days as yyyy-mm-dd; null for ``NONE``."""
    return _moments(numbers, "D")


def months(numbers: Ints) -> pa.DictionaryArray:
    """Months as yyyy-mm; null for ``NONE``."""
    return _moments(numbers, "M")


def numbers_as_text(numbers: Ints) -> pa.StringArray:
    """Whole numbers; null for ``NONE``."""
    return pa.array(numbers, mask=numbers == NONE).cast(pa.string())


def _moments(numbers: Ints, unit: str) -> pa.DictionaryArray:
    start, written = _written(unit)
    missing = numbers == NONE
    known = numbers[~missing]
    first, last = (int(known.min()), int(known.max())) if known.size else (0, 0)
    places = np.where(missing, 0, numbers - first).astype(np.int32)
    return pa.DictionaryArray.from_arrays(
        pa.array(places, mask=missing), written.slice(first - start, last - first + 1)
    )


@lru_cache(maxsize=2)
def _written(unit: str) -> tuple[int, pa.StringArray]:
    """Every day or month that a register can hold as it is written, and the number of the first."""
    kind = f"datetime64[{unit}]"
    first, last = np.array(_BOUNDS, kind).astype(np.int64).tolist()
    return first, pa.array(np.datetime_as_string(np.arange(first, last + 1).astype(kind)), pa.string())


def codes_together(parts: Sequence[tuple[Ints, Sequence[str]]]) -> pa.DictionaryArray:
    """Several codes in each row, alphabetically and joined by ``;``: each part gives one, or none where negative."""
    place = np.zeros(parts[0][0].size, np.int64)
    for codes, choices in parts:
        place = place * (len(choices) + 1) + np.maximum(codes, -1) + 1
    found, where = np.unique(place, return_inverse=True)
    joined = [_joined(int(number), [choices for _, choices in parts]) for number in found]
    return pa.DictionaryArray.from_arrays(
        pa.array(where.astype(np.int32), mask=place == 0), pa.array(joined, pa.string())
    )


def _joined(place: int, choices: Sequence[Sequence[str]]) -> str:
    chosen = set()
    for each in reversed(choices):
        place, code = divmod(place, len(each) + 1)
        if code:
            chosen.add(each[code - 1])
    return ";".join(sorted(chosen))
