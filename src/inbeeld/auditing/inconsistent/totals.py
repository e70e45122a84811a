"""Printed totals against the cells that they are the total of."""

from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, may_overlap, parts_of
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, named, number, shown, span, sum_of
from inbeeld.auditing.readings import Range, known
from inbeeld.vocabulary import Text

RULE = "total-against-cells"


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each printed total that its cells cannot add up to, by the rounding that is stated."""
    for block in blocks(publication):
        if not block.is_counts:
            continue
        for whole in block.totals:
            for parts in parts_of(whole, block):
                if len(parts) > 1 and not _fits(whole, parts, block):
                    yield _finding(whole, parts, block)


def _fits(whole: Figure, parts: Sequence[Figure], block: Block) -> bool:
    sum_, printed = sum_of(parts), known(whole)
    width = room(block) * (len(parts) + 1)
    widened = Range(
        None if sum_.lower is None else sum_.lower - width, None if sum_.upper is None else sum_.upper + width
    )
    if may_overlap(block):  # cases that are counted twice make the cells more than the total, never less
        widened = Range(None, widened.upper)
    return widened.meets(printed)


def _finding(whole: Figure, parts: Sequence[Figure], block: Block) -> Finding:
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
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), [whole, *parts], account)


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
