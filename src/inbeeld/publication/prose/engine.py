"""Renders bound text. A digit typed by hand, a hidden cell or a comparison across a break stops the build."""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import CodeType

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.exceptions import TemplateSyntaxError

from inbeeld.errors import InBeeldError, ProseError
from inbeeld.publication.prose.binding import Binder, Extreme
from inbeeld.publication.prose.bound import Bound, Plain
from inbeeld.publication.prose.markup import CLOSE, OPEN
from inbeeld.publication.prose.rich import Run
from inbeeld.publication.prose.sandbox import TextSandbox
from inbeeld.publication.prose.typed import typed_number
from inbeeld.vocabulary import Language

Produce = Callable[[Template], Iterator[str]]
_MISTAKES = (
    *(InBeeldError, TemplateError, TypeError, ValueError, LookupError, ArithmeticError),
    *(RecursionError, MemoryError, SyntaxError),  # what Python says of a template that is nested too deeply
)

_COMPILED: dict[tuple[Language, str, str], CodeType] = {}
"""Checked and compiled templates by language, place and source. A title stands on its page, in the search, in the
report and in the workbook: what it was compiled to holds none of the tables, which come in when it runs."""


@dataclass
class Rendered:
    """Text with marks, and the runs that the marks stand for."""

    text: str
    bound: list[Run] = field(default_factory=list)


class Engine:
    """One template language for titles, notes and pages, with the functions of a ``Binder``."""

    def __init__(self, binder: Binder) -> None:
        self._language = binder.language
        self._bound: list[Run] = []
        self._environment = TextSandbox(
            undefined=StrictUndefined,
            finalize=self._finalize,
            autoescape=False,  # the result is Markdown; runs are escaped when they become HTML
            keep_trailing_newline=False,
        )
        self._environment.globals.clear()
        self._environment.globals.update(binder.functions())
        self._environment.filters = {"cap": _capitalise, "low": _lower}

    def render(self, template: str, *, where: str) -> Rendered:
        """A whole template; ``where`` names it in messages.

        Raises:
            ProseError: with the place and the reason.
        """
        return self._run(where, _whole, template)

    def render_blocks(self, template: str, *, where: str) -> dict[str, Rendered]:
        """Every named block of a template.

        Raises:
            ProseError: with the place and the reason.
        """
        names = self._run_names(template, where)
        return {name: self._run(where, _one_block(name), template) for name in names}

    def _run_names(self, template: str, where: str) -> tuple[str, ...]:
        return tuple(self._load(template, where).blocks)

    def _run(self, where: str, produce: Produce, template: str) -> Rendered:
        loaded = self._load(template, where)
        self._bound = []
        try:
            text = "".join(produce(loaded))
        except _MISTAKES as error:
            raise ProseError(f"{_place(where, loaded, error)}: {_reason(error)}") from None
        return Rendered(text, self._bound)

    def _load(self, template: str, where: str) -> Template:
        key = self._language, where, template
        try:
            code = _COMPILED.get(key)
            if code is None:
                self._refuse_numbers(template, where)
                tree = self._environment.parsed(template, where)
                code = _COMPILED[key] = self._environment.compile(tree, where, where)
            return Template.from_code(self._environment, code, self._environment.make_globals(None))
        except TemplateSyntaxError as error:
            raise ProseError(f"{where}, line {error.lineno}: {error.message}.") from None
        except _MISTAKES as error:
            raise ProseError(f"{where}: {_reason(error)}") from None

    def _refuse_numbers(self, template: str, where: str) -> None:
        for line, kind, value in self._environment.lex(template, where):
            if kind == "data" and (found := typed_number(value, self._language)):
                start, end = found
                line += value[:start].count("\n")  # noqa: PLW2901  # the token's line, moved to the number's
                raise TemplateSyntaxError(
                    f"a number is typed by hand near '{' '.join(value[max(0, start - 25) : end + 10].split())}'. "
                    'Bind it to its cell, for example {{ n("police.reports.year", year=last) }}',
                    line,
                )

    def _finalize(self, value: object) -> str:
        if isinstance(value, Bound):
            self._bound.append(Run(value.words, cell=value.cell, value=value.value))
            return f"{OPEN}{len(self._bound) - 1}{CLOSE}"
        if isinstance(value, Plain):
            return str(value)
        if isinstance(value, str) and not typed_number(value, self._language):
            return value
        raise InBeeldError(self._not_printable(value))

    def _not_printable(self, value: object) -> str:
        for name, known in self._environment.globals.items():
            if callable(known) and known == value:
                return f"'{name}' is a function and does not print by itself: call it, {name}(…)."
        if isinstance(value, Extreme):
            return "most() and least() have two parts to print: .n is the number, .label the name."
        return f"'{value}' is not bound to a cell. Print numbers with n(), share() or change()."


def _whole(template: Template) -> Iterator[str]:
    # as render() does, but with the traceback as it is: both ways then tell their lines alike
    return template.root_render_func(template.new_context())


def _one_block(name: str) -> Produce:
    def produce(template: Template) -> Iterator[str]:
        return template.blocks[name](template.new_context())

    return produce


def _capitalise(value: object) -> object:
    if isinstance(value, Bound):
        return Bound(value.words[:1].upper() + value.words[1:], value.cell, value.value)
    if isinstance(value, Plain):
        return Plain(value[:1].upper() + value[1:])
    return value


def _lower(value: object) -> object:
    """A label in the middle of a sentence: its first letter small, unless the word is in capitals."""
    if isinstance(value, Plain) and not value[:2].isupper():
        return Plain(value[:1].lower() + value[1:])
    return value


def _place(where: str, template: Template, error: BaseException) -> str:
    """The line of the template: frames know the line of the Python that it was compiled to."""
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == where and f.lineno]
    return f"{where}, line {template.get_corresponding_lineno(lines[-1])}" if lines else where


def _reason(error: BaseException) -> str:
    match error:
        case InBeeldError() | TemplateError():
            return str(error)
        case RecursionError() | MemoryError() | SyntaxError():
            return "This is nested too deeply, or asks for itself. Write it in smaller parts."
        case ArithmeticError():
            return f"This cannot be calculated: {error}."
    return f"{error}"
