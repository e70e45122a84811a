"""Percentages that no whole numbers can give."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.cellshares import Pair, pairs_of
from inbeeld.auditing.inconsistent.ofthese import pairs_of_these
from inbeeld.auditing.inconsistent.quotients import as_number
from inbeeld.auditing.inconsistent.sums import line, named, number, shown
from inbeeld.auditing.readings import known, step
from inbeeld.vocabulary import Text

RULE = "share-of-no-whole-number"
_TRIED = 3


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each percentage that no whole base has for its count, or no whole count of its base."""
    for _, pairs in pairs_of(publication):
        for pair in pairs:
            if pair.base is None and pair.count.value and pair.share.value:
                yield from _without_base(pair)
    yield from _of_the_count_before(publication)


def _without_base(pair: Pair) -> Iterator[Finding]:
    count, share = Fraction(pair.count.value or 0), Fraction(pair.share.value or 0)
    one = step(pair.share)
    low, high = 100 * count / (share + one / 2), 100 * count / max(share - one / 2, one / 2)
    if floor(high) >= ceil(low) or _of_a_near_count(pair):
        return
    # rounded down it may still be a whole number's
    downward = floor(100 * count / share) > 100 * count / (share + one)
    yield _base_finding(pair, Severity.POSSIBLE if downward else Severity.CERTAIN)


def _of_a_near_count(pair: Pair) -> bool:
    """Whether the count can be a whole base times the percentage, rounded, as some publishers calculate it."""
    count, share, one = Fraction(pair.count.value or 0), Fraction(pair.share.value or 0), step(pair.share)
    half = Fraction(1, 2)
    bases = range(max(1, ceil(100 * (count - half) / share)), floor(100 * (count + half) / share) + 1)
    return any(abs(Fraction(100 * round(share * base / 100), base) - share) <= one / 2 for base in bases)


def _base_finding(pair: Pair, severity: Severity) -> Finding:
    count, share = Fraction(pair.count.value or 0), Fraction(pair.share.value or 0)
    implied = 100 * count / share
    tried = sorted({floor(implied), ceil(implied)} - {0})
    lines = [
        line(
            "{name}: {n} is {share}% van {base}: geen heel getal.",
            "{name}: {n} is {share}% of {base}: no whole number.",
            name=named(pair.share),
            n=shown(pair.count),
            share=shown(pair.share),
            base=as_number(implied),
        ),
        *(_quotient(number(count), base, count / base) for base in tried),
    ]
    if severity is Severity.POSSIBLE:
        lines.append(
            line(
                "Alleen als naar beneden is afgerond, past het; de andere percentages zijn gewoon afgerond.",
                "It fits only if it was rounded down; the other percentages are rounded to the nearest.",
            )
        )
    return finding(RULE, (Kind.INCONSISTENT, severity), [pair.share, pair.count], _account(pair.share, tuple(lines)))


def _quotient(count: Text, base: int, quotient: Fraction) -> Text:
    return line("{n} / {base} = {q}%.", "{n} / {base} = {q}%.", n=count, base=base, q=as_number(100 * quotient))


def _of_the_count_before(publication: Publication) -> Iterator[Finding]:
    """Percentages *of these*, where the number before them says how many *these* are."""
    for share, whole in pairs_of_these(publication):
        if share.is_share and not share.numerators:
            yield from _share_of(share, whole)


def _share_of(figure: Figure, base: Figure) -> Iterator[Finding]:
    size = known(base).exact
    if not size or figure.value is None or figure.qualifier != "exact" or figure.in_words:
        return
    share, one = Fraction(figure.value), step(figure)
    near = [n for n in range(floor(share * size / 100) - 1, floor(share * size / 100) + _TRIED) if 0 <= n <= size]
    if any(abs(100 * Fraction(n) / size - share) < one for n in near):
        return
    lines = tuple(_quotient(number(Fraction(n)), int(size), Fraction(n) / size) for n in near)
    yield finding(RULE, (Kind.INCONSISTENT, Severity.LIKELY), [figure, base], _account(figure, lines))


def _account(share: Figure, lines: tuple[Text, ...]) -> Account:
    return Account(
        title=line(
            "Geen hele getallen geven {share}%: {name}",
            "No whole numbers give {share}%: {name}",
            share=shown(share),
            name=named(share),
        ),
        derivation=lines,
        repair=line(
            "Bereken het percentage opnieuw uit de aantallen, en druk de noemer erbij.",
            "Calculate the percentage again from the counts, and print its base.",
        ),
    )
