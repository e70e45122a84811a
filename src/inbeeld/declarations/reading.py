"""Reads declarations from TOML. Every fault of a file is told at once, with its line and a suggestion."""

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from inbeeld.declarations.bounds import SIZE, TOO_DEEP, TOO_LARGE, TOO_LONG, out_of_bounds
from inbeeld.declarations.faults import own_faults, told
from inbeeld.declarations.lines import Path as Keys
from inbeeld.declarations.lines import line_at, lines_of
from inbeeld.errors import DefinitionError, DefinitionFault

Model = TypeVar("Model", bound=BaseModel)


def read_declaration(path: Path, model: type[Model], *, shown_as: str | None = None) -> Model:
    """The checked object in a TOML file.

    ``shown_as`` is how messages name the file; its own path by default.

    Raises:
        DefinitionError: with every fault of the file.
    """
    return read_and_check(path, model, shown_as or str(path), lambda _: ())


def read_and_check(
    path: Path, model: type[Model], name: str, check: Callable[[Model], Iterable[tuple[Keys, str, str]]]
) -> Model:
    """The checked object in a TOML file; ``check`` tells what does not fit within it: keys, message, suggestion.

    Raises:
        DefinitionError: with every fault of the file.
    """
    text = _read_text(path, name)
    try:
        declared = model.model_validate(_parse(text, name))
    except ValidationError as error:
        lines = lines_of(text)
        faults = (told(detail, name, lines, model) for detail in own_faults(error.errors()))
        raise DefinitionError(tuple(faults)) from None
    if found := list(check(declared)):
        lines = lines_of(text)
        raise DefinitionError(tuple(DefinitionFault(name, line_at(lines, keys), *said) for keys, *said in found))
    return declared


def _read_text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(SIZE + 1)
        if len(data) > SIZE:
            raise DefinitionError((DefinitionFault(name, None, TOO_LARGE),))
        return data.decode("utf-8")
    except FileNotFoundError:
        raise DefinitionError((DefinitionFault(name, None, "There is no such file."),)) from None
    except UnicodeDecodeError:
        raise DefinitionError((DefinitionFault(name, None, "The file is not UTF-8 text."),)) from None
    except OSError as error:
        fault = DefinitionFault(name, None, f"The file cannot be read: {error.strerror}.")
        raise DefinitionError((fault,)) from None


def _parse(text: str, name: str) -> dict[str, Any]:
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        fault = DefinitionFault(name, _line_in(str(error), text), f"Not valid TOML: {error}.")
        raise DefinitionError((fault,)) from None
    except RecursionError:
        raise DefinitionError((DefinitionFault(name, None, TOO_DEEP),)) from None
    except ValueError:  # Python reads no whole number of more than some thousands of digits
        raise DefinitionError((DefinitionFault(name, None, TOO_LONG),)) from None
    if wrong := out_of_bounds(document):
        raise DefinitionError((DefinitionFault(name, None, wrong),))
    return document


def _line_in(message: str, text: str) -> int:
    _, _, after = message.partition("at line ")
    number = after.split(",")[0]
    return int(number) if number.isdigit() else len(text.splitlines()) or 1
