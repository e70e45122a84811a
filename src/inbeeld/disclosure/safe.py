"""The only kind of table that can be published.

A ``SafeTable`` is made by ``protect`` alone. Its cells are what an outsider will see; the true values are not in
it. What may be computed from it (changes, shares, trends) is computed from the published values.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NoReturn, final

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.testing import association
from inbeeld.disclosure.totals import totals_in_words
from inbeeld.errors import DisclosureError
from inbeeld.statistics import Association
from inbeeld.tables import (
    About,
    Cell,
    Change,
    Dimension,
    Key,
    Number,
    Shares,
    Statistic,
    Table,
    change,
    gap,
    segments,
    share,
)
from inbeeld.vocabulary import Measure, Text

_DOOR = object()
"""Known inside this room only: without it no SafeTable can be made."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What was done to a table."""

    policy: str
    primary: int
    secondary: int
    rounded_to: int | None


@final
class SafeTable:
    """A protected table. Raises ``DisclosureError`` when made anywhere but by ``protect``.

    It cannot be changed, extended, copied or pickled: steps of a build use ``dump_safe`` and ``load_safe``. This keeps
    out mistakes. Python cannot keep out code that sets out to reach around it.
    """

    __slots__ = ("_policy", "_protection", "_table")
    _policy: ResolvedPolicy
    _protection: Protection
    _table: Table

    def __init__(self, table: Table, policy: ResolvedPolicy, protection: Protection, *, door: object) -> None:
        if door is not _DOOR:
            raise DisclosureError("Only inbeeld.disclosure.protect makes a SafeTable.")
        cells = MappingProxyType({key: table.cells[key] for key in table.keys()})
        object.__setattr__(self, "_table", replace(table, cells=cells))
        object.__setattr__(self, "_policy", policy)
        object.__setattr__(self, "_protection", protection)

    def __init_subclass__(cls) -> NoReturn:
        raise DisclosureError("A SafeTable cannot be extended: only inbeeld.disclosure.protect makes one.")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise DisclosureError("A SafeTable cannot be changed after it was protected.")

    def __delattr__(self, name: str) -> NoReturn:
        raise DisclosureError("A SafeTable cannot be changed after it was protected.")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise DisclosureError("A SafeTable cannot be copied or pickled. Use dump_safe and load_safe.")

    @property
    def policy(self) -> ResolvedPolicy:
        """The policy that it was protected under."""
        return self._policy

    @property
    def protection(self) -> Protection:
        """What was done to it."""
        return self._protection

    @property
    def id(self) -> str:
        """The table's id, such as ``police.reports.offence``."""
        return self._table.id

    @property
    def measure(self) -> Measure:
        """What the numbers count."""
        return self._table.measure

    @property
    def statistic(self) -> Statistic:
        """Whether the numbers are counts, percentages or classes."""
        return self._table.statistic

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The sides of the table."""
        return self._table.dimensions

    @property
    def shares(self) -> Shares | None:
        """What percentages are taken of; None if nobody says."""
        return self._table.shares

    @property
    def time(self) -> Dimension | None:
        """The dimension whose categories are periods, if there is one."""
        return self._table.time

    @property
    def about(self) -> About:
        """Population, period, source, limitations and breaks."""
        return self._table.about

    @property
    def cells(self) -> Mapping[Key, Cell]:
        """The published cells."""
        return self._table.cells

    @property
    def wording(self) -> Text:
        """What a reader is told about the protection; of figures that passed, where their totals come from too."""
        totals = totals_in_words(self._table) if self.policy.kind == "as-delivered" else None
        if totals is None:
            return self.policy.wording
        return Text(f"{self.policy.wording.nl} {totals.nl}", f"{self.policy.wording.en} {totals.en}")

    def keys(self) -> Iterator[Key]:
        """All keys in reading order."""
        return self._table.keys()

    def dimension(self, name: str) -> Dimension:
        """One side by its id; raises ``NoSuchCell``."""
        return self._table.dimension(name)

    def cell(self, **where: str) -> Cell:
        """One published cell; a dimension left out stands for its total. Raises ``NoSuchCell``."""
        return self._table.cell(**where)

    def number(self, **where: str) -> Number:
        """One published number. Raises ``NoSuchCell`` and ``NoFigure``."""
        return self._table.number(**where)

    def change(self, first: str, last: str, **where: str) -> Change:
        """Growth between two periods, from published values. Raises ``NotComparable`` and ``NoFigure``."""
        return change(self._table, first, last, **where)

    def share(self, part: dict[str, str], of: dict[str, str]) -> Cell:
        """One published cell as a percentage of another. Raises ``NoFigure``."""
        return share(self._table, part, of)

    def gap(self, one: dict[str, str], other: dict[str, str]) -> Number:
        """How many percentage points one published percentage lies above another. Raises ``NoFigure``."""
        return gap(self._table, one, other)

    def association(self, groups: str, outcomes: str) -> Association:
        """Whether an outcome differs between groups, tested on published counts. Raises ``NoFigure``."""
        return association(self._table, groups, outcomes)

    def segments(self, **where: str) -> tuple[tuple[tuple[str, Cell], ...], ...]:
        """One row over time, cut at breaks of method."""
        return segments(self._table, **where)

    def __repr__(self) -> str:
        return f"SafeTable({self.id!r}, policy={self.policy.id!r})"


def printed_table(safe: SafeTable) -> Table:
    """The published cells as a plain table, for this room only: to audit or store them."""
    return Table(safe.id, safe.measure, safe.statistic, safe.dimensions, safe.cells, safe.about, safe.shares)
