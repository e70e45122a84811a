"""Rule: the share of the total follows from the counts and shares of its parts.

The base of a part is its count divided by its share; the share of the total is the sum of the counts divided by the
sum of the bases. An average of percentages differs from it as soon as the bases differ.
"""

from collections.abc import Iterator

from inbeeld.declarations import ShareMatchesCount
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach, place_of
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.tables import Cell

Pair = tuple[Cell | None, Cell | None]


def share_matches_count(
    rule: ShareMatchesCount,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every total whose share does not follow, and every part with a count but a share of nil, or the other way."""
    code = table.totals.get(rule.over)
    for key, cell in table.cells(rule.share).items():
        where = table.where(key)
        count = table.cell(rule.count, where)
        if count is not None and _contradict(count, cell):
            yield _impossible(rule, table, where, count, cell)
        if code is not None and where[rule.over] == code and cell.value is not None:
            yield from _compare(rule, table, where, cell)


def _contradict(count: Cell, share: Cell) -> bool:
    # a small share may be rounded down to nil, so only a whole per cent or more of nobody is impossible
    return count.value == 0 and share.value is not None and share.value >= 1


def _compare(rule: ShareMatchesCount, table: Delivered, where: dict[str, str], share: Cell) -> Iterator[Breach]:
    others = {dimension: code for dimension, code in where.items() if dimension != rule.over}
    parts = table.parts_of(rule.count, others, rule.over)
    if table.has_gap(others, parts):
        return
    followed = followed_share([_pair(rule, table, table.where(part)) for part in parts])
    if followed is None or share.value is None or abs(followed - share.value) <= rule.tolerance:
        return
    words = {
        "what": table.names(rule.share, where),
        "delivered": share.value,
        "followed": round(followed, 1),
    }
    yield Breach(Fault("share-differs", words, f"{followed:.1f}", f"{share.value:g}"), place_of(share))


def _pair(rule: ShareMatchesCount, table: Delivered, where: dict[str, str]) -> Pair:
    return table.cell(rule.count, where), table.cell(rule.share, where)


def followed_share(pairs: list[Pair]) -> float | None:
    """The share that follows from counts and shares; None if a part's base cannot be known.

    A part that was not delivered at all does not count; one with an unknown figure leaves the share unknown.
    """
    counts = bases = 0.0
    for count, share in pairs:
        if count is None and share is None:
            continue
        if count is None or share is None or not count.value or not share.value:
            return None
        counts += count.value
        bases += 100 * count.value / share.value
    return 100 * counts / bases if bases else None


def _impossible(rule: ShareMatchesCount, table: Delivered, where: dict[str, str], count: Cell, share: Cell) -> Breach:
    words = {"what": table.names(rule.count, where), "count": count.number, "share": share.number}
    return Breach(Fault("share-without-count", words), place_of(share))
