"""Dominance: an amount that rests too much on one or two contributors tells what they contribute.

The (n, k) rule and the p % rule: Hundepool et al. 2012, "Statistical Disclosure Control", Wiley, chapter 4.
"""

from collections.abc import Iterator

from inbeeld.declarations import ResolvedDominance, ResolvedPolicy
from inbeeld.disclosure.decisions import Decision
from inbeeld.disclosure.primary.beside import Beside, Contributors
from inbeeld.errors import DisclosureError
from inbeeld.tables import Key, Number, Statistic, Table
from inbeeld.vocabulary import Text

_SHARE = Text(
    nl="De grootste bijdragen vormen samen een te groot deel van het totaal in de cel.",
    en="The largest contributions together are too large a part of the total in the cell.",
)
_REST = Text(
    nl="De op een na grootste zou uit de cel te nauwkeurig kunnen schatten wat de grootste bijdraagt.",
    en="The second largest could estimate too well from the cell what the largest contributes.",
)


def too_dominant(table: Table, policy: ResolvedPolicy, beside: Beside) -> Iterator[Decision]:
    """The cells in which the largest contributions give themselves away.

    Raises:
        DisclosureError: if the contributions of a cell with a number are not given, or cannot be right.
    """
    if policy.dominance is None or table.statistic is not Statistic.COUNT:
        return
    for key in table.keys():
        total = table.cells[key].value
        if total:
            yield from _judge(table, key, total, policy.dominance, beside)


def _judge(table: Table, key: Key, total: Number, rule: ResolvedDominance, beside: Beside) -> Iterator[Decision]:
    largest, second = _largest_two(table, key, total, beside.contributors.get(key))
    numbers = (("total", total), ("largest", largest), ("second_largest", second))
    together = largest if rule.largest == 1 else largest + second
    if rule.share is not None and 100 * together > rule.share * total:
        yield Decision("dominance-share", table.id, key, _SHARE, numbers=(*numbers, ("share", rule.share)))
    if rule.rest is not None and 100 * (total - largest - second) < rule.rest * largest:
        yield Decision("dominance-rest", table.id, key, _REST, numbers=(*numbers, ("rest", rule.rest)))


def _largest_two(table: Table, key: Key, total: Number, known: Contributors | None) -> tuple[Number, Number]:
    place = f"Table {table.id} ({', '.join(key)}) cannot be published: "
    if known is None or known.largest is None or (known.second_largest is None and known.persons > 1):
        raise DisclosureError(place + "its policy looks at the largest contributions, and they were not given with it.")
    second = known.second_largest or 0
    if not 0 <= second <= known.largest or known.largest + second > total:
        raise DisclosureError(place + "the largest contributions given with it do not fit its number.")
    return known.largest, second
