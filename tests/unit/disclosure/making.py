"""Policies and small tables for the tests of disclosure control. No number in here is real."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure import Protection, SafeTable
from inbeeld.disclosure.safe import _DOOR, printed_table
from inbeeld.tables import Cell, Statistic, Table
from inbeeld.vocabulary import Period, Text
from tests.drawn import POLICE, about, dimension, draw, drawn

WORDING = Text("afgerond op tientallen", "rounded to tens")
TENS = ResolvedPolicy(id="microdata", kind="round-and-hide", rounding=10, minimum=10, small_base=100, wording=WORDING)
EXACT = TENS.model_copy(update={"rounding": 1})
"""No rounding: all protection must come from hiding."""
AS_DELIVERED = ResolvedPolicy(id="as-delivered", kind="as-delivered", wording=WORDING)
CLASSES = ResolvedPolicy(id="classes", kind="classes", wording=WORDING)


def named(name: str, drawing: str, *, across: str | None = None) -> Table:
    """A drawn table with an id of its own."""
    return replace(drawn(drawing, across=across), id=name)


def printed(safe: SafeTable) -> str:
    """What is published, as a drawing without alignment."""
    return draw(printed_table(safe))


def lines(drawing: str) -> str:
    """A drawing without alignment."""
    rows = [[word.strip() for word in line.split("|")] for line in drawing.strip().splitlines()]
    return "\n".join(" | ".join(row) for row in rows)


def published(table: Table, policy: ResolvedPolicy) -> SafeTable:
    """A table pushed through the door as it is, to see what the audit makes of it."""
    return SafeTable(table, policy, Protection(policy.id, 0, 0, policy.rounding), door=_DOOR)


def tiny() -> Table:
    """The made-up counts of ``tiny.csv`` (seeded generator, skewed, many small) with every total."""
    counts: Counter[tuple[str, ...]] = Counter()
    with (Path(__file__).parent / "tiny.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for place in ("total", row["mun"]):
                for offence in ("total", row["off"]):
                    for sex in ("total", row["sex"]):
                        counts[place, offence, sex] += int(row["freq"])
    names = ("municipality", "offence", "sex")
    sides = tuple(
        dimension(name, sorted({key[i] for key in counts}, key=lambda code: (code == "total", code)))
        for i, name in enumerate(names)
    )
    cells = {key: Cell(count) for key, count in counts.items()}
    return Table("tiny", POLICE, Statistic.COUNT, sides, cells, about(Period(2020, 2021)))
