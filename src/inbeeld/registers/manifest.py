"""The manifest of a register: who delivered which files, as of which day, under which contract."""

from datetime import date
from pathlib import Path
from typing import Self

from pydantic import Field, field_validator, model_validator

from inbeeld.declarations import Declaration, Identifier, read_declaration
from inbeeld.deliveries import MANIFEST
from inbeeld.vocabulary import Period


class RegisterFileNamed(Declaration):
    """One file of a register.

    Attributes:
        name: its name in the folder of the delivery.
        sha256: its SHA-256 as the supplier sent it.
        rows: how many rows it has, if the supplier states it.
    """

    name: str = Field(min_length=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    rows: int | None = Field(default=None, ge=0, strict=True)


class RegisterManifest(Declaration):
    """What a source says of a register that it delivers.

    Attributes:
        source: the register, as its contract names it.
        contract: the version of the contract that it follows.
        period: the years that it is about.
        reference_date: the day on which it was taken from the registration.
        synthetic: whether no person in it exists.
        file: its files. Several are parts of one register, in this order.
    """

    source: Identifier
    contract: int = Field(ge=1, strict=True)
    period: str
    reference_date: date = Field(strict=True)
    synthetic: bool = Field(default=False, strict=True)
    file: tuple[RegisterFileNamed, ...] = Field(min_length=1)

    @field_validator("period")
    @classmethod
    def _is_period(cls, words: str) -> str:
        Period.parse(words)
        return words

    @model_validator(mode="after")
    def _is_over(self) -> Self:
        last = Period.parse(self.period).last
        if date(last, 12, 31) > self.reference_date:
            raise ValueError(
                f"The period ends with {last}, and the register was taken on {self.reference_date}: that year was not "
                f"over. Let the period end with {self.reference_date.year - 1}; rows of later days may stay."
            )
        return self


def read_register_manifest(folder: Path) -> RegisterManifest:
    """The manifest in the folder of a delivered register.

    Raises:
        DefinitionError: with every fault of the file.
    """
    return read_declaration(folder / MANIFEST, RegisterManifest, shown_as=MANIFEST)
