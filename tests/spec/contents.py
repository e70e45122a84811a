"""The chapters of the worked examples, in reading order: folders, files, functions."""

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.spec.worked import Shown, Worked

HERE = Path(__file__).parent
CONTENTS = {
    "comparability": ("measures", "periods", "breaks"),
    "cells": ("statuses", "qualifiers"),
    "calculations": ("totals", "changes", "shares"),
    "protection": ("rounding_and_hiding", "passing"),
    "estimates": ("wilson", "association"),
    "records": ("police", "help", "repeat", "protection", "helpwanted", "chain"),
    "deliveries": ("values", "rules", "notes"),
    "prose": ("texts",),
}


@dataclass(frozen=True)
class Paragraph:
    """One spec test: its title, text and what it showed when it ran."""

    title: str
    text: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True)
class Section:
    """One file of spec tests."""

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Chapter:
    """One folder of spec tests."""

    name: str
    title: str
    text: str
    sections: tuple[Section, ...]


def chapters() -> Iterator[Chapter]:
    """Every chapter. Its examples are run, and fail if they are not true."""
    for name, files in CONTENTS.items():
        title, text = _words(importlib.import_module(f"tests.spec.{name}").__doc__)
        yield Chapter(name, title, text, tuple(_section(name, file) for file in files))


def _section(chapter: str, file: str) -> Section:
    module = importlib.import_module(f"tests.spec.{chapter}.test_{file}")
    title, text = _words(module.__doc__)
    path = HERE / chapter / f"test_{file}.py"
    return Section(title, text, tuple(_paragraph(getattr(module, name)) for name in _tests_in(path)))


def _tests_in(path: Path) -> list[str]:
    """The names of the tests of a file, in their order."""
    nodes = ast.parse(path.read_text(encoding="utf-8")).body
    return [node.name for node in nodes if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]


def _paragraph(test: Callable[[Worked], None]) -> Paragraph:
    title, text = _words(test.__doc__)
    with TemporaryDirectory() as folder:
        example = Worked(Path(folder))
        test(example)
    return Paragraph(title, text, tuple(example.shown))


def _words(docstring: str | None) -> tuple[str, str]:
    title, _, text = inspect.cleandoc(docstring or "").partition("\n")
    return title.rstrip("."), text.strip()
