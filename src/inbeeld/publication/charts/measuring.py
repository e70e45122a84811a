"""How wide words are, near enough to decide whether they fit. Widths are those of Noto Sans, in em."""

from collections.abc import Iterable
from functools import lru_cache

_NARROW = dict.fromkeys(" .,;:'’!|il()-", 0.3)
_WIDE = dict.fromkeys("mwMWN%@&", 0.86)
_DIGITS = dict.fromkeys("0123456789<>+", 0.572)
_WIDTHS = {**_NARROW, **_WIDE, **_DIGITS}
_SMALL_LETTER, _CAPITAL, _SEMI_BOLD = 0.56, 0.66, 1.05


@lru_cache(maxsize=8192)
def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in px at a font size in px."""
    ems = sum(_WIDTHS.get(letter, _CAPITAL if letter.isupper() else _SMALL_LETTER) for letter in words)
    return ems * size * (_SEMI_BOLD if bold else 1)


def widest(lines: Iterable[str], size: float, *, bold: bool = False) -> float:
    """The width of the longest of some lines."""
    return max((width_of(line, size, bold=bold) for line in lines), default=0)


def fit(lines: Iterable[str], size: float, room: float) -> bool:
    """Whether each line fits into the room between two marks, with a little air."""
    return widest(lines, size) + 4 <= room


def wrap(words: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Words broken into lines that fit the room."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
