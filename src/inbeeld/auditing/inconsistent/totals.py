"""Printed totals against the cells that they are the total of."""

import re
from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, may_overlap, parts_of
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, named, number, shown, span, sum_of
from inbeeld.auditing.policy import counts_people
from inbeeld.auditing.readings import Range, known
from inbeeld.vocabulary import Text

RULE = "total-against-cells"
_FEW = 10
_COMPLETE = re.compile(r"\bcomplete\b|all categories|compleet|volledig|alle categorieën", re.IGNORECASE)


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each printed total that its cells cannot add up to, by the rounding that is stated."""
    for block in blocks(publication):
        if not block.is_counts:
            continue
        for whole in block.totals:
            for parts in parts_of(whole, block):
                if len(parts) > 1 and not _fits(whole, parts, block):
                    if not _may_be_unprinted(whole, parts, block):
                        yield _finding(whole, parts, block, Severity.CERTAIN)
                    elif not _leaves_few(whole, parts):
                        yield _finding(whole, parts, block, Severity.LIKELY)


def unprinted(publication: Publication) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Printed totals with parts that leave a few over, for a category that may not be printed."""
    for block in blocks(publication):
        for whole in block.totals if block.is_counts else ():
            for parts in parts_of(whole, block):
                told = len(parts) > 1 and not _fits(whole, parts, block)
                if told and _may_be_unprinted(whole, parts, block) and _leaves_few(whole, parts):
                    yield whole, parts


def _may_be_unprinted(whole: Figure, parts: Sequence[Figure], block: Block) -> bool:
    """Whether a category may simply be left out: the total is more, and no other total shows the list complete."""
    printed, most = known(whole).lower, sum_of(parts).upper
    said = f"{block.table.caveats} {block.table.rounding}"
    if printed is None or most is None or printed <= most or _COMPLETE.search(said):
        return False
    others = (other for other in block.totals if other.over == whole.over and other != whole)
    return not any(_is_complete(other, block) for other in others)


def _is_complete(whole: Figure, block: Block) -> bool:
    """Whether a total is no more than its parts: then their list is complete."""
    return any(len(parts) > 1 and _fits(whole, parts, block) for parts in parts_of(whole, block))


def _leaves_few(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether what is left is a small count of people: then it is for an audit of what can be found out."""
    if whole.value is None or not all(part.value is not None and counts_people(part) for part in (whole, *parts)):
        return False
    return bool(whole.value - sum(part.value or 0 for part in parts) < _FEW)


def _fits(whole: Figure, parts: Sequence[Figure], block: Block) -> bool:
    sum_, printed = sum_of(parts), known(whole)
    width = room(block) * (len(parts) + 1)
    widened = Range(
        None if sum_.lower is None else sum_.lower - width, None if sum_.upper is None else sum_.upper + width
    )
    if may_overlap(block):  # cases that are counted twice make the cells more than the total, never less
        widened = Range(None, widened.upper)
    return widened.meets(printed)


def _finding(whole: Figure, parts: Sequence[Figure], block: Block, sure: Severity) -> Finding:
    name = named(whole)
    account = Account(
        title=line(
            "Het totaal van {table} klopt niet met de cellen: {name}",
            "A total does not equal its cells in {table}: {name}",
            table=block.table.title,
            name=name,
        ),
        derivation=(
            line("{name}: gedrukt als totaal {n}.", "{name}: printed as total {n}.", name=name, n=shown(whole)),
            line("De cellen: {sum}.", "The cells: {sum}.", sum=addition(parts)),
            _difference(known(whole), sum_of(parts)),
            *_rounding(block, len(parts) + 1),
        ),
        repair=line(
            "Ga na of het totaal of een van de cellen verkeerd is. Komt het door afronding, zeg dat er dan bij.",
            "Find out whether the total or one of the cells is wrong. If it comes from rounding, say so.",
        ),
    )
    return finding(RULE, (Kind.INCONSISTENT, sure), [whole, *parts], account)


def _rounding(block: Block, numbers: int) -> Iterator[Text]:
    """How much of a difference the stated rounding explains, if there is any."""
    if width := room(block) * numbers:
        yield line(
            "De genoemde afronding verklaart ten hoogste een verschil van {room} ({n} getallen).",
            "The rounding that is stated explains a difference of {room} at most ({n} numbers).",
            room=number(width),
            n=numbers,
        )


def _difference(printed: Range, sum_: Range) -> Text:
    if printed.exact is not None and sum_.exact is not None:
        gap = printed.exact - sum_.exact
        words = (
            "{a} − {b} = {gap}: het totaal is {much} te {way}.",
            "{a} − {b} = {gap}: the total is {much} too {way}.",
        )
        way = Text(nl="hoog", en="high") if gap > 0 else Text(nl="laag", en="low")
        return line(*words, a=span(printed), b=span(sum_), gap=number(gap), much=number(abs(gap)), way=way)
    return line(
        "De cellen samen kunnen {sum} zijn; het totaal {total} ligt daarbuiten.",
        "The cells together can be {sum}; the total {total} is outside that.",
        sum=span(sum_),
        total=span(printed),
    )
