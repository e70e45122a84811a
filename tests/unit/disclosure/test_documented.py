"""What docs/how-to/protect-figures.md tells to write is read, and what it says that a build says is said."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from inbeeld.declarations import DeclaredException, Policy
from inbeeld.declarations.exceptions import Exceptions
from inbeeld.declarations.indicators import Indicator
from inbeeld.declarations.lists import DeclaredCode, DeclaredCodeList

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "how-to" / "protect-figures.md").read_text(encoding="utf-8")
SAYING = [ROOT / "src" / "inbeeld" / room for room in ("disclosure", "editions/making")]


def block(start: str) -> dict[str, Any]:
    """The TOML of the page that starts with these words."""
    found = [toml for toml in re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL) if toml.startswith(start)]
    assert len(found) == 1
    return tomllib.loads(found[0])


def test_the_policy_of_the_page_is_one() -> None:
    policy = Policy.model_validate(block("id ="))
    known = {path.stem for path in (ROOT / "definitions" / "parameters").glob("*.toml")}
    assert policy.weights.keep == "grand-total"
    assert set(policy.parameters) <= known


@pytest.mark.parametrize("kind", ["microdata", "as-delivered", "calculated", "classes"])
def test_the_policies_to_choose_from_are_there(kind: str) -> None:
    assert f"| `{kind}` |" in PAGE
    assert (ROOT / "definitions" / "policies" / f"{kind}.toml").is_file()


def test_every_setting_of_the_page_exists() -> None:
    table = PAGE.partition("| to | set |")[2].partition("All keys stand")[0]
    named = {name for row in table.splitlines() for name in re.findall(r"`\[?(\w+)(?: = [^`]*)?\]?`", row)}
    assert {"zeros", "group", "base", "width", "counts", "kind", "steps", "dominance", "noise", "classes"} <= named
    assert {"zeros", "group", "base", "width", "counts", "kind", "steps", "dominance"} <= Policy.model_fields.keys()


def test_the_exception_of_the_page_is_one() -> None:
    (exception,) = Exceptions.model_validate(block("[[exception]]")).exception
    assert isinstance(exception, DeclaredException)


def test_groupings_are_told_in_a_code_list() -> None:
    told = block("trait")
    assert "trait" in DeclaredCodeList.model_fields
    assert told["code"][0].keys() <= DeclaredCode.model_fields.keys()


def test_structural_zeros_are_told_in_an_indicator() -> None:
    assert all(isinstance(where, dict) for where in block("structural")["structural"])
    assert "structural" in Indicator.model_fields


def test_the_build_says_what_the_page_says_that_it_says() -> None:
    table = PAGE.partition("| it says |")[2].partition("Do not delete")[0]
    told = [match[1] for row in table.splitlines() if (match := re.match(r"\| `(.+?)` \|", row))]
    assert len(told) == 10
    assert [words for words in told if words not in said()] == []


def said() -> str:
    """Every word that protection and the last audit can say, with a mark in the place of each value."""
    words = []
    for path in (path for folder in SAYING for path in sorted(folder.rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                words.append("".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.append(node.value)
    return "\n".join(words)
