"""The numbers of the running text as they were printed, and where each of them has its place in the example edition.

``numbers.toml`` says how a number follows from published cells; how near it must be, its printed wording says.
"""

import csv
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from scipy.stats import chi2_contingency

from tests.printed import FOLDER, LeftOut, Row, rows_of
from tests.printed_qualifiers import PUBLISHED, qualifier_lost

MICRODATA = ("police.", "youth-care.", "repeat.")
"""Tables whose counts are rounded to tens by our rules, where the printed numbers are exact."""
HALF_STEP = 5
Key = Mapping[str, Any]
Published = Sequence[Row]


@dataclass(frozen=True)
class PrintedNumber:
    """One number of the running text: its row of scalars.csv, and how it follows from a published table."""

    id: str
    way: str
    to: str
    key: Any
    row: Row
    marked: str | None = None


@cache
def _declared() -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / "numbers.toml").read_text(encoding="utf-8"))


def printed_numbers() -> tuple[PrintedNumber, ...]:
    """Every number that has a place."""
    rows = {row["id"]: row for row in rows_of("scalars")}
    marked = _declared()["marked"]
    return tuple(
        PrintedNumber(id_, way, table, key, rows[id_], marked.get(id_))
        for way in WAYS
        for table, keys in _declared().get(way, {}).items()
        for id_, key in keys.items()
    )


def numbers_left_out() -> tuple[LeftOut, ...]:
    """The numbers without a place, and why."""
    return tuple(LeftOut("scalars", entry["reason"], tuple(entry["ids"])) for entry in _declared()["left_out"])


def difference(number: PrintedNumber, built: Path) -> str | None:
    """What is different between a printed number and what is published, if anything."""
    printed, ours = float(number.row["value"]), published_number(number, built)
    if not fits(ours, printed, number.row["qualifier"], _slack(number)):
        return f"{number.row['qualifier']} {printed:g} was printed, {ours:g} is published"
    return _wording(number, _published(built, number.to))


def _wording(number: PrintedNumber, rows: Published) -> str | None:
    """Whether the word around a number was lost. Only a cell and a base have one: the rest is calculated anew."""
    if number.way == "cells":
        (cell,) = _found(rows, number.key)
        return qualifier_lost(number.row, cell)
    if number.way == "bases" and PUBLISHED[number.row["qualifier"]]:
        (cell,) = _found(rows, number.key)
        told = f"the base is {number.row['qualifier']} " in cell["note"]
        return None if told else f"the base was printed as '{number.row['qualifier']}', which is not told"
    return None


def published_number(number: PrintedNumber, built: Path) -> float:
    """What is published where a number has its place."""
    return WAYS[number.way](_published(built, number.to), number.key)


def fits(ours: float, printed: float, qualifier: str, slack: float) -> bool:
    """Whether a number is what was printed, as near as its wording says. A quarter more or less is no longer "over"."""
    if qualifier in {"over", "more than", "at least"}:
        return printed - slack <= ours <= printed * 1.25
    if qualifier in {"almost", "less than"}:
        return printed * 0.75 <= ours <= printed + slack
    return abs(ours - printed) <= (max(slack, printed / 10) if qualifier in {"about", "on average"} else slack)


def _slack(number: PrintedNumber) -> float:
    """Percentages that we calculate are rounded in print, and counts from microdata are rounded by us."""
    if number.way in {"shares", "rests", "ratios", "growths"}:
        return 1.0 if number.to.startswith(MICRODATA) else 0.5
    is_count = "percent" not in number.row["unit"] and number.way != "tested"
    return HALF_STEP if is_count and number.to.startswith(MICRODATA) else 0.0


def _published(built: Path, table: str) -> Published:
    with (built / "data" / f"{table}.csv").open(encoding="utf-8-sig", newline="") as text:
        return tuple(csv.DictReader(text))


def _found(rows: Published, key: Key) -> Iterator[Row]:
    return (row for row in rows if all(_says(row, column, code) for column, code in key.items()))


def _says(row: Row, column: str, code: str) -> bool:
    name = column.removesuffix(" not")
    return (code in row[name].split("; ")) is (name == column)


def _number(rows: Published, key: Key, column: str = "value") -> float:
    (row,) = _found(rows, key)
    return float(row[column])


def _share(rows: Published, key: Key) -> float:
    part = {side: code for side, code in key.items() if side != "of"}
    return 100 * _number(rows, part) / _number(rows, {**part, **dict.fromkeys(key["of"], "total")})


def _rest(rows: Published, key: Key) -> float:
    return 100 - (_share(rows, key) if "of" in key else _number(rows, key))


def _growth(rows: Published, key: Key) -> float:
    part = {side: code for side, code in key.items() if side not in {"first", "last"}}
    return 100 * (_number(rows, {**part, "year": key["last"]}) / _number(rows, {**part, "year": key["first"]}) - 1)


def _sum(rows: Published, keys: Sequence[Key]) -> float:
    return sum(_number(rows, key) for key in keys)


def _chi_square(rows: Published, key: Key) -> float:
    """Pearson's chi-square of the published counts, with one decimal as in the text; worked out apart from our code."""
    sides = [sorted({row[key[side]] for row in rows} - {"total"}) for side in ("groups", "outcomes")]
    counts = [[_number(rows, {key["groups"]: g, key["outcomes"]: o}) for o in sides[1]] for g in sides[0]]
    return round(float(chi2_contingency(counts, correction=False).statistic), 1)


WAYS: Mapping[str, Callable[[Published, Any], float]] = {
    "cells": _number,
    "bases": lambda rows, key: _number(rows, key, "base"),
    "numerators": lambda rows, key: _number(rows, key, "numerator"),
    "sums": _sum,
    "shares": _share,
    "rests": _rest,
    "ratios": lambda rows, key: 100 * _sum(rows, key["part"]) / _sum(rows, key["whole"]),
    "growths": _growth,
    "tested": _chi_square,
    "counted": lambda rows, key: float(sum(1 for _ in _found(rows, key))),
}
"""How a printed number follows from published cells."""
