"""The line on which a key of a TOML file stands, for messages that point at it."""

import re

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:[A-Za-z0-9_-]+|"[^"]+")(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]+"))*)\s*=""")

Path = tuple[str | int, ...]


def lines_of(text: str) -> dict[Path, int]:
    """Line number of every table and key of a TOML document, by path (keys and list positions).

    >>> lines_of('id = "a"\\n[[table]]\\nid = "b"')
    {('id',): 1, ('table',): 2, ('table', 0): 2, ('table', 0, 'id'): 3}
    """
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    here: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header:
            here = _enter(_parts(header[2]), counts, new=header[1] == "[[")
            _note(found, here, number)
            continue
        key = _KEY.match(line)
        if key:
            _note(found, (*here, *_parts(key[1])), number)
    return found


def _note(found: dict[Path, int], path: Path, number: int) -> None:
    for length in range(1, len(path) + 1):
        found.setdefault(path[:length], number)


def line_at(lines: dict[Path, int], path: Path) -> int | None:
    """The line of a path, or of the nearest thing around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip('"') for part in dotted.split(".")]


def _enter(parts: list[str], counts: dict[Path, int], *, new: bool) -> Path:
    here: Path = ()
    for part in parts[:-1]:
        here = (*here, part)
        if here in counts:
            here = (*here, counts[here])
    here = (*here, parts[-1])
    if new:
        counts[here] = counts.get(here, -1) + 1
        here = (*here, counts[here])
    return here
