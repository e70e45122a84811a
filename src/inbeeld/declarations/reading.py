"""Reads declarations from TOML. Every fault of a file is told at once, with its line and a suggestion."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from inbeeld.declarations.faults import own_faults, told
from inbeeld.declarations.lines import lines_of
from inbeeld.errors import DefinitionError, DefinitionFault

Model = TypeVar("Model", bound=BaseModel)


def read_declaration(path: Path, model: type[Model], *, shown_as: str | None = None) -> Model:
    """The checked object in a TOML file.

    ``shown_as`` is how messages name the file; its own path by default.

    Raises:
        DefinitionError: with every fault of the file.
    """
    name = shown_as or str(path)
    text = _read_text(path, name)
    try:
        return model.model_validate(_parse(text, name))
    except ValidationError as error:
        lines = lines_of(text)
        faults = (told(detail, name, lines, model) for detail in own_faults(error.errors()))
        raise DefinitionError(tuple(faults)) from None


def _read_text(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DefinitionError((DefinitionFault(name, None, "There is no such file."),)) from None
    except UnicodeDecodeError:
        raise DefinitionError((DefinitionFault(name, None, "The file is not UTF-8 text."),)) from None
    except OSError as error:
        fault = DefinitionFault(name, None, f"The file cannot be read: {error.strerror}.")
        raise DefinitionError((fault,)) from None


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = DefinitionFault(name, _line_in(str(error), text), f"Not valid TOML: {error}.")
        raise DefinitionError((fault,)) from None


def _line_in(message: str, text: str) -> int:
    _, _, after = message.partition("at line ")
    number = after.split(",")[0]
    return int(number) if number.isdigit() else len(text.splitlines()) or 1
