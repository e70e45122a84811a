"""Lines of arithmetic set beneath each other: where lines have the same form, their numbers stand in columns."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

_NUMBER = r"[-−]?\d(?:[\d.,]*\d)?"
_LABELLED = re.compile(rf"(?P<label>.*?:)? ?(?P<rest>{_NUMBER}.*)")
_PIECE = re.compile(rf"\D*?{_NUMBER}\S*")
_WIDEST = 44
"""Characters that stand beside a label at most: more does not fit on a phone."""
_MOST = 6
"""Numbers beside a label at most."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together.

    Attributes:
        rows: the pieces of each line. Of lines in columns the first piece is the label, which may be empty.
        in_columns: whether the pieces of one row stand beneath those of the other; otherwise a row is one sentence.
    """

    rows: tuple[tuple[str, ...], ...]
    in_columns: bool


def blocks(lines: Iterable[str]) -> tuple[Block, ...]:
    """Lines in blocks: each run of lines that differ in their label and numbers only is one in columns.

    >>> [block.in_columns for block in blocks(["So x is 5.", "2017: 9 − 4 = 5.", "2018: 12 − 4 = 8."])]
    [False, True]
    """
    return tuple(_block(tuple(run)) for _, run in groupby(lines, key=_form))


def _block(lines: tuple[str, ...]) -> Block:
    """Lines of one form."""
    found = [parts for line in lines if (parts := _LABELLED.fullmatch(line))]
    if len(lines) > 1 and _form(lines[0]) is not None:
        return Block(tuple((each["label"] or "", *_pieces(each["rest"])) for each in found), in_columns=True)
    return Block(tuple((line,) for line in lines), in_columns=False)


def _form(line: str) -> str | None:
    """What a line says besides its label and numbers; None if it does not fit in columns."""
    found = _LABELLED.fullmatch(line)
    if found is None or len(found["rest"]) > _WIDEST or len(re.findall(_NUMBER, found["rest"])) > _MOST:
        return None
    return f"{bool(found['label'])} {re.sub(_NUMBER, '#', found['rest'])}"


def _pieces(words: str) -> Iterator[str]:
    """Each number with the words before it; the words after the last number belong to it."""
    ends = [piece.end() for piece in _PIECE.finditer(words)]
    for start, end in pairwise([0, *ends[:-1], len(words)]):
        yield words[start:end].strip()
