"""The pages that describe declarations, rules, findings and errors, taken from the code that holds them."""

import inspect
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from inbeeld import errors
from inbeeld.declarations import DeclaredListing, EditionDeclaration, Identifier, Indicator, Parameter, Policy, rules
from inbeeld.declarations.contracts import Contract
from inbeeld.declarations.lists import DeclaredCodeList, Units, WordedDefinitions
from inbeeld.deliveries import Manifest
from inbeeld.deliveries.catalogue import CATALOGUE
from inbeeld.publication.numbers import QUALIFIERS
from inbeeld.publication.prose.binding import Binder
from inbeeld.tables import Status
from inbeeld.vocabulary import Period
from tests.spec.examples import Example, examples, rows_of
from tests.spec.printed_tables import printed_tables

Page = tuple[str, Callable[[], str]]


def contracts() -> str:
    """Every key of a contract."""
    return _keys(Contract, "One file in `definitions/sources/` for each source.")


def indicators() -> str:
    """Every key of an indicator, and the worked examples."""
    return _keys(Indicator, "One file in `definitions/indicators/` for each published table.")


def others() -> str:
    """Every key of the other declarations."""
    places = {
        DeclaredListing: "`definitions/listings/`",
        DeclaredCodeList: "`definitions/codelists/`",
        Units: "`definitions/vocabulary/units.toml`",
        WordedDefinitions: "`definitions/vocabulary/definitions.toml`",
        Parameter: "`definitions/parameters/`",
        Policy: "`definitions/policies/`",
        EditionDeclaration: "`editions/<edition>/edition.toml`",
        Manifest: "`editions/<edition>/deliveries/<source>/<reference date>/manifest.toml`",
    }
    return "\n\n".join(_keys(model, f"In {place}.") for model, place in places.items())


def delivery_rules() -> str:
    """Every kind of rule."""
    kinds = get_args(get_args(rules.Rule)[0])
    head = "A rule stands in a contract under `[[table.rule]]`. Every rule has an `id`, a `label` and a `severity`."
    parts = [f"## `{get_args(kind.model_fields['kind'].annotation)[0]}`\n\n{_of_model(kind)}" for kind in kinds]
    return "\n\n".join([head, *parts, f"## Margin\n\n{_of_model(rules.Margin)}"])


def findings() -> str:
    """Every finding that the check of a delivery can give."""
    rows = (f"| `{name}` | {e.severity} | {e.message.en} | {e.advice.en} |" for name, e in sorted(CATALOGUE.items()))
    head = "| Finding | Severity | What is wrong | What to do |\n| --- | --- | --- | --- |\n"
    return f"Words in braces are filled in. A rule of a contract is found under its own id.\n\n{head}" + "\n".join(rows)


def error_tree() -> str:
    """The exception tree with its exit codes."""
    tree = str(errors.__doc__).partition("\n\n")[2].rstrip()
    return f"A user sees the message and the exit code of these, and never a traceback.\n\n```text\n{tree}\n```"


def statuses() -> str:
    """Every status of a cell, and every qualifier of a number."""
    listed = "\n".join(f"- `{status}`" for status in Status)
    words = "\n".join(f"| `{code}` | {word.nl} | {word.en} |" for code, word in QUALIFIERS.items())
    return (
        f"The status of a cell is the same in every format.\n\n{listed}\n\n## Qualifiers\n\n"
        "A number can have the word that its source printed with it. It goes with the number into every format; a "
        "number without one is exact. [Worked examples](cells.md#qualifiers) show what may be done with it.\n\n"
        f"| Qualifier | Dutch | English |\n| --- | --- | --- |\n{words}"
    )


def text_functions() -> str:
    """Every function that a text may call."""
    binder = Binder(tables={}, language="en", period=Period(2017, 2021), figures={}, address_of={})
    found = {name: function for name, function in binder.functions().items() if callable(function)}
    words = sorted(name for name in binder.functions() if name not in found)
    rows = (f"| `{name}{_signature(function)}` | {_first_line(function)} |" for name, function in found.items())
    table = "| Function | Gives |\n| --- | --- |\n" + "\n".join(rows)
    head = f"Without a call a text may use {', '.join(f'`{word}`' for word in words)}, and the filters `cap` and `low`."
    return f"{head}\n\n{table}"


def _signature(function: Callable[..., object]) -> str:
    parameters = inspect.signature(function).parameters.values()
    return f"({', '.join(str(p).partition(':')[0] + ('…' if p.kind is p.VAR_KEYWORD else '') for p in parameters)})"


def _first_line(function: Callable[..., object]) -> str:
    return _code(re.sub(r"^``\w+``: ", "", inspect.cleandoc(function.__doc__ or "")).partition("\n\n")[0])


