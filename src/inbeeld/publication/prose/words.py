"""Words for numbers: how a share, a change or a round number is said, per language.

Dutch uses *ruim* (just above), *bijna* (just below), *rond* (either side) and *circa* (estimate).
"""

from fractions import Fraction

from inbeeld.tables import Number
from inbeeld.vocabulary import Language, Text

ABOVE = Text(nl="ruim", en="just over")
BELOW = Text(nl="bijna", en="almost")
EITHER_SIDE = Text(nl="rond", en="around")
ESTIMATE = Text(nl="circa", en="about")

POINT = Text(nl="procentpunt", en="percentage point")
POINTS = Text(nl="procentpunten", en="percentage points")

SAME = Text(nl="ongeveer evenveel als", en="about as many as")
MORE = Text(nl="meer dan", en="more than")
FEWER = Text(nl="minder dan", en="fewer than")

_FRACTIONS: tuple[tuple[Fraction, Text], ...] = (
    (Fraction(1, 10), Text(nl="een op de tien", en="one in ten")),
    (Fraction(1, 5), Text(nl="een op de vijf", en="one in five")),
    (Fraction(1, 4), Text(nl="een kwart", en="a quarter")),
    (Fraction(3, 10), Text(nl="drie op de tien", en="three in ten")),
    (Fraction(1, 3), Text(nl="een derde", en="a third")),
    (Fraction(2, 5), Text(nl="vier op de tien", en="four in ten")),
    (Fraction(1, 2), Text(nl="de helft", en="half")),
    (Fraction(3, 5), Text(nl="zes op de tien", en="six in ten")),
    (Fraction(2, 3), Text(nl="twee derde", en="two thirds")),
    (Fraction(7, 10), Text(nl="zeven op de tien", en="seven in ten")),
    (Fraction(3, 4), Text(nl="driekwart", en="three quarters")),
    (Fraction(4, 5), Text(nl="acht op de tien", en="eight in ten")),
    (Fraction(9, 10), Text(nl="negen op de tien", en="nine in ten")),
)

EXACT_WITHIN = 0.5
SAYABLE_WITHIN = 4.5
SAME_WITHIN = 3.0
"""Percentage points, percentage points, and percent of change that still count as the same."""


def share_in_words(percentage: Number, language: Language) -> str | None:
    """A percentage as a fraction in words, or None if no plain fraction is near.

    >>> share_in_words(34.0, "nl"), share_in_words(64.5, "en")
    ('ruim een derde', 'almost two thirds')
    """
    distance, words = _nearest_fraction(percentage)
    if abs(distance) > SAYABLE_WITHIN:
        return None
    if abs(distance) <= EXACT_WITHIN:
        return words[language]
    return f"{(ABOVE if distance > 0 else BELOW)[language]} {words[language]}"


def plain_fraction(percentage: Number, language: Language) -> str | None:
    """A percentage that is a plain fraction, in words without *ruim* or *bijna*; None for any other.

    >>> plain_fraction(33, "nl"), plain_fraction(35, "nl")
    ('een derde', None)
    """
    distance, words = _nearest_fraction(percentage)
    return words[language] if abs(distance) <= EXACT_WITHIN else None


def _nearest_fraction(percentage: Number) -> tuple[float, Text]:
    """How far a percentage lies above (or below) the nearest plain fraction, and the words of that fraction."""
    fraction, words = min(_FRACTIONS, key=lambda known: abs(float(known[0]) * 100 - percentage))
    return percentage - float(fraction) * 100, words


def nearness(value: Number, rounded: Number, language: Language) -> str:
    """The word before a rounded number: *ruim*, *bijna*, or nothing if it is exact."""
    if value == rounded:
        return ""
    return (ABOVE if value > rounded else BELOW)[language]


def verb_of_change(percentage: float, language: Language, *, plural: bool) -> str:
    """The verb that says how a number changed: halved, fell, rose, doubled, or stayed about the same.

    >>> verb_of_change(-52.0, "nl", plural=False), verb_of_change(28.0, "en", plural=True)
    ('halveerde', 'rose')
    """
    one, many = _verbs(percentage)
    return (many if plural else one)[language]


def _verbs(percentage: float) -> tuple[Text, Text]:
    for limit, one, many in _VERBS:
        if percentage < limit:
            return Text(**one), Text(**many)
    return Text(nl="verdubbelde ruim", en="more than doubled"), Text(nl="verdubbelden ruim", en="more than doubled")


_VERBS: tuple[tuple[float, dict[str, str], dict[str, str]], ...] = (
    (-57.0, {"nl": "daalde sterk", "en": "fell sharply"}, {"nl": "daalden sterk", "en": "fell sharply"}),
    (-43.0, {"nl": "halveerde", "en": "halved"}, {"nl": "halveerden", "en": "halved"}),
    (-SAME_WITHIN, {"nl": "daalde", "en": "fell"}, {"nl": "daalden", "en": "fell"}),
    (
        SAME_WITHIN,
        {"nl": "bleef ongeveer gelijk", "en": "stayed about the same"},
        {"nl": "bleven ongeveer gelijk", "en": "stayed about the same"},
    ),
    (90.0, {"nl": "steeg", "en": "rose"}, {"nl": "stegen", "en": "rose"}),
    (110.0, {"nl": "verdubbelde", "en": "doubled"}, {"nl": "verdubbelden", "en": "doubled"}),
)
