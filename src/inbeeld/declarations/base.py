"""What every declaration shares: it is frozen, checked when it is made, and knows no unknown key."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    HttpUrl,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
)

from inbeeld.vocabulary import Period, Text

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$")]

_WEB = TypeAdapter(HttpUrl)


def _as_web_address(words: str) -> str:
    try:
        _WEB.validate_python(words)
    except ValidationError:
        words = ""
    if not re.fullmatch(r"https?://[^\s<>\"'\\]+", words):
        raise ValueError("write a web address, such as https://example.org/monitor")
    return words


WebAddress = Annotated[str, AfterValidator(_as_web_address)]
"""An address that starts with http:// or https://, as it was written."""


def _as_period(words: str) -> str:
    return str(Period.parse(words))


PeriodWords = Annotated[str, AfterValidator(_as_period)]
"""A period as ``Period.parse`` reads it."""


def _as_folder_within(words: str) -> str:
    parts = words.split("/")
    if words.startswith("/") or "\\" in words or ":" in words or any(part in ("", ".", "..") for part in parts):
        raise ValueError("write a name within the folder of the edition, such as former: what lies outside is no input")
    return words


FolderWithin = Annotated[str, AfterValidator(_as_folder_within)]
"""A folder or file below the folder of the declaration, with ``/`` between its parts."""


class Declaration(BaseModel):
    """One object of ``definitions/`` or of an edition."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)

    @field_validator("*")
    @classmethod
    def _in_both_languages(cls, value: Any) -> Any:
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, Text) and not (text.nl and text.en):
                raise ValueError("words are missing in Dutch or in English")
        return value


def check_unique(names: Iterable[str], *, what: str) -> None:
    """Raise if something is declared twice.

    Raises:
        ValueError: with the names that stand more than once; pydantic makes a fault of it.
    """
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise ValueError(f"{what} declared twice: {', '.join(twice)}")
