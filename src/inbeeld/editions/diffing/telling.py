"""A cell before or after a change, in words: where its number stayed, what is around it tells what changed."""

from collections.abc import Iterator
from dataclasses import replace

from inbeeld.publication.answers import number_words, shown
from inbeeld.publication.changes import Shown
from inbeeld.tables import Cell, Number, Statistic
from inbeeld.vocabulary import LANGUAGES, Language, Text

_AROUND = (
    (("lower", "upper"), Text("marge", "margin")),
    (("numerator",), Text("teller", "numerator")),
    (("base",), Text("basis", "base")),
)


def told(cell: Cell | None, other: Cell | None, statistic: Statistic) -> Shown | None:
    """One side of a change. ``other`` is the other side; ``statistic`` that of the cell's table."""
    if cell is None:
        return None
    plain = shown(cell, statistic)
    if other is None or not cell.has_number or cell.value != other.value:
        return plain
    nl, en = ("; ".join((plain.words[language], *_around(cell, other, statistic, language))) for language in LANGUAGES)
    return replace(plain, words=Text(nl, en))


def _around(cell: Cell, other: Cell, statistic: Statistic, language: Language) -> Iterator[str]:
    """The interval and the counts behind the number, as far as they differ from the other side."""
    for names, label in _AROUND:
        ends = [getattr(cell, name) for name in names]
        if ends != [getattr(other, name) for name in names]:
            kind = statistic if label.en == "margin" else Statistic.COUNT
            yield f"{label[language]} {'-'.join(_words(end, kind, language) for end in ends)}"


def _words(number: Number | None, statistic: Statistic, language: Language) -> str:
    return "?" if number is None else number_words(number, statistic)[language]
