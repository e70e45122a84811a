"""Forms that mean something else on each engine are used in the room ``engines`` only."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3] / "src" / "inbeeld"
RAW = {
    "age": "years_between",
    "as_interval": "add_days",
    "delta": "days_between or years_between",
    "first": "first_of",
    "hash": "hash_order",
    "hexdigest": "hash_order",
    "iso_year": "nothing: Spark has none",
    "last": "first_of",
    "mode": "a count, and first_of",
    "nullif": "ratio",
    "re_search": "to_integer, to_number or to_date",
    "row_number": "numbered",
    "sample": "hash_order",
    "try_cast": "to_integer, to_number or to_date",
}
"""Each raw form, and what to use instead."""


def raw_forms(text: str) -> list[str]:
    """The raw forms in a module that works with Ibis, each with its line."""
    tree = ast.parse(text)
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    if not any(name.split(".")[0] == "ibis" for name in imported):
        return []
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = sorted({(f.lineno, f.attr) for f in calls if isinstance(f, ast.Attribute) and f.attr in RAW})
    return [f"line {line}: use {RAW[attribute]}, not .{attribute}()" for line, attribute in named]


def test_no_room_but_engines_uses_a_raw_form() -> None:
    rooms = (path for path in sorted(SOURCE.rglob("*.py")) if path.relative_to(SOURCE).parts[0] != "engines")
    found = {str(path.relative_to(SOURCE)): raw_forms(path.read_text(encoding="utf-8")) for path in rooms}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("form", sorted(RAW))
def test_a_raw_form_would_be_found(form: str) -> None:
    assert raw_forms(f"import ibis\nx = table.day.{form}(1)") == [f"line 2: use {RAW[form]}, not .{form}()"]
    assert raw_forms(f"x = table.day.{form}(1)") == []
