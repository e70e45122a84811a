"""The first line of a CSV file: its headings."""

import csv
import re
from itertools import islice
from pathlib import Path

from inbeeld.deliveries import Unreadable

_LONGEST = 1_000_000
_END = re.compile("\r\n?|\n")


def first_line(path: Path, encoding: str) -> tuple[str, bool]:
    """The first line, without the sign that ends it, and whether anything stands below it.

    Raises:
        Unreadable: if it cannot be read as text.
    """
    try:
        with path.open("rb") as file:
            # a mark of UTF-8 at the start is no part of the first heading
            text = file.readline(_LONGEST).decode("utf-8-sig" if encoding == "utf-8" else encoding)
            line, *below = _END.split(text, maxsplit=1)
            return line, any(below) or bool(file.read(1))
    except (OSError, UnicodeError):
        pass  # raised below, where nothing of what the reader said hangs on to it
    raise Unreadable("file-damaged", format="CSV")


def words_of(line: str, delimiter: str) -> list[str]:
    """The words of a line, without the spaces around them.

    Raises:
        Unreadable: if they cannot be told apart.
    """
    try:
        return [words.strip() for words in next(islice(csv.reader([line], delimiter=delimiter), 1), [])]
    except csv.Error:
        pass  # raised below, where nothing of what stands there hangs on to it
    raise Unreadable("file-damaged", format="CSV")
