"""What an outsider knows of every count, from what is printed and nothing else.

The outsider reads the printed numbers, signs and bounds, the wording of the policy (so: the rounding and the
minimum), and knows that counts are whole and never negative. A rounded number stands for every number that rounds to
it; a secondary hidden cell is known to be no small cell, because a small cell carries another sign. An estimate
tells nothing about a count. A number that the source printed with a word, such as *almost 40*, tells what that word
leaves possible; where we round it, the rounding is taken as all there is to know, which is never too little.

He also has the earlier editions. What they tell cannot be withheld any more; a count that was corrected since is
another count, and tells nothing of the new one.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.bases import known_bases, sums_of_shares
from inbeeld.disclosure.known import NOTHING, Known, Place
from inbeeld.disclosure.nesting import nested_sums
from inbeeld.disclosure.policies import width_of
from inbeeld.disclosure.reading import BEHIND, known_of
from inbeeld.disclosure.spots import Spot, Sum, group_of, spot_of, sums_of
from inbeeld.disclosure.weights import weights_of
from inbeeld.tables import Table

Printed = tuple[Table, ResolvedPolicy]
"""A table as an outsider will see it, with the policy that it was made under."""

_HIDES = ("round-and-hide", *BEHIND)


@dataclass(frozen=True)
class Knowledge:
    """All that an outsider knows: counts by spot, and the sums between them."""

    counts: Mapping[Spot, Known]
    sums: tuple[Sum, ...]

    @property
    def hidden(self) -> tuple[Spot, ...]:
        """The hidden counts, in a fixed order."""
        return tuple(sorted(spot for spot, known in self.counts.items() if known.need is not None))


def knowledge_of(
    printed: Iterable[Printed], against: Iterable[Printed] = (), secrets: Collection[Place] = ()
) -> Knowledge:
    """What an outsider knows from these tables together; tables that share nothing with a secret are left out.

    ``against`` are tables of earlier editions. ``secrets`` are cells that are hidden for their own sake though their
    sign does not say so: the outsider does not know which, but they need as wide a range as a small cell.
    """
    printed, against = tuple(printed), tuple(against)
    groups = {group_of(table) for table, policy in (*printed, *against) if has_secrets(table, policy)}
    own, earlier = ([(t, policy) for t, policy in some if group_of(t) in groups] for some in (printed, against))
    counts = _read(own, secrets)
    for spot, known in _read(earlier).items():
        counts[spot] = _told_before(counts.get(spot), known)
    sums = dict.fromkeys(one for table, _ in (*own, *earlier) for one in (*sums_of(table), *sums_of_shares(table)))
    unique = {t.measure.id for t, _ in (*own, *earlier) if t.measure.unit.is_unique}
    sums |= dict.fromkeys(nested_sums(counts, sums, unique))
    for one in sums:
        for spot in (one.total, *one.parts):
            counts.setdefault(spot, NOTHING)
    return Knowledge(counts, tuple(sums))


def has_secrets(table: Table, policy: ResolvedPolicy) -> bool:
    """Whether a table hides something, or would have to if it could be derived."""
    return policy.kind in _HIDES or policy.classes is not None or any(cell.is_hidden for cell in table.cells.values())


def _read(printed: Iterable[Printed], secrets: Collection[Place] = ()) -> dict[Spot, Known]:
    counts: dict[Spot, Known] = {}
    for table, policy in printed:
        weights = weights_of(table, policy)
        for key in table.keys():
            spot, known = spot_of(table, key), known_of(table, key, policy)
            if (table.id, key) in secrets:
                known = replace(known, need=width_of(policy), is_small=True)
            known = replace(known, weight=weights[key]) if known.weight else known
            counts[spot] = counts[spot].also(known) if spot in counts else known
        for spot, known in known_bases(table, policy):
            counts[spot] = counts[spot].also(known) if spot in counts else known
    return counts


def _told_before(now: Known | None, before: Known) -> Known:
    """A count with what an earlier edition told of it. What that one hid must stay hidden."""
    if now is None:
        return replace(before.after(before.range), weight=0, fixed=True, cells=())
    both = now.after(before.range)
    if both is now or before.need is None or both.signs.upper == 0:
        return both  # a 0 that cannot be anything else is no secret, though it was hidden before
    return replace(both, need=min(before.need, both.need or before.need), is_small=both.is_small or before.is_small)
