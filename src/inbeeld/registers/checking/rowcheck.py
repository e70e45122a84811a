"""The rows that do not pass a check: what was seen while they came in, then each row by itself, then rows together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.declarations import ROW, Needs, NoOverlap, RecordRule, Unique
from inbeeld.engines import Engine
from inbeeld.registers.checking.faultyrows import FaultyRows, read_faults
from inbeeld.registers.checking.inrow import broken_in_row
from inbeeld.registers.checking.overlaps import overlapping
from inbeeld.registers.checking.twins import twins
from inbeeld.registers.checks import bits_of, checks_of, errors_of
from inbeeld.registers.reading import FAULTS, RECORDS, Terms
from inbeeld.registers.reading.pieces import Ints

Found = tuple[Ints, Ints]


@dataclass(frozen=True)
class RowCheck:
    """Looks through a register that was let in.

    Attributes:
        engine: where it is looked through.
        terms: on which terms it came in.
        folder: where it stands, and where notes may be put aside.
    """

    engine: Engine
    terms: Terms
    folder: Path

    def faulty(self) -> FaultyRows:
        """Every row that does not pass a check."""
        table = self.engine.read(self.folder / RECORDS)
        found = FaultyRows.of([read_faults(self.folder / FAULTS), *self._in_row(table), *self._twice(table)])
        found = self._without_echoes(found)
        return FaultyRows.of([(found.rows, found.faults), *self._overlaps(table, found)])

    def _without_echoes(self, found: FaultyRows) -> FaultyRows:
        """A value that is wrong was left out on the way in: that it is not there now is not told once more."""
        bits = bits_of(checks_of(self.terms.contract))
        for rule in self.terms.contract.rule:
            if isinstance(rule, Needs):
                wrong = sum(bits.get(f"{name}-{what}", 0) for name in rule.needs for what in ("form", "range"))
                found = found.without(bits[rule.id], where=wrong)
        return found

    def _rules(self) -> dict[int, RecordRule]:
        checks = checks_of(self.terms.contract)
        return {bit: check.rule for check, bit in zip(checks, bits_of(checks).values(), strict=True) if check.rule}

    def _in_row(self, table: ir.Table) -> Iterator[Found]:
        broken = broken_in_row(table, self._rules())
        if broken is not None:
            self.engine.write(broken, self.folder / "in-row")
            yield read_faults(self.folder / "in-row")

    def _twice(self, table: ir.Table) -> Iterator[Found]:
        for bit, rule in self._rules().items():
            if isinstance(rule, Unique):
                rows = twins(self.engine, table, rule, self.terms.contract, self.folder / f"{rule.id}-alike")
                yield from self._noted(rows, rule, bit)

    def _overlaps(self, table: ir.Table, found: FaultyRows) -> Iterator[Found]:
        rules = {bit: rule for bit, rule in self._rules().items() if isinstance(rule, NoOverlap)}
        if not rules:
            return
        wrong = found.only(errors_of(checks_of(self.terms.contract)))
        if len(wrong.rows):
            # what is wrong already tells nothing of when somebody was where
            wrong.write(self.folder / "wrong.parquet")
            table = table.anti_join(self.engine.read(self.folder / "wrong.parquet").select(ROW), ROW)
        for bit, rule in rules.items():
            rows = overlapping(self.engine, table, rule, self.terms.contract, self.folder / f"{rule.id}-near")
            yield from self._noted(rows, rule, bit)

    def _noted(self, rows: ir.Table | None, rule: RecordRule, bit: int) -> Iterator[Found]:
        if rows is not None:
            self.engine.write(rows, self.folder / rule.id)
            yield read_faults(self.folder / rule.id, bit)
