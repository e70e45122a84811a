"""Numbers and sentences of findings, in Dutch and English, each with its own separators."""

import math
from collections.abc import Iterable
from decimal import Decimal

from inbeeld.auditing.findings import Account
from inbeeld.vocabulary import LANGUAGES, Text

Number = Decimal | int | float
_DUTCH = str.maketrans(",.", ".,")


def written(value: Number) -> Text:
    """A number with the separators of each language; a printed decimal keeps its decimals.

    >>> written(Decimal("1234.50"))
    Text(nl='1.234,50', en='1,234.50')
    >>> written(3.0).en
    '3'
    """
    plain = f"{value:,}" if isinstance(value, Decimal | int) else f"{round(value, 4) + 0.0:,.10g}"
    return Text(nl=plain.translate(_DUTCH), en=plain)


def filled(template: Text, **values: Text | str | Number) -> Text:
    """A sentence with numbers and words filled in, in both languages."""
    texts = {name: _text(value) for name, value in values.items()}
    nl, en = (
        template[language].format(**{name: text[language] for name, text in texts.items()}) for language in LANGUAGES
    )
    return Text(nl=nl, en=en)


def joined(texts: Iterable[Text], glue: str | Text = ", ") -> Text:
    """Words one after another: a list, or with " + " between them a sum."""
    held = tuple(texts)
    between = _text(glue)
    nl, en = (between[language].join(text[language] for text in held) for language in LANGUAGES)
    return Text(nl=nl, en=en)


def range_written(lower: float, upper: float) -> Text:
    """What a number can be: exactly 5, from 2 to 7, at least 2, at most 7."""
    if lower == upper:
        return filled(Text(nl="precies {at}", en="exactly {at}"), at=lower)
    if math.isinf(upper):
        return filled(Text(nl="ten minste {at}", en="at least {at}"), at=lower)
    if math.isinf(lower):
        return filled(Text(nl="ten hoogste {at}", en="at most {at}"), at=upper)
    return filled(Text(nl="{low} tot en met {high}", en="from {low} to {high}"), low=lower, high=upper)


def _text(value: Text | str | Number) -> Text:
    if isinstance(value, Text):
        return value
    return Text.same(value) if isinstance(value, str) else written(value)


def account_of(title: Text, lines: Iterable[Text], repair: Text) -> Account:
    """What a finding says, in sentences: with a capital, and each line and the repair with a full stop.

    >>> account_of(Text("nul", "nought"), [Text("x = 1", "x = 1")], Text("tel na", "count again")).repair.en
    'Count again.'
    """
    sentences = tuple(Text(nl=_stopped(line.nl), en=_stopped(line.en)) for line in lines)
    return Account(
        Text(nl=_capital(title.nl), en=_capital(title.en)),
        sentences,
        Text(nl=_stopped(repair.nl), en=_stopped(repair.en)),
    )


def _stopped(words: str) -> str:
    return _capital(words) if words.endswith((".", "!", "?")) else f"{_capital(words)}."


def _capital(words: str) -> str:
    """A capital at the start, but for a single letter that stands for a number, and for an id such as s000.x."""
    start = words.split(maxsplit=1)[0] if words else ""
    return words[:1].upper() + words[1:] if start.rstrip(",:").isalpha() and len(start) > 1 else words
