"""The registers that are counted together, each in its shape, and what was made of them so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import ibis.expr.types as ir  # type: ignore[import-untyped]  # it ships no types

from inbeeld.cohorts.rules import Rules
from inbeeld.engines import Engine
from inbeeld.errors import EngineError


@dataclass(frozen=True, eq=False)
class Registers:
    """Registers that may be counted together.

    Attributes:
        engine: that holds them.
        tables: by register, in the shape of its kind.
        data_end: the last day that the registers tell of.
        rules: of counting.
    """

    engine: Engine
    tables: Mapping[str, ir.Table]
    data_end: date
    rules: Rules
    _made: dict[str, ir.Table] = field(default_factory=dict, init=False, repr=False)

    def table(self, register: str) -> ir.Table:
        """A register.

        Raises:
            EngineError: if it was not delivered.
        """
        if register not in self.tables:
            known = ", ".join(sorted(self.tables)) or "none"
            raise EngineError(f"There is no register '{register}' to count in (there are: {known}). Deliver it first.")
        return self.tables[register]

    def once(self, name: str, make: Callable[["Registers"], ir.Table]) -> ir.Table:
        """A table that several measures need: made, and kept in the engine, when the first of them asks."""
        if name not in self._made:
            self._made[name] = self.engine.keep(make(self))
        return self._made[name]
