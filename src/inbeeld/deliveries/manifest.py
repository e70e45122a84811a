"""The manifest of a delivery: who delivered which files, for which period, under which contract."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator, model_validator

from inbeeld.declarations import Declaration, Identifier, read_declaration
from inbeeld.deliveries.declarednotes import FIRST_YEAR, LAST_YEAR, MOST, DeclaredNote
from inbeeld.deliveries.numbers import DIGITS
from inbeeld.vocabulary import Period, Text

MANIFEST = "manifest.toml"


class DeliveredFile(Declaration):
    """One file, the tables of the contract that are in it, and its SHA-256 as the supplier sent it."""

    name: str = Field(min_length=1)
    tables: tuple[Identifier, ...] = Field(min_length=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Stated(Declaration):
    """A figure that the supplier states beside a table, such as an N.

    Attributes:
        what: "sum" compares ``number`` with the sum of the cells of ``value``, totals left out; "rows" with the
            number of rows.
        where: the categories that count, by column; a column of classes, or of codes in a list, may be named too.
    """

    id: Identifier
    table: Identifier
    value: Identifier | None = None
    where: dict[Identifier, str] = Field(default={})
    what: Literal["sum", "rows"] = "sum"
    number: int = Field(ge=0, lt=10**DIGITS, strict=True)
    label: Text

    @model_validator(mode="after")
    def _sum_has_value(self) -> "Stated":
        if self.what == "sum" and self.value is None:
            raise ValueError("a stated sum needs 'value', the column that it is the sum of")
        return self


class Manifest(Declaration):
    """What a source says of its delivery.

    Attributes:
        note: what the source says of a finding that it knows of.
    """

    source: Identifier
    contract: int = Field(ge=1, strict=True)
    period: str
    reference_date: date = Field(strict=True)
    file: tuple[DeliveredFile, ...] = Field(min_length=1)
    stated: tuple[Stated, ...] = ()
    note: tuple[DeclaredNote, ...] = Field(default=(), max_length=MOST)

    @field_validator("period")
    @classmethod
    def _is_period(cls, words: str) -> str:
        period = Period.parse(words)
        _check_year(period.first)
        _check_year(period.last)
        return words

    @field_validator("reference_date")
    @classmethod
    def _is_of_our_time(cls, day: date) -> date:
        _check_year(day.year)
        return day

    @property
    def years(self) -> Period:
        """The period that the delivery is about."""
        return Period.parse(self.period)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the year {year} is not between {FIRST_YEAR} and {LAST_YEAR}")


def read_manifest(folder: Path) -> Manifest:
    """The manifest in a delivery's folder.

    Raises:
        DefinitionError: with every fault of the file.
    """
    return read_declaration(folder / MANIFEST, Manifest, shown_as=MANIFEST)
