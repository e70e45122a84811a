"""Sums of printed figures, and the sums written out."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from inbeeld.auditing.figures import CHANGE, PERCENT, Figure
from inbeeld.auditing.readings import Range, known, total
from inbeeld.auditing.written import Number, filled, joined, written
from inbeeld.vocabulary import Text

_PLUS = " + "
_DECIMALS = 4


def number(value: Fraction) -> Text:
    """A calculated number: whole, or with at most four decimals; with a real minus sign."""
    if value < 0:
        return filled(Text.same("−{size}"), size=number(-value))
    if value.denominator == 1:
        return written(int(value))
    return written(round(float(value), _DECIMALS))


def sum_of(figures: Iterable[Figure]) -> Range:
    """What the counts add up to."""
    return total(known(figure) for figure in figures)


def shown(figure: Figure) -> Text:
    """A figure as it is printed: 107, 0-9, 200 or more."""
    if figure.value is not None:
        return written(figure.value)
    span = known(figure)
    if span.upper is None:
        return filled(Text(nl="{low} of meer", en="{low} or more"), low=number(span.lower or Fraction()))
    return filled(Text.same("{low}-{high}"), low=number(span.lower or Fraction()), high=number(span.upper))


_WORDS = {
    "about": "ongeveer",
    "almost": "bijna",
    "at least": "ten minste",
    "at most": "ten hoogste",
    "below": "onder",
    "estimated": "naar schatting",
    "less than": "minder dan",
    "more than": "meer dan",
    "not more than": "niet meer dan",
    "on average": "gemiddeld",
    "over": "ruim",
    "somewhat less than": "iets minder dan",
}


def with_sign(figure: Figure, number_: Text) -> Text:
    """A number with a per cent sign, if the figure is a percentage or a growth figure."""
    sign = "%" if figure.unit in {PERCENT, CHANGE} else ""
    return filled(Text.same("{number}{sign}"), number=number_, sign=sign)


def printed_words(figure: Figure) -> Text:
    """A number as it is printed, with the word before it and a sign: almost 40%."""
    value = with_sign(figure, shown(figure))
    if figure.in_words:
        value = filled(Text(nl="{value} (in woorden)", en="{value} (in words)"), value=value)
    if figure.qualifier == "exact":
        return value
    word = Text(nl=_WORDS.get(figure.qualifier, figure.qualifier), en=figure.qualifier)
    return filled(Text(nl="‘{word}’ {value}", en="‘{word}’ {value}"), word=word, value=value)


def named(figure: Figure) -> Text:
    """A figure by name, or by its id where it has none."""
    return figure.name if figure.name.en else Text.same(figure.id)


def span(range_: Range) -> Text:
    """A range in words: 585, from 560 to 590, 560 or more."""
    if range_.exact is not None:
        return number(range_.exact)
    if range_.upper is None:
        return filled(Text(nl="{low} of meer", en="{low} or more"), low=number(range_.lower or Fraction()))
    if range_.lower is None:
        return filled(Text(nl="hoogstens {high}", en="at most {high}"), high=number(range_.upper))
    return filled(
        Text(nl="{low} tot {high}", en="{low} to {high}"), low=number(range_.lower), high=number(range_.upper)
    )


def addition(figures: Sequence[Figure]) -> Text:
    """The sum in full: 107 + 41 = 148. Many equal classes are taken together: 185 x 0-10 + 85 x 10-20."""
    terms = _terms([shown(figure) for figure in figures])
    if len(figures) == 1:
        return terms
    return filled(Text.same("{terms} = {sum}"), terms=terms, sum=span(sum_of(figures)))


def _terms(texts: Sequence[Text]) -> Text:
    counted: dict[Text, int] = {}
    for text in texts:
        counted[text] = counted.get(text, 0) + 1
    if len(counted) * 3 > len(texts) or len(texts) < 60:
        return joined(texts, _PLUS)
    return joined((filled(Text.same("{n} × {text}"), n=n, text=text) for text, n in counted.items()), _PLUS)


def line(dutch: str, english: str, **values: Text | str | Number) -> Text:
    """A line of a derivation, with its numbers filled in."""
    return filled(Text(nl=dutch, en=english), **values)
