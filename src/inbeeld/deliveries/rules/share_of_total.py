"""Rule: a percentage is the count beside it as a share of the total of its dimension."""

from collections.abc import Iterator

from inbeeld.declarations import ShareOfTotal
from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.rules.breach import Breach, place_of
from inbeeld.deliveries.rules.intervals import Interval
from inbeeld.deliveries.rules.margins import Delivered
from inbeeld.tables import Cell

_NEARLY = 1e-9
"""Fractions of a percentage point that come from calculating in floats."""


def share_of_total(
    rule: ShareOfTotal,
    table: Delivered,
    delivered: dict[str, Delivered],  # noqa: ARG001  # every rule is called alike
) -> Iterator[Breach]:
    """Every percentage that is not 100 x count / total. The total is the delivered one, or the sum of the parts."""
    for key, share in table.cells(rule.share).items():
        where = table.where(key)
        count = table.cell(rule.count, where)
        others = {dimension: code for dimension, code in where.items() if dimension != rule.over}
        total = table.margin(rule.count, others)
        followed = _followed(count, total)
        if followed is not None and share.value is not None and abs(followed - share.value) > rule.tolerance + _NEARLY:
            yield _breach(rule, table, where, followed)


def _followed(count: Cell | None, total: Interval | None) -> float | None:
    if count is None or count.value is None or total is None or not total.is_exact or not total.low:
        return None
    return 100 * count.value / total.low


def _breach(rule: ShareOfTotal, table: Delivered, where: dict[str, str], followed: float) -> Breach:
    share = table.cells(rule.share)[tuple(where.values())]
    words = {"what": table.names(rule.share, where), "delivered": share.value, "followed": round(followed, 1)}
    return Breach(Fault("share-of-total", words, f"{followed:.1f}", f"{share.number:g}"), place_of(share))
