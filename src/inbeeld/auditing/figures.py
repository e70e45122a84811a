"""What a reader sees: figures with everything that is printed about them, and nothing else.

A ``Publication`` is read from printed tables or from a built edition; the checks know only this form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from inbeeld.vocabulary import Text

PERCENT = "percent"
CHANGE = "percent_change"
TIMES = "times"


class Status(StrEnum):
    """What is printed in the place of a number."""

    OBSERVED = "observed"
    DERIVED = "derived"
    """A number that the publisher estimated or calculated, or that was printed in words."""
    SUPPRESSED = "suppressed"
    """No number: it is withheld. ``lower`` and ``upper`` are what the printed rule tells, both included."""
    CLASS = "class"
    """No number: only ``lower`` and ``upper`` as printed; whether they belong to it is the reader's guess."""
    UNKNOWN = "unknown"
    """No number: the publisher does not know it."""


class Origin(StrEnum):
    """Where in a publication a figure stands."""

    TABLE = "table"
    TEXT = "text"
    LABEL = "label"
    """The N printed with a table or figure."""
    INDEX = "index"
    """The total that the list of tables gives."""


class Relation(StrEnum):
    """How a number of the text comes from its numerators and denominators, each a sum of figures."""

    NONE = "none"
    SHARE = "share"
    CHANGE = "change"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class TableRule:
    """What a table tells of its own protection; None where it tells nothing.

    Attributes:
        minimum: counts from one up to, not including, this are small.
        width: how many whole numbers a hidden count leaves possible.
        small_base: a percentage of fewer than these has a flag.
        tells_traits: whether it may show that everybody in a group shares a trait: it shows zeros, or hides no groups.
    """

    minimum: int | None = None
    width: int | None = None
    small_base: int | None = None
    tells_traits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One printed number, or the place of one.

    ``by`` are the columns that tell it from the other figures of its table, with its category in each; ``groups`` are
    the columns that follow from those (a code, an age bound, a coarser group); ``over`` are the columns of ``by`` that
    it is a printed total over. ``value`` keeps the printed decimals. ``unit`` is the unit of the number (a percentage
    has *percent*), ``counted`` the unit of what is counted. ``row`` is the line in ``file``, 1 being the heading.
    ``withheld`` marks a number that is hidden for the sake of others: it is no secret, as long as nobody can tell it.
    ``provisional`` marks a number of which is said that it can still change.
    """

    id: str
    table: str
    file: str
    row: int
    origin: Origin = Origin.TABLE
    by: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    over: tuple[str, ...] = ()
    measure: str = ""
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    status: Status = Status.OBSERVED
    qualifier: str = "exact"
    in_words: bool = False
    unit: str = ""
    counted: str = ""
    source: str = ""
    population: str = ""
    period: str = ""
    document: str = ""
    relation: Relation = Relation.NONE
    numerators: tuple[str, ...] = ()
    denominators: tuple[str, ...] = ()
    name: Text = field(default_factory=lambda: Text("", ""))
    note: str = ""
    withheld: bool = False
    provisional: bool = False

    @property
    def is_total(self) -> bool:
        """Whether it is printed as a total of other figures of its table."""
        return bool(self.over)

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage of something."""
        return self.unit == PERCENT

    @property
    def is_count(self) -> bool:
        """Whether it counts things; percentages, growth and ratios do not."""
        return self.unit not in {PERCENT, CHANGE, TIMES}

    @property
    def decimals(self) -> int:
        """How many decimals are printed."""
        exponent = self.value.as_tuple().exponent if self.value is not None else 0
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0

    @property
    def place(self) -> str:
        """The file and line where it stands."""
        return f"{self.file}:{self.row}" if self.row else self.file

    def category(self, column: str) -> str | None:
        """Its category in a column, if it has one."""
        return dict(self.by).get(column) or dict(self.groups).get(column)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """One table or list as it is announced, with the rows as they stand.

    ``columns`` are those that figures are told apart by; ``totals`` the ids of the figures that are its printed N;
    ``entries`` all rows with their printed words (the only content of a list without numbers).
    """

    id: str
    file: str
    title: Text = field(default_factory=lambda: Text("", ""))
    label: str = ""
    documents: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    counted: str = ""
    population: str = ""
    period: str = ""
    totals: tuple[str, ...] = ()
    rounding: str = ""
    caveats: str = ""
    said_rows: int | None = None
    columns: tuple[str, ...] = ()
    entries: tuple[Mapping[str, str], ...] = ()
    rule: TableRule | None = None


@dataclass(frozen=True)
class Publication:
    """All that a reader sees. ``figures`` by id in printed order; labels and numbers of the text are figures too."""

    name: str
    tables: Mapping[str, PrintedTable] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)

    def of_table(self, table: str) -> tuple[Figure, ...]:
        """The figures that stand in a table itself, in printed order."""
        return self._by_table.get(table, ())

    def of_origin(self, origin: Origin) -> tuple[Figure, ...]:
        """The figures of a kind of place, in printed order."""
        return tuple(figure for figure in self.figures.values() if figure.origin is origin)

    def totals_of(self, table: str) -> tuple[Figure, ...]:
        """The printed N of a table: of its labels, and of the list of tables."""
        return tuple(self.figures[id_] for id_ in self.tables[table].totals if id_ in self.figures)

    @cached_property
    def _by_table(self) -> Mapping[str, tuple[Figure, ...]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.figures.values():
            if figure.origin is Origin.TABLE:
                found.setdefault(figure.table, []).append(figure)
        return {table: tuple(figures) for table, figures in found.items()}
