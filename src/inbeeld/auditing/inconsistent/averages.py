"""A printed average percentage against the percentages and counts that it is the average of."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block
from inbeeld.auditing.inconsistent.cellshares import Pair, pairs_of
from inbeeld.auditing.inconsistent.quotients import as_number, rounded
from inbeeld.auditing.inconsistent.sums import line, named, number, shown
from inbeeld.auditing.readings import Range, allowed, step
from inbeeld.vocabulary import Text

RULE = "average-of-shares"
_HUNDRED = Fraction(100)
_LEAST = 2


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each average that neither the weighted nor the plain average of its percentages can be.

    The base of each percentage is not printed, but follows from the count beside it: base = count / percentage.
    """
    for block, pairs in pairs_of(publication):
        cells = [pair for pair in pairs if not pair.count.is_total and pair.base is None and pair.share.value]
        for whole in (pair for pair in pairs if pair.count.is_total and pair.share.value):
            parts = [pair for pair in cells if _is_part(pair, whole)]
            if len(parts) >= _LEAST and not _fits(whole, parts):
                yield _finding(block, whole, parts)


def _is_part(pair: Pair, whole: Pair) -> bool:
    mine = dict(pair.count.by)
    return all(mine[c] == category for c, category in whole.count.by if c not in whole.count.over)


def _base(pair: Pair) -> Range:
    """What the base of a percentage can be, given its count."""
    count, share = Fraction(pair.count.value or 0), allowed(pair.share)
    lower = _HUNDRED * count / share.upper if share.upper else None
    upper = _HUNDRED * count / share.lower if share.lower and share.lower > 0 else None
    return Range(lower, upper)


def _likely_base(pairs: Sequence[Pair]) -> Fraction:
    return sum((_HUNDRED * Fraction(p.count.value or 0) / Fraction(p.share.value or 1) for p in pairs), Fraction())


def _weighted(parts: Sequence[Pair]) -> Range:
    """What the percentage of all parts together can be."""
    count = sum((Fraction(p.count.value or 0) for p in parts), Fraction())
    lows, highs = zip(*((_base(p).lower, _base(p).upper) for p in parts), strict=True)
    lowest = sum((low for low in lows if low is not None), Fraction())
    highest = None if None in highs else sum((high for high in highs if high is not None), Fraction())
    return Range(_HUNDRED * count / highest if highest else None, _HUNDRED * count / lowest if lowest else None)


def _plain(parts: Sequence[Pair]) -> Range:
    values = [Fraction(p.share.value or 0) for p in parts]
    mean = sum(values, Fraction()) / len(values)
    half = max(step(p.share) for p in parts) / 2
    return Range(mean - half, mean + half)


def _fits(whole: Pair, parts: Sequence[Pair]) -> bool:
    printed = allowed(whole.share)
    return printed.meets(_weighted(parts)) or printed.meets(_plain(parts))


def _finding(block: Block, whole: Pair, parts: Sequence[Pair]) -> Finding:
    account = Account(
        title=line(
            "Een gemiddeld percentage volgt niet uit de cellen van {table}: {name}",
            "An average percentage does not follow from the cells of {table}: {name}",
            table=block.table.title,
            name=named(whole.share),
        ),
        derivation=(
            line("Gedrukt: {name}: {p}%.", "Printed: {name}: {p}%.", name=named(whole.share), p=shown(whole.share)),
            *_base_lines(parts),
            *_quotient_lines(whole, parts),
        ),
        repair=line(
            "Bereken het gemiddelde opnieuw, met de noemers erbij.",
            "Calculate the average again, and print the bases.",
        ),
    )
    involved = [whole.share, whole.count, *(figure for p in parts for figure in (p.share, p.count))]
    return finding(RULE, (Kind.INCONSISTENT, Severity.LIKELY), involved, account)


def _base_lines(parts: Sequence[Pair]) -> Iterator[Text]:
    yield line(
        "De noemers volgen uit aantal / percentage, zoals {n} / {p}% = {b}; samen {base}.",
        "The bases follow from count / percentage, such as {n} / {p}% = {b}; together {base}.",
        n=shown(parts[0].count),
        p=shown(parts[0].share),
        b=as_number(_likely_base(parts[:1])),
        base=as_number(_likely_base(parts)),
    )


def _quotient_lines(whole: Pair, parts: Sequence[Pair]) -> Iterator[Text]:
    count = sum((Fraction(p.count.value or 0) for p in parts), Fraction())
    own, base = Fraction(whole.count.value or 0), _likely_base(parts)
    half = max(step(p.share) for p in parts) / 2
    yield line(
        "Alle cellen: {n} / {base} = {q}%; met afronding {span}%.",
        "All cells: {n} / {base} = {q}%; with rounding {span}%.",
        n=number(count),
        base=as_number(base),
        q=as_number(_HUNDRED * count / base),
        span=rounded(_weighted(parts)),
    )
    yield line(
        "Het gedrukte totaal: {n} / {base} = {q}%.",
        "The printed total: {n} / {base} = {q}%.",
        n=number(own),
        base=as_number(base),
        q=as_number(_HUNDRED * own / base),
    )
    yield line(
        "Het gewone gemiddelde van de percentages is {mean}%.",
        "The plain average of the percentages is {mean}%.",
        mean=as_number((_plain(parts).lower or Fraction()) + half),
    )
