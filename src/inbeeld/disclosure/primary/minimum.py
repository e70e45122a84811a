"""Minimum: a count that rests on too few persons is hidden; and what becomes of zeros."""

from collections.abc import Iterator

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.decisions import Decision
from inbeeld.disclosure.policies import minimum_of
from inbeeld.disclosure.primary.beside import Beside, count_of, persons_in
from inbeeld.tables import Key, Statistic, Table
from inbeeld.vocabulary import Text

_FEW = Text(
    nl="De cel berust op minder personen dan het minimum.",
    en="The cell rests on fewer persons than the minimum.",
)
_ZERO = Text(
    nl="Een nul telt als klein aantal: dat er niemand is, vertelt ook iets.",
    en="A zero counts as a small number: that there is nobody tells something too.",
)


def too_few_persons(table: Table, policy: ResolvedPolicy, beside: Beside) -> Iterator[Decision]:
    """The cells of fewer persons than the minimum; zeros as the policy says."""
    minimum = minimum_of(policy)
    for key in table.keys():
        count = count_of(table, table.cells[key])
        if not table.cells[key].has_number or count is None:
            continue
        if count == 0:
            if _hides_zero(table, key, policy, beside):
                yield Decision("zero", table.id, key, _ZERO, numbers=(("count", count), ("minimum", minimum)))
            continue
        persons = persons_in(table, key, policy, beside)
        if persons < minimum:
            numbers = (("count", count), ("persons", persons), ("minimum", minimum))
            yield Decision("minimum", table.id, key, _FEW, numbers=numbers)


def _hides_zero(table: Table, key: Key, policy: ResolvedPolicy, beside: Beside) -> bool:
    if policy.zeros == "structural":
        return table.statistic is Statistic.SHARE or key not in beside.structural
    return policy.zeros == "hidden"
