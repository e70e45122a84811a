"""*At least one of these* against each of these, and parts against their whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, is_union
from inbeeld.auditing.inconsistent.sums import line, named, number, shown
from inbeeld.auditing.readings import Range, allowed, known
from inbeeld.auditing.written import joined

PART = "part-more-than-whole"
UNION = "at-least-one-more-than-all"


def find(publication: Publication) -> Iterator[Finding]:
    """Findings for parts above their whole, and for *at least one* above the sum of all that it can be."""
    for block in blocks(publication):
        for whole in block.figures:
            if is_union(whole) and whole.value is not None:
                yield from _of_union(whole, _members(whole, block))
        if block.is_counts:
            yield from _above_n(block, publication)
    yield from _above_hundred(publication)


def _members(whole: Figure, block: Block) -> list[Figure]:
    """The figures of the same group (a form with its kinds) beside a union, with the other columns the same."""
    mine = dict(whole.by)
    found = []
    for cell in block.figures:
        differing = [column for column, category in cell.by if mine.get(column) != category]
        if len(differing) == 1 and _same_group(cell, whole, block) and cell.value is not None and not is_union(cell):
            found.append(cell)
    return found


def _same_group(cell: Figure, whole: Figure, block: Block) -> bool:
    """Whether they share a group that tells categories apart, such as a form of violence."""
    told_apart = {
        column for column, _ in whole.groups if len({figure.category(column) for figure in block.figures}) > 1
    }
    shared = [column for column in told_apart if cell.category(column) == whole.category(column)]
    return bool(shared)


def _of_union(whole: Figure, members: Sequence[Figure]) -> Iterator[Finding]:
    if not members:
        return
    for member in members:
        if not _can_be_below(member, whole):
            yield _part_finding(member, whole)
    highest = [_span(member).upper for member in members]
    least = _span(whole).lower
    most = sum((high for high in highest if high is not None), Fraction())
    if len(members) > 1 and None not in highest and least is not None and least > most:
        yield _union_finding(whole, members, most)


def _can_be_below(part: Figure, whole: Figure) -> bool:
    low, high = _span(part).lower, _span(whole).upper
    return low is None or high is None or low <= high


def _span(figure: Figure) -> Range:
    """What a count or a rounded percentage can be."""
    return known(figure) if figure.is_count else allowed(figure)


def _above_n(block: Block, publication: Publication) -> Iterator[Finding]:
    """Cells that are more than every N printed with their table."""
    totals = [n for n in publication.totals_of(block.table.id) if n.unit == block.figures[0].counted and n.value]
    if not totals:
        return
    most = max(totals, key=lambda n: n.value or 0)
    for cell in block.cells:
        if cell.value is not None and not _can_be_below(cell, most):
            yield _part_finding(cell, most)


def _above_hundred(publication: Publication) -> Iterator[Finding]:
    for figure in publication.figures.values():
        if figure.relation is Relation.CHANGE:
            continue  # growth may be more than a hundred per cent, or less than nothing
        if figure.value is not None and figure.is_share and not 0 <= figure.value <= 100:
            account = Account(
                title=line(
                    "Een percentage buiten 0 tot 100: {name}",
                    "A percentage outside 0 to 100: {name}",
                    name=named(figure),
                ),
                derivation=(line("{name}: {n}%.", "{name}: {n}%.", name=named(figure), n=shown(figure)),),
                repair=line("Bereken het percentage opnieuw.", "Calculate the percentage again."),
            )
            yield finding(PART, (Kind.INCONSISTENT, Severity.CERTAIN), [figure], account)


def _part_finding(part: Figure, whole: Figure) -> Finding:
    account = Account(
        title=line(
            "Een deel is meer dan het geheel: {part}",
            "A part is more than its whole: {part}",
            part=named(part),
        ),
        derivation=(
            line("{name}: {n}.", "{name}: {n}.", name=named(part), n=shown(part)),
            line("{name}: {n}.", "{name}: {n}.", name=named(whole), n=shown(whole)),
            line("{a} is meer dan {b}.", "{a} is more than {b}.", a=shown(part), b=shown(whole)),
        ),
        repair=line("Ga na welk van de twee goed is.", "Find out which of the two is right."),
    )
    return finding(PART, (Kind.INCONSISTENT, Severity.CERTAIN), [part, whole], account)


def _union_finding(whole: Figure, members: Sequence[Figure], most: Fraction) -> Finding:
    account = Account(
        title=line(
            "“Ten minste één” is meer dan alle genoemde vormen samen: {name}",
            "“At least one” is more than all that are listed together: {name}",
            name=named(whole),
        ),
        derivation=(
            line("{name}: {n}.", "{name}: {n}.", name=named(whole), n=shown(whole)),
            line(
                "De vormen: {terms}: onafgerond samen ten hoogste {most}.",
                "The forms: {terms}: unrounded at most {most} together.",
                terms=joined(map(shown, members), " + "),
                most=number(most),
            ),
            line(
                "{n} is onafgerond ten minste {least}.",
                "{n} is unrounded at least {least}.",
                n=shown(whole),
                least=number(_span(whole).lower or Fraction()),
            ),
        ),
        repair=line(
            "Druk ook de vorm die ontbreekt, of zeg dat niet alle vormen zijn genoemd.",
            "Print the form that is missing as well, or say that not all forms are listed.",
        ),
    )
    return finding(UNION, (Kind.INCONSISTENT, Severity.POSSIBLE), [whole, *members], account)
