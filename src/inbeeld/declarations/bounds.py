"""The bounds of a TOML file: what lies beyond them is no declaration and would only break what reads it."""

from collections.abc import Iterator

SIZE = 4_000_000
"""Bytes."""
DEPTH = 20
"""Tables and lists within each other; no declaration has more than six."""
_WHOLE = range(-(2**63), 2**63)  # the whole numbers that TOML promises

TOO_LARGE = f"The file is larger than {SIZE // 1_000_000} MB: this is not a declaration."
TOO_DEEP = f"Tables or lists stand within each other more than {DEPTH} deep."
TOO_LONG = "A whole number in it is too large: it has more than 63 bits."


def out_of_bounds(document: object) -> str | None:
    """What is wrong with the size of a parsed document, or None. Walks level by level: depth cannot break it."""
    level: list[object] = [document]
    for _ in range(DEPTH + 1):
        if any(isinstance(value, int) and value not in _WHOLE for value in level):
            return TOO_LONG
        level = [inner for value in level for inner in _inside(value)]
    return TOO_DEEP if level else None


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value
