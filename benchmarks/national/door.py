"""``python -m benchmarks.national.door DELIVERIES CHECKED KEY REGISTER ...``: registers let in and checked.

Prints a line of JSON for each register when it is done: what it took and what was found. Registers that lie in CHECKED
already are what the others are looked up in.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter, process_time
from typing import TypedDict

from benchmarks.national.layout import DEFINITIONS, ENGINE, REGISTERS, delivery_of, good_rows
from inbeeld.declarations import Severity, load_definitions
from inbeeld.engines import open_engine
from inbeeld.registers import (
    CheckWith,
    RegisterChecked,
    check_register,
    in_order_of_reference,
    key_from_file,
    load_identifiers,
    load_linkages,
)


class Found(TypedDict):
    """A finding that sets rows apart: where the first of them stands, and which rule it breaks."""

    file: str
    row: int | None
    column: str | None
    rule: str
    words: str


@dataclass(frozen=True)
class Passed:
    """A register that went through the door.

    Attributes:
        register: which one.
        wall, cpu: seconds, of the clock and of all processors.
        rows, apart: how many rows it has, and how many of them were set apart.
        errors: what was found wrong.
        usable: whether the rest can be counted.
    """

    register: str
    wall: float
    cpu: float
    rows: int
    apart: int
    usable: bool
    errors: list[Found] = field(default_factory=list)


def main(arguments: list[str]) -> None:
    """Check, and tell of each register."""
    deliveries, checked, key, *registers = arguments
    for passed in through(Path(deliveries), Path(checked), Path(key), registers):
        sys.stdout.write(json.dumps(vars(passed)) + "\n")
        sys.stdout.flush()


def through(deliveries: Path, checked: Path, key: Path, registers: Sequence[str]) -> Iterator[Passed]:
    """Check registers, those that others are looked up in first."""
    definitions = load_definitions(DEFINITIONS)
    others = {name: good_rows(name, checked) for name in REGISTERS if good_rows(name, checked).exists()}
    with open_engine(ENGINE) as engine:
        linkages = load_linkages(DEFINITIONS)
        given = CheckWith(definitions, load_identifiers(DEFINITIONS), linkages, key_from_file(key), engine)
        for name in in_order_of_reference(registers, definitions.registers):
            wall, cpu = perf_counter(), process_time()
            found = check_register(delivery_of(name, deliveries), replace(given, others=others), into=checked / name)
            yield _passed(found, perf_counter() - wall, process_time() - cpu)
            others = {**others, name: good_rows(name, checked)}


def _passed(found: RegisterChecked, wall: float, cpu: float) -> Passed:
    errors = [finding for finding in found.findings if finding.severity is Severity.ERROR]
    told = [
        Found(file=each.file, row=each.where.row, column=each.where.column, rule=each.rule, words=f"{each.message.en}")
        for each in errors
    ]
    return Passed(found.source, wall, cpu, found.rows, found.apart, found.usable, told)


if __name__ == "__main__":
    main(sys.argv[1:])
