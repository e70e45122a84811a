"""The exception tree: drawn as it is, and every branch ends in an exit code."""

import re

import pytest

from inbeeld import errors
from inbeeld.errors import DefinitionError, DefinitionFault, InBeeldError

DRAWN = dict(re.findall(r"(\w+) {2,}\S.*?exit code (\d)", str(errors.__doc__)))
CLASSES = {
    name: found for name, found in vars(errors).items() if isinstance(found, type) and issubclass(found, InBeeldError)
}


def test_every_error_is_drawn_in_the_tree() -> None:
    names = set(re.findall(r"^[│├└─ ]*([A-Z]\w+)", str(errors.__doc__), flags=re.MULTILINE))
    assert names - {"Every"} == set(CLASSES)


@pytest.mark.parametrize(("name", "code"), sorted(DRAWN.items()))
def test_exit_codes_are_as_drawn(name: str, code: str) -> None:
    assert CLASSES[name].exit_code == int(code)


def test_the_branches_are_as_drawn() -> None:
    assert parents() == {
        name: found.__mro__[1].__name__ for name, found in CLASSES.items() if found is not InBeeldError
    }


def parents() -> dict[str, str]:
    """The parent of each error, read from the indents of the drawing."""
    found: dict[str, str] = {}
    above = ["InBeeldError"]
    for indent, name in re.findall(r"^([│ ]*[├└]── )([A-Z]\w+)", str(errors.__doc__), flags=re.MULTILINE):
        depth = len(indent) // 4
        found[name] = above[depth - 1]
        above[depth:] = [name]
    return found


def test_every_error_says_what_it_means() -> None:
    assert all(found.__doc__ for found in CLASSES.values())


def test_a_fault_is_told_with_its_place_and_what_to_do() -> None:
    fault = DefinitionFault("sources/csg.toml", 12, "'unti' is not a known key here.", "Did you mean 'unit'?")
    assert str(fault) == "sources/csg.toml:12: 'unti' is not a known key here. Did you mean 'unit'?"


def test_a_fault_without_a_line_is_told_with_its_file() -> None:
    assert str(DefinitionFault("sources/csg.toml", None, "There is no such file.")) == (
        "sources/csg.toml: There is no such file."
    )


def test_a_definition_error_tells_all_its_faults() -> None:
    faults = (DefinitionFault("a.toml", 1, "One."), DefinitionFault("b.toml", 2, "Two."))
    error = DefinitionError(faults)
    assert error.faults == faults
    assert str(error) == "a.toml:1: One.\nb.toml:2: Two."
