"""Percentages in a table against the counts beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks
from inbeeld.auditing.inconsistent.quotients import two_decimals
from inbeeld.auditing.inconsistent.roundings import Rounding, common_rounding, keeps
from inbeeld.auditing.inconsistent.slacks import slack
from inbeeld.auditing.inconsistent.sums import line, named, number, shown
from inbeeld.auditing.readings import Range, allowed, known, step
from inbeeld.auditing.written import joined
from inbeeld.vocabulary import Text

RULE = "percentage-against-count"
_NEAR = 3
_ID = re.compile(r"[\w.\-]+")
_OF_SOMETHING_ELSE = re.compile(r"_of_|\bof all\b|\bvan alle\b")


@dataclass(frozen=True)
class Pair:
    """A count and the percentage printed with it."""

    count: Figure
    share: Figure
    base: Figure | None = None

    @property
    def quotient(self) -> Fraction:
        """The percentage that the count is of the base."""
        base = known(self.base).exact if self.base else None
        return Fraction(100) * Fraction(self.count.value or 0) / base if base else Fraction()


def pairs_of(publication: Publication) -> Iterator[tuple[Block, tuple[Pair, ...]]]:
    """The counts and percentages of the same categories of a table, with the base that the percentages are of."""
    found = [*blocks(publication)]
    for shares in found:
        if not shares.is_shares:
            continue
        for counts in found:
            if counts.table.id == shares.table.id and counts.is_counts and counts.measure != shares.measure:
                pairs = tuple(_with_base(pair, counts, shares, publication) for pair in _pairs(counts, shares))
                yield shares, pairs


def _pairs(counts: Block, shares: Block) -> Iterator[Pair]:
    by_key = {figure.by: figure for figure in counts.figures if known(figure).exact is not None}
    for share in shares.figures:
        if share.value is not None and share.by in by_key and by_key[share.by].value is not None:
            yield Pair(by_key[share.by], share)


def _with_base(pair: Pair, counts: Block, shares: Block, publication: Publication) -> Pair:
    named_ = _named_base(pair, publication)
    if named_ is not None:
        return Pair(pair.count, pair.share, named_)
    if pair.count.is_total or _OF_SOMETHING_ELSE.search(shares.measure):
        return pair
    return Pair(pair.count, pair.share, _own_total(pair.count, counts) or _printed_n(counts, publication))


def _named_base(pair: Pair, publication: Publication) -> Figure | None:
    """A figure that the note of the percentage names as its base."""
    for word in _ID.findall(pair.share.note):
        figure = publication.figures.get(word.rstrip("."))
        if figure is not None and known(figure).exact is not None:
            return figure
    return None


def _own_total(count: Figure, counts: Block) -> Figure | None:
    mine = dict(count.by)
    for whole in counts.totals:
        same = all(mine[column] == category for column, category in whole.by if column not in whole.over)
        if same and known(whole).exact:
            return whole
    return None


def _printed_n(counts: Block, publication: Publication) -> Figure | None:
    totals = [n for n in publication.totals_of(counts.table.id) if n.unit == counts.figures[0].counted]
    return totals[0] if len({n.value for n in totals}) == 1 else None


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each table with percentages that are not those of the counts, by one way of rounding for all."""
    for shares, pairs in pairs_of(publication):
        based = [pair for pair in pairs if pair.base is not None]
        wrong = _wrong(based, shares.table)
        if wrong and _is_base(based):
            yield _finding(shares, based, wrong)


def _is_base(pairs: Sequence[Pair]) -> bool:
    """Whether most percentages are at least near those of the base; otherwise they are of something else."""
    far = [p for p in pairs if abs(p.quotient - Fraction(p.share.value or 0)) >= _NEAR * step(p.share)]
    return len(far) <= max(1, len(pairs) // 2)


def _wrong(pairs: Sequence[Pair], table: PrintedTable) -> Sequence[Pair]:
    quotients: Mapping[Figure, Fraction] = {pair.share: pair.quotient for pair in pairs}
    if common_rounding(quotients) is not None:
        return ()
    width = slack(table, [pair.count for pair in pairs])
    return [p for p in pairs if not keeps(Rounding.NEAREST, p.share, p.quotient) and not _fits_widely(p, width)]


def _fits_widely(pair: Pair, width: Fraction) -> bool:
    """Whether a percentage can be that of the counts before they were rounded."""
    count, base = Fraction(pair.count.value or 0), known(pair.base).exact if pair.base else None
    if not width or base is None or base <= width:
        return False
    low, high = 100 * (count - width) / (base + width), 100 * (count + width) / (base - width)
    return allowed(pair.share).meets(Range(low, high))


def _finding(shares: Block, pairs: Sequence[Pair], wrong: Sequence[Pair]) -> Finding:
    far = any(abs(pair.quotient - Fraction(pair.share.value or 0)) >= step(pair.share) for pair in wrong)
    right = len(pairs) - len(wrong)
    account = Account(
        title=line(
            "Percentages kloppen niet met de aantallen in {table}: {names}",
            "Percentages do not follow from the counts in {table}: {names}",
            table=shares.table.title,
            names=joined((named(pair.share) for pair in wrong), "; "),
        ),
        derivation=(*map(_line, wrong), *_right(right), *(() if far else _made_to_fit(pairs))),
        repair=line(
            "Druk de percentages die uit de aantallen volgen, en zeg dat ze afgerond geen 100 hoeven te zijn.",
            "Print the percentages that follow from the counts, and say that rounded ones need not add up to 100.",
        ),
    )
    involved = [figure for pair in wrong for figure in (pair.share, pair.count, pair.base) if figure is not None]
    # where no other percentage confirms the base and the rounding, they may be others
    severity = Severity.CERTAIN if right > 1 or _is_named(wrong) else Severity.LIKELY
    return finding(RULE, (Kind.INCONSISTENT, severity), involved, account)


def _is_named(pairs: Sequence[Pair]) -> bool:
    """Whether the base of every percentage is printed in the table itself, as its total."""
    return all(pair.base is not None and pair.base.is_total for pair in pairs)


def _right(number_: int) -> Iterator[Text]:
    """How many percentages of the table are right."""
    if number_:
        yield line(
            "De andere {n} percentages van de tabel kloppen wel, gewoon afgerond.",
            "The other {n} percentages of the table are right, rounded to the nearest.",
            n=number_,
        )


def _line(pair: Pair) -> Text:
    return line(
        "{name}: {n} / {base} = {quotient}%, gedrukt is {share}%.",
        "{name}: {n} / {base} = {quotient}%, printed is {share}%.",
        name=named(pair.share),
        n=shown(pair.count),
        base=shown(pair.base) if pair.base else "?",
        quotient=number(two_decimals(pair.quotient)),
        share=shown(pair.share),
    )


def _made_to_fit(pairs: Sequence[Pair]) -> Iterator[Text]:
    """Percentages that were changed so that they add up to a hundred."""
    printed = sum((Fraction(pair.share.value or 0) for pair in pairs), Fraction())
    nearest = sum((Fraction(round(pair.quotient / step(pair.share))) * step(pair.share) for pair in pairs), Fraction())
    if printed % 100 == 0 and nearest != printed:
        yield line(
            "Gewoon afgerond is de som {nearest}%; gedrukt is hij {printed}%: het lijkt passend gemaakt.",
            "Rounded to the nearest they add up to {nearest}%; as printed to {printed}%: it looks made to fit.",
            nearest=number(nearest),
            printed=number(printed),
        )
