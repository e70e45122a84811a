"""Percentages of exclusive categories that should add up to a hundred."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, is_union, may_overlap
from inbeeld.auditing.inconsistent.cellshares import pairs_of
from inbeeld.auditing.inconsistent.sums import line, named, number, shown
from inbeeld.auditing.readings import known, step
from inbeeld.auditing.written import joined

RULE = "shares-not-a-hundred"
_NEAR = Fraction(6)
"""Percentages whose sum is further from a hundred may be of answers that go together, or not all printed."""


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each set of percentages of one whole that add up to more or less than rounding can explain."""
    of_counts = _with_counts(publication)
    for block in blocks(publication):
        if not block.is_shares or may_overlap(block) or any(map(is_union, block.figures)):
            continue
        for column in block.table.columns:
            sets = _sets(block, column)
            wrong = [shares for shares in sets if not _is_hundred(shares)]
            right = len(sets) - len(wrong)
            if wrong and (right > len(wrong) or _of_one_whole(sets, of_counts) or _is_near(sets)):
                yield from (_finding(block, shares, sure=right > 0) for shares in wrong)


def _with_counts(publication: Publication) -> set[frozenset[str]]:
    """Sets of percentages whose counts add up to their base: exclusive categories, all printed."""
    found: set[frozenset[str]] = set()
    for _, pairs in pairs_of(publication):
        by_base: dict[Fraction | None, list[tuple[Figure, Fraction]]] = {}
        for pair in pairs:
            if pair.base is not None and not pair.count.is_total:
                by_base.setdefault(known(pair.base).exact, []).append((pair.share, Fraction(pair.count.value or 0)))
        for base, shares in by_base.items():
            if sum((count for _, count in shares), Fraction()) == base:
                found.add(frozenset(share.id for share, _ in shares))
    return found


def _of_one_whole(sets: Sequence[Sequence[Figure]], of_counts: set[frozenset[str]]) -> bool:
    return any(frozenset(share.id for share in shares) in of_counts for shares in sets)


def _is_near(sets: Sequence[Sequence[Figure]]) -> bool:
    return len(sets) == 1 and abs(_sum(sets[0]) - 100) <= _NEAR and len(sets[0]) > 1


def _sets(block: Block, column: str) -> list[Sequence[Figure]]:
    """The percentages of the categories of a column, for each combination of the others."""
    found: dict[tuple[str | None, ...], list[Figure]] = {}
    others = [each for each in block.table.columns if each != column]
    groups = sorted({name for cell in block.cells for name, _ in cell.groups if name == "group"})
    for cell in block.cells:
        found.setdefault(tuple(cell.category(other) for other in (*others, *groups)), []).append(cell)
    whole = [shares for shares in found.values() if len(shares) > 1 and all(s.value is not None for s in shares)]
    return list(whole)


def _sum(shares: Sequence[Figure]) -> Fraction:
    return sum((Fraction(share.value or 0) for share in shares), Fraction())


def _room(shares: Sequence[Figure]) -> Fraction:
    return sum((step(share) / 2 for share in shares), Fraction())


def _is_hundred(shares: Sequence[Figure]) -> bool:
    return abs(_sum(shares) - 100) <= _room(shares)


def _finding(block: Block, shares: Sequence[Figure], *, sure: bool) -> Finding:
    total = _sum(shares)
    account = Account(
        title=line(
            "De percentages van {table} zijn samen {sum}%, geen 100%",
            "The percentages of {table} add up to {sum}%, not 100%",
            table=block.table.title,
            sum=number(total),
        ),
        derivation=(
            joined((named(share) for share in shares), "; "),
            line("{terms} = {sum}.", "{terms} = {sum}.", terms=joined(map(shown, shares), " + "), sum=number(total)),
            line(
                "Afronding van {n} getallen verklaart ten hoogste {room}.",
                "Rounding of {n} numbers explains {room} at most.",
                n=len(shares),
                room=number(_room(shares)),
            ),
        ),
        repair=line(
            "Bereken de percentages opnieuw, of zeg dat er meer antwoorden mogelijk zijn of dat een deel ontbreekt.",
            "Calculate the percentages again, or say that several answers are possible or that a part is missing.",
        ),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN if sure else Severity.LIKELY), shares, account)
