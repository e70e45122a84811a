"""Shares, growth and ratios of printed figures, calculated again."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Relation
from inbeeld.auditing.inconsistent.sums import addition, line, number, span
from inbeeld.auditing.readings import Range, allowed, known, total
from inbeeld.vocabulary import Text

_HUNDRED = Fraction(100)
_MOST_DECIMALS = 5
_HALVES = 20
"""Multiples of 0.05 are where whole percentages, and those with a decimal, are rounded either way."""


def taken(figures: Sequence[Figure], rooms: Mapping[str, Fraction] | None = None) -> Range:
    """What the sum of figures can be: percentages are rounded, and so are the counts of a table with room."""
    return total(_taken(figure, (rooms or {}).get(figure.table, Fraction())) for figure in figures)


def _taken(figure: Figure, room: Fraction) -> Range:
    if not figure.is_count and figure.value is not None:
        return allowed(figure)
    span = known(figure)
    low = None if span.lower is None else max(Fraction(), span.lower - room)
    return Range(low if room else span.lower, None if span.upper is None else span.upper + room)


def quotient(numerator: Range, denominator: Range) -> Range:
    """All quotients of two ranges of numbers that are not negative; no bounds where the denominator can be zero."""
    if denominator.lower is None or denominator.lower <= 0:
        return Range(None, None)
    lower = None
    if numerator.lower is not None:
        lower = Fraction() if denominator.upper is None else numerator.lower / denominator.upper
    upper = None if numerator.upper is None else numerator.upper / denominator.lower
    return Range(lower, upper)


def calculated(relation: Relation, numerator: Range, denominator: Range) -> Range:
    """What a number of the text should be: a share or growth in per cent, or a ratio."""
    plain = quotient(numerator, denominator)
    if relation is Relation.RATIO:
        return plain
    shares = plain.times(_HUNDRED)
    if relation is Relation.SHARE:
        return shares
    return Range(
        None if shares.lower is None else shares.lower - _HUNDRED,
        None if shares.upper is None else shares.upper - _HUNDRED,
    )


def derivation(relation: Relation, parts: Sequence[Figure], base: Sequence[Figure]) -> tuple[Text, ...]:
    """The sums of numerator and denominator, and their quotient, line by line."""
    above, below = taken(parts), taken(base)
    result = calculated(relation, above, below)
    lines = []
    if len(parts) > 1:
        lines.append(line("Teller: {sum}.", "Numerator: {sum}.", sum=addition(parts)))
    if len(base) > 1:
        lines.append(line("Noemer: {sum}.", "Denominator: {sum}.", sum=addition(base)))
    return (*lines, _quotient_line(relation, (above, below), result))


def _quotient_line(relation: Relation, sides: tuple[Range, Range], result: Range) -> Text:
    above, below = span(sides[0]), span(sides[1])
    if relation is Relation.RATIO:
        return line("{a} / {b} = {c}.", "{a} / {b} = {c}.", a=above, b=below, c=rounded(result))
    if relation is Relation.SHARE:
        return line("{a} / {b} = {c}%.", "{a} / {b} = {c}%.", a=above, b=below, c=rounded(result))
    return line("({a} − {b}) / {b} = {c}%.", "({a} − {b}) / {b} = {c}%.", a=above, b=below, c=rounded(result))


def rounded(range_: Range) -> Text:
    """A calculated range with two decimals."""
    return span(Range(*(None if end is None else two_decimals(end) for end in (range_.lower, range_.upper))))


def two_decimals(value: Fraction) -> Fraction:
    """A calculated number with two decimals; more where two would make a half of it that it is not: 85.496."""
    for decimals in range(2, _MOST_DECIMALS):
        scale = 10**decimals
        near = Fraction(round(value * scale), scale)
        if near == value or (near * _HALVES).denominator != 1:
            return near
    return near


def as_number(value: Fraction) -> Text:
    """A calculated number as it is written in a derivation."""
    return number(two_decimals(value))
