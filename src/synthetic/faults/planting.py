"""Plants faults in the rows of a file while they pass, and remembers where."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

from synthetic.dates import Ints
from synthetic.faults.changes import WITHOUT, Kind
from synthetic.faults.kinds import (
    CODE_PAGE,
    DOUBLED_NUMBER,
    DOUBLED_ROW,
    EXTRA_COLUMN,
    KINDS,
    KNOWN_PERSONS,
    NUMBERED,
    ONCE,
    STRANGER,
    WITH_CODE_PAGE,
    WITH_EXTRA_COLUMN,
)
from synthetic.identifiers import identifiers

_REMARK = "opmerking"


@dataclass(frozen=True)
class Planted:
    """A fault that was planted; row 0 stands for the whole file."""

    register: str
    file: str
    row: int
    column: str
    rule: str
    kind: str


class Planter:
    """Plants faults in one file of a register.

    Attributes:
        planted: what was planted so far.
    """

    def __init__(self, place: tuple[str, str], share: float, random: np.random.Generator, who: tuple[int, int]) -> None:
        """``place``: the register and the file; ``who``: the first person that is in no register, and the seed."""
        self.planted: list[Planted] = []
        self._register, self._file = place
        self._share = share
        self._random = random
        self._stranger, self._seed = who
        self._before = 0

    @property
    def encoding(self) -> str:
        """How a file of text is written: one register in another way than agreed."""
        wrong = self._share and self._register == WITH_CODE_PAGE and self._file.endswith(".csv")
        return "cp1252" if wrong else "utf-8"

    def planted_in(self, table: pa.Table) -> pa.Table:
        """The rows with their faults; the next rows that come are those that follow them in the file."""
        if self._share:
            if not self._before:
                self._note_file()
            table = self._with_faults(table)
        self._before += table.num_rows
        return table

    def _note_file(self) -> None:
        if self._register == WITH_EXTRA_COLUMN:
            self.planted.append(Planted(self._register, self._file, 0, _REMARK, "column-extra", EXTRA_COLUMN))
        if self.encoding != "utf-8":
            self.planted.append(Planted(self._register, self._file, 0, "", "", CODE_PAGE))

    def _with_faults(self, table: pa.Table) -> pa.Table:
        rows = self._random.permutation(table.num_rows)[: round(self._share * table.num_rows)]
        groups = np.array_split(rows, len(KINDS[self._register]) + 2)
        for kind, where in zip(KINDS[self._register], groups, strict=False):
            table = self._changed(table, kind, np.sort(where))
        table = self._others(table, np.sort(groups[-2]), np.sort(rows))
        table = self._doubled(table, np.sort(groups[-1]))
        if self._register == WITH_EXTRA_COLUMN:
            table = table.append_column(_REMARK, pa.array(["-"] * table.num_rows))
        return table

    def _changed(self, table: pa.Table, kind: Kind, where: Ints) -> pa.Table:
        """A fault in one value of each row where it can be made."""
        values = zip(*(_texts(table, name, where) for name in kind.columns), strict=True)
        changes = [(row, new) for row, old in zip(where, values, strict=True) if (new := kind.change(old)) is not None]
        for row, _ in changes:
            self._note(int(row), kind.columns[0], kind.rule, kind.name)
        return _replaced(table, kind.columns[0], changes)

    def _others(self, table: pa.Table, where: Ints, used: Ints) -> pa.Table:
        """A number that another row has too, or a person who is in no register."""
        column, rule = ONCE[self._register]
        if self._register in KNOWN_PERSONS:
            table = self._strangers(table, where[::2])
            where = where[1::2]
        if self._register not in NUMBERED:
            return table
        others = np.setdiff1d(np.arange(table.num_rows), used)[: where.size]
        where = where[: others.size]
        for row in np.concatenate([where, others]):
            self._note(int(row), column, rule, DOUBLED_NUMBER)
        return _replaced(table, column, list(zip(where, _texts(table, column, others), strict=True)))

    def _strangers(self, table: pa.Table, where: Ints) -> pa.Table:
        known = np.array([text is not None for text in _texts(table, "persoon", where)], bool)
        where = where[known]
        persons = identifiers(self._stranger + self._random.integers(0, 10**6, where.size), self._seed).to_pylist()
        for row in where:
            self._note(int(row), "persoon", "person-known", STRANGER)
        return _replaced(table, "persoon", list(zip(where, persons, strict=True)))

    def _doubled(self, table: pa.Table, where: Ints) -> pa.Table:
        """Rows that come again at the end."""
        column, rule = ONCE[self._register]
        known = np.array([text is not None for text in _texts(table, column, where)], bool)
        where = where[known]
        for nth in range(where.size):
            self._note(table.num_rows + nth, column, rule, DOUBLED_ROW)
        return pa.concat_tables([table, table.take(pa.array(where))]).unify_dictionaries()

    def _note(self, row: int, column: str, rule: str, kind: str) -> None:
        """``row`` counts from 0 in these rows; what is told counts from 1 in the file."""
        self.planted.append(Planted(self._register, self._file, self._before + row + 1, column, rule, kind))


def _texts(table: pa.Table, column: str, where: Ints) -> list[str | None]:
    texts: list[str | None] = table[column].take(pa.array(where)).cast(pa.string()).to_pylist()
    return texts


def _replaced(table: pa.Table, column: str, changes: Sequence[tuple[int, str | None]]) -> pa.Table:
    """The column with some of its values changed."""
    if not changes:
        return table
    mask = np.zeros(table.num_rows, bool)
    rows, values = zip(*sorted(changes), strict=True)
    mask[list(rows)] = True
    plain = table[column].cast(pa.string()).combine_chunks()
    new = pc.replace_with_mask(
        plain, pa.array(mask), pa.array([value if value != WITHOUT else None for value in values], pa.string())
    )
    place = table.column_names.index(column)
    return table.set_column(place, column, new)
