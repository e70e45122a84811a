"""The narrow door: nothing else makes a SafeTable, and publication never sees a Table."""

import ast
import copy
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import inbeeld
from inbeeld.disclosure import Protection, SafeTable, protect
from inbeeld.errors import DisclosureError
from inbeeld.publication.content import FigureContent
from inbeeld.tables import Cell, Table
from tests.unit.disclosure.making import AS_DELIVERED, TENS, named

SOURCE = Path(inbeeld.__file__).parent
TABLE = named("one", "year | all\n2020 | 12")
(SAFE,) = protect([TABLE], TENS)


def test_the_constructor_refuses_without_the_door() -> None:
    with pytest.raises(DisclosureError, match="Only"):
        SafeTable(TABLE, AS_DELIVERED, Protection("as-delivered", 0, 0, None), door=object())


def test_it_cannot_be_extended() -> None:
    with pytest.raises(DisclosureError, match="extended"):
        type("Loose", (SafeTable,), {})


@pytest.mark.parametrize("name", ["policy", "protection", "_table", "cells", "new"])
def test_no_attribute_can_be_set_or_deleted(name: str) -> None:
    with pytest.raises(DisclosureError):
        setattr(SAFE, name, TABLE)
    with pytest.raises(DisclosureError):
        delattr(SAFE, name)


def test_its_cells_cannot_be_changed() -> None:
    cells: Any = SAFE.cells
    with pytest.raises(TypeError):
        cells["2020",] = Cell(12)


def test_it_keeps_its_own_cells_when_the_table_it_was_made_of_changes() -> None:
    cells = dict(TABLE.cells)
    (safe,) = protect([TABLE.with_cells(cells)], AS_DELIVERED)
    cells["2020",] = Cell(99)
    assert safe.cells["2020",] == Cell(12)


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, pickle.dumps])
def test_it_cannot_be_copied_or_pickled(way: Any) -> None:
    with pytest.raises(DisclosureError, match="dump_safe"):
        way(SAFE)


def test_an_object_that_skipped_the_constructor_holds_nothing() -> None:
    empty = object.__new__(SafeTable)
    with pytest.raises(AttributeError):
        _ = empty.cells


def test_nothing_of_it_is_the_true_table() -> None:
    assert not any(value is TABLE for value in map(SAFE.__getattribute__, SafeTable.__slots__))
    assert SAFE.cells["2020",] == Cell(10)


def modules(room: str = "") -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((SOURCE / room).rglob("*.py")):
        yield path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def names_in(tree: ast.AST) -> set[str]:
    """Every name that a piece of code uses, imports or quotes in an annotation."""
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                found.add(name.rpartition(".")[2])
            case ast.Constant(value=str(words)) if words.isidentifier():
                found.add(words)
    return found


def test_only_disclosure_uses_the_door() -> None:
    users = {name for name, tree in modules() if "_DOOR" in names_in(tree)}
    assert users == {"disclosure/safe.py", "disclosure/protect.py", "disclosure/storage.py"}


def test_only_protect_and_load_safe_make_a_safe_table() -> None:
    calls = {
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and "SafeTable" in names_in(node.func)
    }
    assert calls == {"disclosure/protect.py", "disclosure/storage.py"}


def test_disclosure_offers_nothing_that_gives_a_table_back() -> None:
    public = {name: value for name, value in vars(SafeTable).items() if not name.startswith("_")}
    returned = {
        name: getattr(value.fget if isinstance(value, property) else value, "__annotations__", {}).get("return")
        for name, value in public.items()
    }
    assert Table not in returned.values()
    assert len(returned) >= 10  # properties and methods were seen at all


def imported_from_inbeeld(tree: ast.Module) -> set[str]:
    return {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("inbeeld")
        for alias in node.names
    }


@pytest.mark.parametrize("forbidden", ["Table", "printed_table", "load_table", "tables"])
def test_publication_never_imports_a_table_of_true_values(forbidden: str) -> None:
    users = [name for name, tree in modules("publication") if forbidden in imported_from_inbeeld(tree)]
    assert users == []


def test_publication_never_reaches_into_a_safe_table() -> None:
    reached = [
        f"{name}:{node.lineno}"
        for name, tree in modules("publication")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "_table" and ast.unparse(node.value) != "self"
    ]
    assert reached == []


def _not_accepted_by_the_type_checker(figure: type[FigureContent], options: Any) -> None:
    """Never called. mypy (strict, over the tests) fails if it accepts a Table for a SafeTable: the remark that
    silences its complaint would then be unused."""
    figure(table=TABLE, **options)  # type: ignore[arg-type]
    SafeTable(SAFE, TENS, SAFE.protection, door=None)  # type: ignore[arg-type]
