"""Decisions: what was done to which cell, by which rule, why and at what cost. For the internal log only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from inbeeld.tables import Key, Number, Status, Table
from inbeeld.vocabulary import Text


class Outcome(StrEnum):
    """What becomes of a cell."""

    HIDDEN = "hidden"
    LEFT_OUT = "left-out"
    FLAGGED = "flagged"
    CLASSED = "classed"
    ROUNDED = "rounded"
    PERTURBED = "perturbed"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        rule: the rule that asked for it, such as "minimum" or "secondary".
        table: the table's id.
        key: the cell.
        reason: why, in words that tell no number of the cell.
        outcome: what becomes of the cell.
        cost: what it takes away, by the weights of the policy.
        numbers: what the rule looked at, by name. True numbers: they stay out of messages and pictures of the object.
    """

    rule: str
    table: str
    key: Key
    reason: Text
    outcome: Outcome = Outcome.HIDDEN
    cost: float = 0
    numbers: tuple[tuple[str, Number], ...] = field(default=(), repr=False)


_TOGETHER = Text(
    nl="Zonder deze cel te verbergen was een andere verborgen cel uit de gepubliceerde cijfers te herleiden.",
    en="Without hiding this cell another hidden cell could be derived from the published figures.",
)


def secondary_decisions(before: Table, after: Table, weights: Mapping[Key, float]) -> Iterator[Decision]:
    """A decision for each cell that was withheld to protect others.

    Args:
        before: the table after its own rules; ``after``: the same table after all tables were looked at together.
        weights: what each cell is worth (``inbeeld.disclosure.weights``).
    """
    for key in before.keys():
        had, has = before.cells[key], after.cells[key]
        if has.status is Status.HIDDEN_SECONDARY and not had.is_hidden:
            numbers = (("value", had.value),) if had.value is not None else ()
            yield Decision("secondary", before.id, key, _TOGETHER, cost=weights.get(key, 0), numbers=numbers)


CONTRADICTION = "contradiction"
"""The rule by which numbers that contradict each other are withheld."""

_CONTRADICTS = Text(
    nl="Dit getal spreekt andere getallen tegen. Wat het van een verborgen cel verraadt, is niet te zeggen.",
    en="This number contradicts others. What it gives away of a hidden cell, nobody can tell.",
)


def contradicting_decisions(places: Iterable[tuple[str, Key]]) -> tuple[Decision, ...]:
    """A decision for each cell that was withheld because its number contradicts others, by table and key."""
    return tuple(Decision(CONTRADICTION, table, key, _CONTRADICTS) for table, key in sorted(places))


_NEARBY = Text(
    nl="Afgerond op een veelvoud, omhoog of omlaag, zodat de sommen blijven kloppen.",
    en="Rounded to a multiple, up or down, so that the sums keep adding up.",
)
_NOISE = Text(
    nl="Voorzien van kleine ruis die overal gelijk is waar dezelfde personen geteld zijn.",
    en="Given a little noise that is the same wherever the same persons are counted.",
)
_CLASSED = Text(nl="Als klasse getoond in plaats van als aantal.", en="Shown as a class instead of a count.")
_HALF_UP = Text(
    nl="Afgerond op het dichtstbijzijnde veelvoud; een half gaat omhoog.",
    en="Rounded to the nearest multiple; halfway goes up.",
)
_COARSE = Text(
    nl="Geschat, en getoond in stappen waaraan geen klein aantal te zien is.",
    en="Estimated, and shown in steps in which no small number can be seen.",
)
_CHANGES: Mapping[str, tuple[Outcome, Text]] = {
    "controlled-rounding": (Outcome.ROUNDED, _NEARBY),
    "cell-key": (Outcome.PERTURBED, _NOISE),
    "classes": (Outcome.CLASSED, _CLASSED),
    "round-and-hide": (Outcome.ROUNDED, _HALF_UP),
    "estimates": (Outcome.ROUNDED, _COARSE),
}


def changes(kind: str, true: Table, published: Table) -> Iterator[Decision]:
    """A decision for each cell that is published as something else than its number, but not hidden.

    ``kind`` is that of the policy. The cost is how far the published number lies from the true one; a class has none.
    """
    outcome, reason = _CHANGES[kind]
    for key in true.keys():
        was, now = true.cells[key], published.cells[key]
        if was.value is None or now.is_hidden or now.status is Status.NOT_PUBLISHED or now.value == was.value:
            continue
        cost = abs(now.value - was.value) if now.value is not None else 0
        yield Decision(kind, true.id, key, reason, outcome, cost=cost, numbers=(("value", was.value),))


def by_place(decisions: Iterable[Decision]) -> dict[tuple[str, Key], tuple[Decision, ...]]:
    """The decisions on each cell, by table id and key, in the order given."""
    found: dict[tuple[str, Key], tuple[Decision, ...]] = {}
    for decision in decisions:
        place = (decision.table, decision.key)
        found[place] = (*found.get(place, ()), decision)
    return found
