"""The arithmetic of a leak, line by line, so that a reader can redo it on paper."""

import math
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.recoverable.statements import ANYTHING, Known, Statement
from inbeeld.auditing.recoverable.system import Leak
from inbeeld.auditing.written import filled, joined, range_written, written
from inbeeld.vocabulary import Text

TARGET = "x"
_LETTERS = ascii_lowercase[: ascii_lowercase.index(TARGET)]
_MANY = 24
_IS = Text(nl="{letter} = {name}; gedrukt: {range}", en="{letter} = {name}; printed: {range}")
_NOTHING = Text(nl="niets", en="nothing")
_SAYS = Text(nl="{words}: {formula}", en="{words}: {formula}")
_SO = Text(nl="dus {letter} is {range}", en="so {letter} is {range}")
_TOGETHER = Text(
    nl="alleen als {letter} {range} is, zijn er hele getallen waarmee al deze regels kloppen",
    en="only if {letter} is {range} are there whole numbers that fit all of these lines",
)
_AND_MORE = Text(nl="{sum} ({count} getallen samen)", en="{sum} ({count} numbers together)")


def proof(leak: Leak, publication: Publication, known: Mapping[str, Known]) -> tuple[Text, ...]:
    """The lines: what each letter is, what holds between them, and what follows."""
    return tuple(_Proof(leak, publication, known).lines())


class _Proof:
    def __init__(self, leak: Leak, publication: Publication, known: Mapping[str, Known]) -> None:
        self._leak, self._publication = leak, publication
        used = {leak.figure, *leak.figures}
        names = dict.fromkeys(name for statement in leak.statements for name in statement.terms)
        self._known = {name: known[name] if name in used else ANYTHING for name in names}
        open_names = [name for name in names if name != leak.figure and not self._known[name].is_exact]
        self._letters = {leak.figure: TARGET, **dict(zip(open_names, _letters(), strict=False))}

    def lines(self) -> Iterator[Text]:
        for name, letter in self._letters.items():
            yield filled(_IS, letter=letter, name=self._publication.figures[name].name, range=self._printed(name))
        yield from self._steps()
        target = self._known[self._leak.figure]
        if (target.lower, target.upper) != (self._leak.lower, self._leak.upper):
            found = range_written(self._leak.lower, self._leak.upper)
            yield filled(_TOGETHER, letter=TARGET, range=found)

    def _printed(self, name: str) -> Text:
        known = self._known[name]
        return _NOTHING if known == ANYTHING else range_written(known.lower, known.upper)

    def _steps(self) -> Iterator[Text]:
        """Work through the statements until nothing gets narrower; each is written down once."""
        told: set[int] = set()
        for _ in range(len(self._leak.statements) + 1):
            changed = False
            for statement in self._leak.statements:
                if id(statement) not in told:
                    told.add(id(statement))
                    yield filled(_SAYS, words=statement.words, formula=self._formula(statement))
                for name in sorted(self._letters.keys() & statement.terms.keys()):
                    found = _narrowed(statement, name, self._known)
                    if found != self._known[name]:
                        self._known[name], changed = found, True
                        yield filled(_SO, letter=self._letters[name], range=range_written(found.lower, found.upper))
            if not changed:
                return

    def _formula(self, statement: Statement) -> Text:
        """Everything that is added on the left, what is taken away on the right."""
        left = [(name, value) for name, value in statement.terms.items() if value > 0]
        right = [(name, -value) for name, value in statement.terms.items() if value < 0]
        sign = "=" if statement.is_equation else "≥" if math.isinf(statement.upper) else "≤"
        limit = statement.upper if math.isinf(statement.lower) else statement.lower
        return joined([self._sum(left, 0.0), self._sum(right, limit)], f" {sign} ")

    def _sum(self, terms: Iterable[tuple[str, float]], constant: float) -> Text:
        numbers, letters = [], []
        for name, coefficient in terms:
            if name in self._letters:
                letters.append(_times(coefficient, Text.same(self._letters[name])))
            else:
                numbers.append((coefficient, self._known[name].lower))
        if constant:
            numbers.append((1.0, constant))
        return joined([*_numbers(numbers), *letters] or [written(0)], " + ")


def _letters() -> Iterator[str]:
    yield from _LETTERS
    number = 1
    while True:
        yield f"a{number}"
        number += 1


def _times(coefficient: float, what: Text) -> Text:
    return what if coefficient == 1 else joined([written(coefficient), what], " × ")


def _numbers(numbers: list[tuple[float, float]]) -> list[Text]:
    if len(numbers) <= _MANY:
        return [_times(coefficient, written(value)) for coefficient, value in numbers]
    total = sum(coefficient * value for coefficient, value in numbers)
    return [filled(_AND_MORE, sum=total, count=len(numbers))]


def _narrowed(statement: Statement, name: str, known: Mapping[str, Known]) -> Known:
    """What one statement tells of one count, given what is known of the others; rounded to whole numbers."""
    coefficient = statement.terms[name]
    lowest = highest = 0.0
    for other, weight in statement.terms.items():
        if other != name:
            ends = (weight * known[other].lower, weight * known[other].upper)
            lowest, highest = lowest + min(ends), highest + max(ends)
    ends = ((statement.lower - highest) / coefficient, (statement.upper - lowest) / coefficient)
    lower, upper = min(ends), max(ends)
    was = known[name]
    return Known(
        max(was.lower, math.ceil(lower - 1e-7) if math.isfinite(lower) else lower),
        min(was.upper, math.floor(upper + 1e-7) if math.isfinite(upper) else upper),
        was.sure,
    )
