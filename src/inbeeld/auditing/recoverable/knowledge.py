"""What is printed of one count: exactly, rounded, about, hidden by a rule, a class, or nothing at all."""

import math
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Publication, Status
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.statements import ANYTHING, Known

_TENS = re.compile(r"\b(?:tens|tientallen|multiples? of (?:10|ten)|tientallen?)\b", re.IGNORECASE)
_FIVES = re.compile(r"\b(?:fives|vijftallen|multiples? of (?:5|five))\b", re.IGNORECASE)
_HIDDEN = frozenset({Status.SUPPRESSED, Status.CLASS, Status.UNKNOWN})
_LOOSE = frozenset({"about", "estimated", "on average", "or", "between", "in principle"})
_ABOVE = frozenset({"over", "more than", "more-than", "at least", "at-least", "longer than", "somewhat more than"})
_BELOW = frozenset({"almost", "less than", "less-than", "at most", "at-most", "below", "somewhat less than"})


def is_hidden(figure: Figure) -> bool:
    """Whether it is a count of which no number is printed."""
    return figure.is_count and figure.value is None and figure.status in _HIDDEN


def knowledge(publication: Publication) -> Mapping[str, Known]:
    """What is printed of each count in a publication, by figure."""
    bases = {name: rounding_base(publication, name) for name in publication.tables}
    return {
        figure.id: known_of(figure, bases.get(figure.table, 1))
        for figure in publication.figures.values()
        if figure.is_count
    }


def rounding_base(publication: Publication, table: str) -> int:
    """The multiple to which a table says that it rounds, if most of its counts keep to it; otherwise 1."""
    said = publication.tables[table].rounding
    base = 10 if _TENS.search(said) else 5 if _FIVES.search(said) else 1
    values = [figure.value for figure in publication.of_table(table) if figure.is_count and figure.value is not None]
    return base if _are_mostly_multiples(values, base) else 1


def _are_mostly_multiples(values: Iterable[Decimal], base: int) -> bool:
    held = list(values)
    return bool(held) and 2 * sum(value % base == 0 for value in held) > len(held)


def known_of(figure: Figure, rounding: int = 1) -> Known:
    """What is printed of one count. ``rounding`` is the multiple to which its table is rounded."""
    if figure.value is None:
        return _of_hidden(figure)
    value = float(figure.value)
    if figure.qualifier in _ABOVE:
        return Known(max(0, math.ceil(value)), math.inf, Severity.LIKELY)
    if figure.qualifier in _BELOW:
        return Known(0, math.floor(value), Severity.LIKELY) if value >= 0 else ANYTHING
    if figure.qualifier in _LOOSE or value != math.floor(value) or value < 0:
        return ANYTHING
    half = rounding // 2 if figure.value % rounding == 0 else 0
    return Known(max(0, value - half), value + half, _sure_of(figure))


def _of_hidden(figure: Figure) -> Known:
    """The bounds of a class both count as part of it: whether they are is not printed."""
    if figure.status not in (Status.SUPPRESSED, Status.CLASS):
        return ANYTHING
    lower = 0 if figure.lower is None else math.floor(figure.lower)
    upper = math.inf if figure.upper is None else math.floor(figure.upper)
    return Known(lower, upper) if 0 <= lower <= upper else ANYTHING


def _sure_of(figure: Figure) -> Severity:
    """A number that the publisher calculated or estimated need not be the count itself."""
    return Severity.LIKELY if figure.status is Status.DERIVED else Severity.CERTAIN
