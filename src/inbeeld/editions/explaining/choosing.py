"""Finds the cell that a user means by words such as ``kind=non_acute year=2021``."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from inbeeld.editions.published import PublishedTable, Side
from inbeeld.errors import NoSuchCell
from inbeeld.tables import Key
from inbeeld.vocabulary import plain


def read_where(words: Iterable[str]) -> dict[str, str]:
    """Dimensions and categories out of ``key=value``.

    Raises:
        NoSuchCell: if a word is not of that form.
    """
    found = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not (name and sign and value):
            raise NoSuchCell(f"'{word}' names no category. Write dimension=category, such as year=2021.")
        found[name.strip()] = value.strip()
    return found


def key_of(table: PublishedTable, where: Mapping[str, str]) -> Key:
    """The key of one cell. A dimension left out stands for its total; a category may be named by code or in words.

    Raises:
        NoSuchCell: for an unknown dimension or category, with the nearest names; or one left out that has no total.
    """
    known = [side.id for side in table.sides]
    for name in where:
        if name not in known:
            raise NoSuchCell(f"{table.id} has no dimension '{name}'. {_hint(name, known)}")
    return tuple(_code(table.id, side, where.get(side.id)) for side in table.sides)


def _code(table: str, side: Side, wanted: str | None) -> str:
    if wanted is None:
        if side.total is None:
            raise NoSuchCell(f"{table} has no total over {side.id}. Name one: {side.id}={_some(side.codes)}.")
        return side.total
    if wanted in side.codes:
        return wanted
    named = {plain(words): code for code, label in side.codes.items() for words in (label.nl, label.en)}
    if plain(wanted) in named:
        return named[plain(wanted)]
    raise NoSuchCell(f"{table} has no {side.id}={wanted}. {_hint(wanted, list(side.codes))}")


def _hint(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=3)
    return f"Did you mean {' or '.join(near)}?" if near else f"Choose one of: {_some(known)}."


def _some(names: Iterable[str], most: int = 20) -> str:
    listed = list(names)
    rest = f", … ({len(listed) - most} more)" if len(listed) > most else ""
    return ", ".join(listed[:most]) + rest
