"""Contracts of registers: what a source delivers row by row, how it is written, and what must hold in it."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from inbeeld.declarations.base import Declaration, Identifier, check_unique
from inbeeld.declarations.contracts import Tolerance
from inbeeld.declarations.recordrules import ExistsIn, RecordRule
from inbeeld.declarations.rules import Severity
from inbeeld.declarations.shapes import MONTHS, SHAPES, RegisterKind
from inbeeld.vocabulary import Text


class RegisterType(StrEnum):
    """What the values of a column of a register are. A month stands for its first day."""

    IDENTIFIER = "identifier"
    CODE = "code"
    CODES = "codes"
    DAY = "day"
    MONTH = "month"
    WHOLE = "whole"
    YES_NO = "yes-no"


_IN_SHAPE = {
    RegisterType.IDENTIFIER: "string",
    RegisterType.CODE: "string",
    RegisterType.CODES: "string",
    RegisterType.DAY: "date",
    RegisterType.MONTH: "date",
    RegisterType.WHOLE: "int64",
    RegisterType.YES_NO: "boolean",
}
_CODED = (RegisterType.CODE, RegisterType.CODES)
_DATED = (RegisterType.DAY, RegisterType.MONTH)

UNLISTED = "unlisted"
"""The code of what is on no list, where a column takes that in."""


class RegisterColumn(Declaration):
    """One column of a register.

    Attributes:
        id: the column of the shape that it becomes.
        header: its name as the supplier writes it; ``spellings`` are accepted too.
        type: what its values are. Several codes are separated by ``;``.
        label, description: what readers see.
        identifier: the kind of identifier in ``definitions/identifiers.toml``; it gets a pseudonym.
        codelist: the list of a column of codes.
        unlisted: whether a code that is on no list comes in as ``unlisted``, with a warning that counts them. Without
            it such a row is set apart.
        most_unlisted: of such a column, the largest share of its rows that may hold no code of the list at all. Above
            it nothing is counted from the register: the codes are written in another way, or are those of another list.
        required: whether every row must have a value.
        first: the earliest day that can be right.
        oldest: the most years before the reference date that a day can be.
        future: whether a day may come after the reference date.
        lowest, highest: the bounds of a whole number.
    """

    id: Identifier
    header: str
    spellings: tuple[str, ...] = ()
    type: RegisterType
    label: Text
    description: Text
    identifier: Identifier | None = None
    codelist: Identifier | None = None
    unlisted: bool = False
    most_unlisted: float = Field(default=0.5, ge=0, le=1)
    required: bool = False
    first: date | None = None
    oldest: int | None = Field(default=None, ge=0, le=200)
    future: bool = False
    lowest: int | None = None
    highest: int | None = None

    @model_validator(mode="after")
    def _fits_its_type(self) -> "RegisterColumn":
        self._only("identifier", (RegisterType.IDENTIFIER,), needed=True)
        self._only("codelist", _CODED, needed=True)
        self._only("unlisted", _CODED)
        for key in ("first", "oldest", "future"):
            self._only(key, _DATED)
        for key in ("lowest", "highest"):
            self._only(key, (RegisterType.WHOLE,))
        return self

    def _only(self, key: str, types: tuple[RegisterType, ...], *, needed: bool = False) -> None:
        value = getattr(self, key)
        given = value is not None and value is not False
        if (given and self.type not in types) or (needed and not given and self.type in types):
            raise ValueError(
                f"column '{self.id}': '{key}' goes with type {' or '.join(types)}" + (", always" if needed else "")
            )

    @property
    def is_day(self) -> bool:
        """Whether it holds days, or months as their first day."""
        return self.type in _DATED

    @property
    def kind_of_data(self) -> str:
        """Its type once it is let in, as shapes write it."""
        return _IN_SHAPE[self.type]


class RegisterContract(Declaration):
    """All that is agreed on one register.

    Attributes:
        id: names the register everywhere: in manifests, linkages and folders of deliveries.
        version: the contract's version; a manifest names the version it was made for.
        kind: which shape it gets.
        name: what the register is called.
        population: who or what stands in it.
        limitations: what a reader must know of all that is counted from it.
        formats: file endings that the source delivers in. Several files of one delivery are parts of one register.
        delimiters: what may stand between the columns of a CSV file.
        encodings: how a CSV file may be written.
        drop: headings of columns that stay outside. Others that nobody declared stay outside too, with a warning.
        column: its columns: those of its shape, each once.
        rule: what must hold in its rows.
        tolerance: how much of a delivery may be faulty.
    """

    id: Identifier
    version: int = Field(ge=1)
    kind: RegisterKind
    name: Text
    population: Text
    limitations: tuple[Text, ...] = Field(min_length=1)
    formats: tuple[Literal["parquet", "csv", "sav"], ...] = ("parquet", "csv", "sav")
    delimiters: tuple[Literal[";", ",", "\t"], ...] = (";", ",", "\t")
    encodings: tuple[Literal["utf-8", "cp1252"], ...] = ("utf-8", "cp1252")
    drop: tuple[str, ...] = ()
    column: tuple[RegisterColumn, ...] = Field(min_length=1)
    rule: tuple[RecordRule, ...] = ()
    tolerance: Tolerance = Tolerance()

    @model_validator(mode="after")
    def _has_the_shape_of_its_kind(self) -> "RegisterContract":
        shape = SHAPES[self.kind]
        check_unique((column.id for column in self.column), what="columns")
        check_unique((rule.id for rule in self.rule), what="rules")
        if strange := [column.id for column in self.column if column.id not in shape]:
            raise ValueError(f"a register of {self.kind} has no column '{strange[0]}': it has {', '.join(shape)}")
        if absent := [name for name in shape if name not in {column.id for column in self.column}]:
            raise ValueError(f"a register of {self.kind} has a column '{absent[0]}': declare it")
        for column in self.column:
            if column.kind_of_data != shape[column.id]:
                raise ValueError(f"column '{column.id}' is a {shape[column.id]} in a register of {self.kind}")
            if column.id in MONTHS and column.type is not RegisterType.MONTH:
                raise ValueError(
                    f"column '{column.id}' is of type month: a day would tell more of a person than is counted"
                )
        return self

    @model_validator(mode="after")
    def _another_register_sets_nothing_apart(self) -> "RegisterContract":
        for rule in self.rule:
            if isinstance(rule, ExistsIn) and rule.severity is not Severity.WARNING:
                raise ValueError(f"rule '{rule.id}': what another register lacks is a warning, and sets no row apart")
        return self

    def __getitem__(self, column: str) -> RegisterColumn:
        return {c.id: c for c in self.column}[column]
