"""Finds the delivered figures that an indicator's figures are set against (``of`` in its declaration)."""

from collections.abc import Mapping, Sequence

from inbeeld.declarations import Base
from inbeeld.deliveries import Record
from inbeeld.errors import DefinitionError, DefinitionFault
from inbeeld.indicators.formulas.base import FormulaInput
from inbeeld.tables import Cell, Dimension, Key, Shares

AgainstKey = tuple[tuple[str, str], ...]


class Against:
    """The figures of ``of`` by the dimensions that they share with an indicator.

    Raises:
        DefinitionError: if the indicator does not say what it is set against, or one place has several figures.
    """

    def __init__(self, given: FormulaInput) -> None:
        self.of = _declared(given)
        self._given = given
        self._found = dict(self._records())

    @property
    def shares(self) -> Shares:
        """What percentages of these figures are taken of: sides that they do not have are set against the same one."""
        indicator = self._given.indicator
        shared = tuple(name for name in _names(self._given.sides) if name not in self._own)
        return Shares(shared, counted=f"{indicator.table}/{indicator.value}")

    def cell(self, key: Key) -> Cell | None:
        """The figure that belongs to a key of the indicator, if one was delivered."""
        return self.column(key, self.of.value)

    def column(self, key: Key, column: str) -> Cell | None:
        """Another column of the same delivered row."""
        record = self._found.get(self._matched(dict(zip(_names(self._given.sides), key, strict=True))))
        return record.cells.get(column) if record else None

    def _records(self) -> Sequence[tuple[AgainstKey, Record]]:
        chosen = [r for r in self._given.records[self.of.table] if _is_in(r.keys, self.of.where)]
        keyed = [(self._matched(record.keys), record) for record in chosen]
        if len({key for key, _ in keyed}) < len(keyed):
            raise _fault(
                self._given, f"Table '{self.of.table}' has several figures for one cell: say which in 'where'."
            )
        return keyed

    def _matched(self, keys: Mapping[str, str]) -> AgainstKey:
        return tuple(sorted((name, keys[name]) for name in self._own))

    @property
    def _own(self) -> set[str]:
        """The dimensions with a figure for each category."""
        table = self._given.definitions.contracts[self._given.indicator.source][self.of.table]
        return {column.id for column in table.dimensions} & set(_names(self._given.sides)) - set(self.of.where)


def _declared(given: FormulaInput) -> Base:
    if given.indicator.of is None:
        raise _fault(given, "Its formula needs to know what the figures are set against: declare 'of'.")
    return given.indicator.of


def _is_in(keys: Mapping[str, str], where: Mapping[str, str]) -> bool:
    return all(keys[name] == code for name, code in where.items())


def _names(sides: Sequence[Dimension]) -> tuple[str, ...]:
    return tuple(side.id for side in sides)


def _fault(given: FormulaInput, message: str) -> DefinitionError:
    file = given.definitions.files[f"indicators/{given.indicator.id}"]
    return DefinitionError((DefinitionFault(file, None, message),))
