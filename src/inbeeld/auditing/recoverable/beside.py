"""Percentages that stand beside a hidden count, and the base that the rows without a hidden count show them to have."""

from collections.abc import Iterable, Mapping

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.policy import counts_people
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.totals import families_of

Place = tuple[frozenset[str], str, str]
"""The categories of a figure, its source and what it counts."""


def place_in(figure: Figure) -> Place:
    """Where a count or its percentage stands; both are in the same place."""
    return (
        frozenset(category for column, category in figure.by if column not in figure.over),
        figure.source,
        figure.counted,
    )


def hidden_by_place(publication: Publication) -> Mapping[Place, Figure]:
    """The hidden counts of tables."""
    hidden = (each for table in publication.tables for each in publication.of_table(table) if is_hidden(each))
    return {place_in(each): each for each in hidden if each.by}


def bases_beside(publication: Publication, share: Figure, part: Figure) -> tuple[Figure, ...]:
    """The printed N or total of which every other percentage of the table is the share of the count beside it."""
    pairs = _pairs(publication, share)
    candidates: dict[str, Figure] = {
        each.id: each for each in publication.totals_of(share.table) if counts_people(each)
    }
    fitting = [each for each in candidates.values() if _fits(pairs, dict.fromkeys((one.id for one, _ in pairs), each))]
    if fitting:
        return (fitting[0],)
    families = tuple(families_of(publication, share.table))
    for column in part.by:
        totals = {one.id: total for total, parts in families if total.over == (column[0],) for one in parts}
        if part.id in totals and _fits([pair for pair in pairs if pair[0].id in totals], totals):
            return (totals[part.id],)
    return ()


def _pairs(publication: Publication, share: Figure) -> list[tuple[Figure, Figure]]:
    """Counts and percentages that stand beside each other, apart from totals."""
    figures = publication.of_table(share.table)
    shares = {each.by: each for each in figures if each.is_share and each.value is not None and not each.over}
    counts = [each for each in figures if each.is_count and each.value is not None]
    return [(each, shares[each.by]) for each in counts if each.by in shares]


def _fits(pairs: Iterable[tuple[Figure, Figure]], bases: Mapping[str, Figure]) -> bool:
    """Whether there are pairs, and each percentage is its count divided by its base, by some rounding."""
    held = list(pairs)
    return bool(held) and all(_is_share_of(count, share, bases[count.id]) for count, share in held)


def _is_share_of(count: Figure, share: Figure, base: Figure) -> bool:
    if not base.value or count.value is None or share.value is None:
        return False
    off = abs(100 * count.value / base.value - share.value)
    return bool(off * 10**share.decimals < 1)
