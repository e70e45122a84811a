"""Exceptions: findings of the audit that are published knowingly, because others have printed them already."""

from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import Field, ValidationInfo, field_validator, model_validator

from inbeeld.declarations.base import Declaration, check_unique
from inbeeld.declarations.reading import read_declaration
from inbeeld.vocabulary import Text

EXCEPTIONS_FILE = "exceptions.toml"


class Role(StrEnum):
    """Who asks for an exception or grants one: a role, never a name."""

    DATA_STEWARD = "data-steward"
    METHODOLOGIST = "methodologist"
    EDITOR = "editor"
    PRIVACY_OFFICER = "privacy-officer"
    PUBLISHER = "publisher"


GRANTING = (Role.PRIVACY_OFFICER, Role.PUBLISHER)
"""The roles that may grant an exception."""


class DeclaredException(Declaration):
    """One finding that passes.

    Attributes:
        finding: the id of the finding, as the audit gives it.
        reason: why it may be published all the same.
        asked_by: the role that asked for it.
        granted_by: the role that granted it, which is another one: the "privacy-officer" or the "publisher".
        on: the day on which it was granted.
        expires: the last day on which an edition may be published with it.
    """

    finding: str = Field(min_length=1)
    reason: Text
    asked_by: Role
    granted_by: Role
    on: date
    expires: date

    @field_validator("granted_by")
    @classmethod
    def _may_grant(cls, role: Role, info: ValidationInfo) -> Role:
        if role not in GRANTING:
            raise ValueError(f"'{role}' cannot grant an exception; only {' and '.join(GRANTING)} can")
        if role is info.data.get("asked_by"):
            raise ValueError("who asks for an exception cannot be the one who grants it")
        return role

    @field_validator("expires")
    @classmethod
    def _after_it_was_granted(cls, expires: date, info: ValidationInfo) -> date:
        if expires < info.data.get("on", expires):
            raise ValueError("it expires before it was granted")
        return expires


class Exceptions(Declaration):
    """The exceptions of an edition.

    Attributes:
        exception: each finding that passes, once.
    """

    exception: tuple[DeclaredException, ...] = ()

    @model_validator(mode="after")
    def _once_each(self) -> "Exceptions":
        check_unique((declared.finding for declared in self.exception), what="exception")
        return self


def load_exceptions(folder: Path) -> Exceptions:
    """The exceptions in the folder of an edition; none if it has no file of them.

    Raises:
        DefinitionError: with every fault of the file.
    """
    path = folder / EXCEPTIONS_FILE
    if not path.is_file():
        return Exceptions()
    return read_declaration(path, Exceptions, shown_as=f"{folder.name}/{EXCEPTIONS_FILE}")
