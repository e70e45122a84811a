"""Base: a percentage of few persons is left out, one of not so many is flagged.

Both rest on the base as it is published: the true one would tell on which side of the limit it lies. What is left out
is the percentage alone. The counts behind it are no secret for that; whether they are is for the other rules.
"""

from collections.abc import Iterator

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision, Outcome
from inbeeld.disclosure.policies import minimum_of, rounding_of
from inbeeld.disclosure.primary.beside import Beside
from inbeeld.disclosure.rounding import round_half_up
from inbeeld.tables import Statistic, Table
from inbeeld.vocabulary import Text

_LEFT_OUT = Text(
    nl="Het percentage is genomen van te weinig personen om te tonen.",
    en="The percentage is taken of too few persons to be shown.",
)
_FLAGGED = Text(
    nl="Het percentage is genomen van weinig personen: het staat er met een waarschuwing.",
    en="The percentage is taken of few persons: it stands with a warning.",
)


def too_small_a_base(table: Table, policy: ResolvedPolicy, _: Beside) -> Iterator[Decision]:
    """The percentages whose base is under the policy's lowest base, or rests on fewer than the minimum."""
    if table.statistic is not Statistic.SHARE:
        return
    minimum, multiple = minimum_of(policy), rounding_of(policy)
    for key in table.keys():
        base = table.cells[key].base
        if not table.cells[key].has_number or base is None:
            continue
        if base < minimum or round_half_up(base, multiple) < (policy.base or 0):
            numbers = (("base", base), ("lowest", max(minimum, policy.base or 0)))
            yield Decision("base", table.id, key, _LEFT_OUT, Outcome.LEFT_OUT, numbers=numbers)


def a_small_base(table: Table, policy: ResolvedPolicy, _: Beside) -> Iterator[Decision]:
    """The percentages that get a warning. It rests on the base as it is published: nothing else may tell."""
    if table.statistic is not Statistic.SHARE or policy.small_base is None:
        return
    for key in table.keys():
        cell = table.cells[key]
        if (
            cell.has_number
            and cell.base is not None
            and is_flagged(round_half_up(cell.base, rounding_of(policy)), policy)
        ):
            numbers = (("base", cell.base), ("small_base", policy.small_base))
            yield Decision("small-base", table.id, key, _FLAGGED, Outcome.FLAGGED, numbers=numbers)


def is_flagged(published_base: int, policy: ResolvedPolicy) -> bool:
    """Whether a percentage of this base gets a warning."""
    return published_base < (policy.small_base or 0)
