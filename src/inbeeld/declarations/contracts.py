"""Contracts: what a source delivers, what it counts, how its files look and what must hold in them."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from inbeeld.declarations.base import Declaration, Identifier, check_unique
from inbeeld.declarations.items import check_figures_table, check_list_table
from inbeeld.declarations.rules import Rule
from inbeeld.vocabulary import Language, Text


class ColumnType(StrEnum):
    """What the values of a column are. Text, codes, number and link stand in lists only.

    A ``qualifier`` is the word that the source printed with a number, such as *almost*; an empty cell says that the
    number is exact.
    """

    YEAR = "year"
    CODE = "code"
    COUNT = "count"
    PERCENTAGE = "percentage"
    CLASS = "class"
    QUALIFIER = "qualifier"
    TEXT = "text"
    CODES = "codes"
    NUMBER = "number"
    LINK = "link"


class StatusWhere(Declaration):
    """Values of a column get another status in rows of one category."""

    column: Identifier
    code: str
    status: Literal["value", "derived", "estimated", "provisional"]


class Column(Declaration):
    """One column of a delivered table.

    Attributes:
        id: names the column in rules and indicators.
        type: what its values are.
        label, description: what readers see.
        header: the column's name as the supplier writes it; ``spellings`` are accepted too.
        codelist: the list of a ``code``, ``codes``, ``class`` or ``qualifier`` column. Codes are separated by ``;``.
        language: of the text in a list; its id ends in it, and the same text in the other language stands beside it.
        optional: whether a cell of a list may be empty: the source does not state it.
        total: how the supplier writes the total in a ``year`` column or heading, such as ``2017-2021``.
        hidden: how the supplier writes a withheld count, such as ``<10``; ``hidden_upper`` is the most it can be.
        unknown: how the supplier writes that a figure is not known, such as ``onbekend``.
        status: how the values must be read if the supplier calculated or estimated them.
        qualifier: the column with the words that the source printed with these values, such as *almost*.
    """

    id: Identifier
    header: str
    spellings: tuple[str, ...] = ()
    type: ColumnType
    label: Text
    description: Text
    codelist: Identifier | None = None
    total: str | None = None
    hidden: tuple[str, ...] = ()
    hidden_upper: int | None = None
    unknown: tuple[str, ...] = ()
    status: Literal["value", "derived", "estimated", "provisional"] = "value"
    status_where: tuple[StatusWhere, ...] = ()
    qualifier: Identifier | None = None
    language: Language | None = None
    optional: bool = False

    @model_validator(mode="after")
    def _codes_have_a_list(self) -> "Column":
        coded = (ColumnType.CODE, ColumnType.CODES, ColumnType.CLASS, ColumnType.QUALIFIER)
        if (self.type in coded) != (self.codelist is not None):
            raise ValueError(
                f"column '{self.id}': a code, class or qualifier column has a 'codelist', and no other column has"
            )
        return self

    @property
    def is_dimension(self) -> bool:
        """Whether the column says which cell a row of figures is about."""
        return self.type in (ColumnType.YEAR, ColumnType.CODE)

    @property
    def field(self) -> str:
        """What the column tells of: its id, without the language of its words."""
        return self.id.removesuffix(f"_{self.language}") if self.language else self.id


class DeliveredTable(Declaration):
    """One table of a delivery: figures, or a list of things with one row each.

    ``layout`` "long" has one row per cell. "wide" has one heading per value of the column named by ``spread``,
    with the values of the only value column beneath.

    Attributes:
        id: names the table in indicators and manifests.
        title: what it is called in findings and in the account of methods.
        file: the name under which the supplier sends it; ``sheet`` the sheet of a workbook. A table that is
            counted in registers has neither.
        layout: one row per cell, or one heading per value of the column ``spread``.
        column: its columns, at least one dimension and one column of figures.
        rule: what must hold in it.
        kind: "figures", or "list" for things that are told of one by one, never persons.
        key: the column of a list with the stable id of each thing.
        unit: the unit of count if it is another than the source's; of a list, what one row is.
        definition: id of what is counted, if it is another than the source's.
        heading_row: the row with the names of the columns, where it is agreed that a title stands above them.
    """

    id: Identifier
    title: Text
    file: str = ""
    sheet: str | None = None
    heading_row: int = Field(default=1, ge=1)
    layout: Literal["long", "wide"] = "long"
    spread: Identifier | None = None
    column: tuple[Column, ...] = Field(min_length=2)
    rule: tuple[Rule, ...] = ()
    unit: Identifier | None = None
    definition: Identifier | None = None
    kind: Literal["figures", "list"] = "figures"
    key: Identifier | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> "DeliveredTable":
        check_list_table(self) if self.is_list else check_figures_table(self)
        check_unique((c.id for c in self.column), what=f"columns of table '{self.id}'")
        check_unique((r.id for r in self.rule), what=f"rules of table '{self.id}'")
        if (self.layout == "wide") != (self.spread is not None):
            raise ValueError(f"table '{self.id}': layout \"wide\" goes with 'spread', and only \"wide\" does")
        return self

    @property
    def is_list(self) -> bool:
        """Whether its rows are things rather than figures."""
        return self.kind == "list"

    @property
    def dimensions(self) -> tuple[Column, ...]:
        """The columns that together say which cell or thing a value belongs to."""
        if self.is_list:
            return tuple(column for column in self.column if column.id == self.key)
        return tuple(column for column in self.column if column.is_dimension)

    @property
    def values(self) -> tuple[Column, ...]:
        """The columns that hold figures, or what is told of each thing."""
        return tuple(c for c in self.column if c not in self.dimensions and c.type is not ColumnType.QUALIFIER)

    @property
    def qualifiers(self) -> tuple[Column, ...]:
        """The columns that hold the words printed with figures."""
        return tuple(column for column in self.column if column.type is ColumnType.QUALIFIER)

    def __getitem__(self, column: str) -> Column:
        return {c.id: c for c in self.column}[column]


class DeclaredBreak(Declaration):
    """A day on which the source began to count otherwise.

    Attributes:
        date: the first day of the new method.
        reason: what changed.
        comparable: whether counts before and after may still be compared.
    """

    date: date
    reason: Text
    comparable: bool


class Tolerance(Declaration):
    """How much of a delivery may be faulty before a build stops.

    Attributes:
        faulty_rows: a share of its rows, between 0 and 1.
    """

    faulty_rows: float = Field(default=0.0, ge=0, le=1)


class FromRecords(Declaration):
    """What a source is counted from that no organisation delivers as tables.

    Attributes:
        chapter: its name in ``src/inbeeld/indicators/records/``, which says how it is counted.
        registers: the registers that it is counted in.
        links: the pairs of them in which the same person or case is looked for. Each needs a legal basis, declared in
            ``linkages.toml``.
    """

    chapter: Identifier
    registers: tuple[Identifier, ...] = Field(min_length=1)
    links: tuple[tuple[Identifier, Identifier], ...] = ()

    @model_validator(mode="after")
    def _links_are_of_its_registers(self) -> "FromRecords":
        strange = sorted({name for pair in self.links for name in pair} - set(self.registers))
        if strange:
            raise ValueError(f"'links' names '{strange[0]}', which is not in 'registers'")
        return self


class Contract(Declaration):
    """All that is agreed with one source.

    Attributes:
        id: names the source everywhere: in indicators, manifests and folders of deliveries.
        name: the organisation's name; ``abbreviation`` its short form.
        population: who is counted.
        period: the kind of period that the source counts by.
        processed_by: who prepared the figures, if that is another organisation.
        limitations: what a reader must know of all its figures.
        break: days on which it began to count otherwise.
        tolerance: how much of a delivery may be faulty.
        table: the tables that it delivers.
        version: the contract's version; a manifest names the version it was made for.
        unit: id of the unit of count in ``definitions/vocabulary/units.toml``.
        definition: id of what is counted in ``definitions/vocabulary/definitions.toml``.
        formats: file endings that the source delivers in.
        origin: "published" if the organisation itself published these figures before, so that they may be passed on as
            they are; "microdata" if they were counted from records and still have to be protected; "records" if they
            are counted here, in registers.
        records: what they are counted from, where ``origin`` is "records".
    """

    id: Identifier
    version: int = Field(ge=1)
    name: Text
    abbreviation: str
    unit: Identifier
    definition: Identifier
    population: Text
    period: Literal["calendar-year", "school-year", "survey", "moment"]
    formats: tuple[Literal["csv", "xlsx", "sav"], ...] = ()
    origin: Literal["microdata", "published", "records"]
    records: FromRecords | None = None
    processed_by: str | None = None
    limitations: tuple[Text, ...] = Field(min_length=1)
    breaks: tuple[DeclaredBreak, ...] = Field(default=(), alias="break")
    tolerance: Tolerance = Tolerance()
    table: tuple[DeliveredTable, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _tables_are_named_once(self) -> "Contract":
        check_unique((table.id for table in self.table), what="tables")
        lists = [table.id for table in self.table if table.is_list]
        if lists and self.origin != "published":
            raise ValueError(
                f"table '{lists[0]}' is a list: a list can only come from a source whose 'origin' is \"published\""
            )
        return self

    @model_validator(mode="after")
    def _is_delivered_or_counted(self) -> "Contract":
        counted = self.origin == "records"
        if counted != (self.records is not None):
            raise ValueError("'records' goes with 'origin' \"records\", and only with that")
        if counted != (not self.formats):
            raise ValueError("'formats' says how tables are delivered: those that are counted in registers have none")
        wrong = [table.id for table in self.table if counted == bool(table.file)]
        if wrong:
            has = "is counted, and has no" if counted else "needs a"
            raise ValueError(f"table '{wrong[0]}' {has} 'file'")
        return self

    @property
    def is_counted(self) -> bool:
        """Whether its tables are counted here, in registers, and not delivered."""
        return self.records is not None

    def __getitem__(self, table: str) -> DeliveredTable:
        return {t.id: t for t in self.table}[table]
