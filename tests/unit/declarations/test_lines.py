"""Line numbers of keys, checked against documents and against the monitor's own definitions."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inbeeld.declarations.lines import line_at, lines_of

ROOT = Path(__file__).parents[3]
REAL = sorted((ROOT / "definitions").rglob("*.toml")) + sorted((ROOT / "editions").glob("*/edition.toml"))

DOCUMENT = """\
# a comment
id = "a"
name = { nl = "x", en = "y" }
list = [
  1,
  2,
]

[tolerance]
faulty_rows = 0.1

[[table]]
id = "one"
[[table.column]]
id = "first"
[[table.column]]
id = "second"
[table.extra."with space"]
key = 1

[[table]]
id = "two"
[[table.column]]
"quoted key" = 1
a.b = 2
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("list",), 4),
        (("tolerance",), 9),
        (("tolerance", "faulty_rows"), 10),
        (("table", 0), 12),
        (("table", 0, "column", 1), 16),
        (("table", 0, "column", 1, "id"), 17),
        (("table", 0, "extra", "with space", "key"), 19),
        (("table", 1, "id"), 22),
        (("table", 1, "column", 0), 23),
        (("table", 1, "column", 0, "quoted key"), 24),
        (("table", 1, "column", 0, "a", "b"), 25),
    ],
)
def test_a_key_is_found_on_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert lines_of(DOCUMENT)[path] == line


@pytest.mark.parametrize(
    ("path", "line"), [(("name", "en"), 3), (("list", 1), 4), (("table", 1, "column", 0, "id"), 23), (("none",), None)]
)
def test_what_has_no_line_of_its_own_is_told_at_what_is_around_it(path: tuple[str | int, ...], line: int) -> None:
    assert line_at(lines_of(DOCUMENT), path) == line


@pytest.mark.parametrize("file", REAL, ids=lambda path: path.stem)
def test_every_key_of_a_real_file_stands_on_the_line_told(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    lines, written = lines_of(text), text.splitlines()
    for path in paths(tomllib.loads(text)):
        number = line_at(lines, path)
        assert number is not None, path
        keys = [part for part in path if isinstance(part, str)]
        assert any(key in written[number - 1] for key in keys), (path, number)
        if path in lines and isinstance(path[-1], str):
            assert path[-1] in written[number - 1], (path, number)


def paths(value: Any, here: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every path of a document."""
    if here:
        yield here
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from paths(child, (*here, key))
