"""Names of new things: what they may look like, and what to write instead."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from inbeeld.errors import EditionError
from inbeeld.vocabulary import plain

_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_WITHOUT_DOTS = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
_LONGEST = 60


def check_name(name: str, what: str, *, dots: bool = False) -> None:
    """Make sure that a name can be the id of a new thing, and of its file.

    Raises:
        EditionError: saying what is allowed, with a name that is.
    """
    if _may_be(name, dots=dots):
        return
    signs = "'-', '_' and '.'" if dots else "'-' and '_'"
    instead = _instead(name, dots=dots)
    hint = f" Write {instead}." if instead else ""
    raise EditionError(
        f"'{name}' cannot be the name of {what}: small letters and digits, with {signs} between them, "
        f"{_LONGEST} at most.{hint}"
    )


def _may_be(name: str, *, dots: bool) -> bool:
    pattern = _NAME if dots else _WITHOUT_DOTS
    return pattern.fullmatch(name) is not None and len(name) <= _LONGEST


def _instead(name: str, *, dots: bool) -> str:
    """A name like it that will do, or nothing."""
    parts = re.split(r"[^\w.]+|_" if dots else r"[\W_]+", name)
    kept = "-".join(re.sub(r"[^a-z0-9.]", "", plain(part)) for part in parts if part)
    offered = kept.strip(".-")[:_LONGEST].rstrip(".-")
    return offered if _may_be(offered, dots=dots) else ""


def check_known(name: str, known: Iterable[str], what: str, *, otherwise: str = "") -> None:
    """Make sure that something exists.

    Raises:
        EditionError: with the nearest name, or those that there are; and what to do if none of them will do.
    """
    names = sorted(known)
    if name in names:
        return
    near = get_close_matches(name, names, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(names) or 'none'}."
    raise EditionError(f"There is no {what} '{name}'. {hint}{' ' if otherwise else ''}{otherwise}")
