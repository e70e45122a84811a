"""The catalogue: every finding has its words in both languages, and every entry is used."""

import ast
from pathlib import Path
from pkgutil import resolve_name
from string import Formatter
from typing import get_args

import pytest

from inbeeld import deliveries, registers
from inbeeld.declarations import Rule
from inbeeld.deliveries.catalogue import CATALOGUE, Either, fill
from inbeeld.deliveries.readers import READERS
from inbeeld.deliveries.rules import CHECKS
from inbeeld.vocabulary import Text


def names_in(template: str) -> set[str]:
    """What a template asks for."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_both_languages_say_the_same_with_the_same_words(name: str) -> None:
    entry = CATALOGUE[name]

    for text in (entry.message, entry.advice):
        assert names_in(text.nl) == names_in(text.en)
        for words in (text.nl, text.en):
            assert words[0].isupper() or words[0] in '{"'
            assert words[-1] in ".?}"


def used_entries() -> set[str]:
    """Every entry that the code of this room or of registers names, whole or by its start."""
    found = set()
    for path in (path for room in (deliveries, registers) for path in Path(str(room.__file__)).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "catalogue" not in path.parts:
                found.add(node.value)
    return found


def test_every_entry_is_used() -> None:
    used = used_entries()

    assert {name for name in CATALOGUE if name not in used and not name.startswith(("agrees-", "stated-"))} == set()


def test_every_kind_of_rule_and_format_has_its_code() -> None:
    assert set(CHECKS) == set(get_args(get_args(Rule)[0]))
    assert all(callable(resolve_name(place)) for place in (*CHECKS.values(), *READERS.values()))


def test_words_are_filled_in_each_language() -> None:
    template = Text(nl="{n} bij {what}: {choice}", en="{n} of {what}: {choice}")
    words = {"n": 1234.5, "what": ["2019", Text("Meisjes", "Girls")], "choice": Either(("<10", "0"))}

    assert fill(template, words) == Text("1.234,5 bij 2019 en Meisjes: <10 of 0", "1,234.5 of 2019 and Girls: <10 or 0")


def test_words_of_a_supplier_cannot_fill_anything_themselves() -> None:
    assert fill(Text("{a}", "{a}"), {"a": "{b} \x1b[1m", "b": "secret"}).en == "{b} \ufffd[1m"