def worked_indicators() -> str:
    """The examples of ``definitions/examples/``."""
    return "\n\n".join(map(_example, examples()))


def _example(example: Example) -> str:
    content = example.content
    given = (f"Given `{name}`:\n\n{_drawn(drawing)}" for name, drawing in content["given"].items())
    return "\n\n".join(
        [
            f"## {content['title']['en']}",
            f"Indicator `{content['indicator']}`. {content['explanation']['en']}",
            *given,
            f"Gives:\n\n{_drawn(content['expected']['cells'])}",
        ]
    )


def _drawn(drawing: str) -> str:
    rows = rows_of(drawing)
    lines = [list(rows[0]), ["---"] * len(rows[0]), *(list(row.values()) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _keys(model: Any, place: str) -> str:
    """A declaration and those within it, each with its keys."""
    found = [model, *_within(model)]
    head = f"## {model.__name__}\n\n{place}\n\n{_of_model(model)}"
    return "\n\n".join([head, *(f"### {other.__name__}\n\n{_of_model(other)}" for other in found[1:])])


def _within(model: type[BaseModel], seen: set[type[BaseModel]] | None = None) -> Iterator[type[BaseModel]]:
    seen = {model} if seen is None else seen
    for field in model.model_fields.values():
        for found in _models_in(field.annotation):
            if found not in seen and found.__module__ != rules.__name__:
                seen.add(found)
                yield found
                yield from _within(found, seen)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _of_model(model: type[BaseModel]) -> str:
    text = inspect.cleandoc(model.__doc__ or "").partition("Attributes:\n")[0]
    about = {name: words for base in reversed(model.__mro__) for name, words in _attributes_of(base).items()}
    rows = [_row(name, field, about.get(field.alias or name, "")) for name, field in model.model_fields.items()]
    table = "| Key | Kind | Needed | Meaning |\n| --- | --- | --- | --- |\n" + "\n".join(rows)
    return f"{_code(text.strip())}\n\n{table}"


def _attributes_of(model: type) -> dict[str, str]:
    """The meaning of each attribute in a docstring; ``a, b: words`` describes both."""
    words = inspect.cleandoc(vars(model).get("__doc__") or "").partition("Attributes:\n")[2]
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=    \w)", "\n" + words.rstrip()):
        names, _, meaning = " ".join(entry.split()).partition(":")
        for name in names.split(","):
            found[name.strip()] = _code(meaning.strip())
    return found


def _row(name: str, field: FieldInfo, meaning: str) -> str:
    # pydantic takes the outermost Annotated apart; what is left of a name is its pattern
    kind = "name" if any(part in field.metadata for part in get_args(Identifier)[1:]) else _kind(field.annotation)
    return f"| `{field.alias or name}` | {kind} | {_needed(field)} | {meaning} |"


def _needed(field: FieldInfo) -> str:
    if field.is_required():
        return "yes"
    default = field.get_default(call_default_factory=True)
    simple = isinstance(default, str | int | float) and default != ""
    return f"no: `{default}`" if simple else "no"


def _kind(annotation: Any) -> str:
    """A type in the words of somebody who writes TOML."""
    if hasattr(annotation, "__metadata__"):
        return "rules" if annotation is rules.Rule else "name"
    if inspect.isclass(annotation) and issubclass(annotation, StrEnum):
        return " or ".join(f'`"{member}"`' for member in annotation)
    arguments = [part for part in get_args(annotation) if part not in (type(None), ...)]
    origin = str(getattr(annotation, "__origin__", ""))
    if "Literal" in origin:
        return " or ".join(f'`"{part}"`' for part in arguments)
    if "dict" in origin or "tuple" in origin:
        return f"{'table' if 'dict' in origin else 'list'} of {_kind(arguments[-1])}"
    if arguments:
        return " or ".join(dict.fromkeys(map(_kind, arguments)))
    return _NAMES.get(getattr(annotation, "__name__", ""), getattr(annotation, "__name__", str(annotation)))


def _code(text: str) -> str:
    return text.replace("``", "`").replace("|", "\\|")


_NAMES = {
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "true or false",
    "Text": "words in nl and en",
}

PAGES: dict[str, Page] = {
    "worked-indicators.md": ("Indicators, worked out", worked_indicators),
    "contracts.md": ("Keys of a contract", contracts),
    "rules.md": ("Rules of a contract", delivery_rules),
    "findings.md": ("Findings in deliveries", findings),
    "indicators.md": ("Keys of an indicator", indicators),
    "declarations.md": ("Keys of other declarations", others),
    "texts.md": ("Functions for texts", text_functions),
    "statuses.md": ("Statuses of a cell", statuses),
    "errors.md": ("Errors and exit codes", error_tree),
    "printed-tables.md": ("Printed tables and their places", printed_tables),
}
