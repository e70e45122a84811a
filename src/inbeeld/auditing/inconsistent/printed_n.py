"""The N printed with a table against what its cells add up to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.blocks import Block, blocks, may_overlap
from inbeeld.auditing.inconsistent.margins import categories
from inbeeld.auditing.inconsistent.slacks import room
from inbeeld.auditing.inconsistent.sums import addition, line, named, shown, span, sum_of
from inbeeld.auditing.readings import Range, known
from inbeeld.vocabulary import Text

RULE = "n-against-cells"


@dataclass(frozen=True)
class _Case:
    """A printed N with the cells that it should be the number of."""

    totals: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    block: Block
    whole: bool
    """Whether the publisher says that every cell is printed."""


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each printed N that the cells cannot add up to.

    Where the cells are not known to be all, they may be fewer than N, never more.
    """
    for block in blocks(publication):
        totals = [n for n in publication.totals_of(block.table.id) if n.unit == block.figures[0].counted]
        if block.is_counts and totals:
            yield from _of_block(block, totals)


def _of_block(block: Block, totals: Sequence[Figure]) -> Iterator[Finding]:
    for parts, mine in _assigned(block, totals):
        numbers = {n.value for n in mine}
        known_to_fit = {value for value in numbers if _fits(_case(block, mine, parts, value))}
        for value in sorted(numbers - known_to_fit, key=str):
            case = _case(block, mine, parts, value)
            # a table with several N's is right if one of them is its own: the others are judged together elsewhere
            if not known_to_fit:
                yield _finding(case)


def _case(block: Block, totals: Sequence[Figure], parts: Sequence[Figure], value: object) -> _Case:
    chosen = tuple(n for n in totals if n.value == value)
    notes = {n.note for n in chosen if n.note}
    return _Case(chosen, tuple(parts), block, whole="all" in notes or (not notes and bool(block.totals)))


def _assigned(block: Block, totals: Sequence[Figure]) -> Iterator[tuple[Sequence[Figure], Sequence[Figure]]]:
    """The cells of each N: all, those of one category where the N's are by category, or those of one grouping."""
    column = _column_of_numbers(block, totals)
    if column is None:
        yield from ((parts, totals) for parts in _groupings(block, totals))
        return
    categories = list(dict.fromkeys(str(cell.category(column)) for cell in block.cells))
    given = _by_category(categories, totals)
    for category in categories:
        if given.get(category):
            yield [cell for cell in block.cells if cell.category(column) == category], given[category]


def _column_of_numbers(block: Block, totals: Sequence[Figure]) -> str | None:
    """The column whose categories have an N each: as many different N's as it has categories, sources before others."""
    different = len({n.value for n in totals})
    if different < 2 or len(block.table.columns) < 2 or _index_lists(totals) != different:
        return None
    found = {column: categories(block, column) for column in block.table.columns}
    fitting = [column for column, names in found.items() if len(names) == different]
    return next((column for column in fitting if found[column] == set(block.table.sources)), next(iter(fitting), None))


def _index_lists(totals: Sequence[Figure]) -> int:
    return sum(n.id.startswith("index.") for n in totals)


def _by_category(categories: Sequence[str], totals: Sequence[Figure]) -> Mapping[str, Sequence[Figure]]:
    """The N's in the order of the categories, as a list of tables gives them; labels join the N that they repeat."""
    listed = [n for n in totals if n.id.startswith("index.")]
    values = {category: n.value for category, n in zip(categories, listed, strict=False)}
    return {category: [n for n in totals if n.value == value] for category, value in values.items()}


def _groupings(block: Block, totals: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """All cells; or, if one grouping of them (by age, by sex) makes up N alone, each grouping apart."""
    cells = _margin(block)
    columns = dict.fromkeys(column for cell in cells for column, _ in cell.groups)
    for column in columns:
        found: dict[str | None, list[Figure]] = {}
        for cell in cells:
            found.setdefault(cell.category(column), []).append(cell)
        wholes = {known(n).exact for n in totals}
        if 1 < len(found) < len(cells) and any(sum_of(parts).exact in wholes for parts in found.values()):
            yield from found.values()
            return
    if cells:
        yield cells


def _margin(block: Block) -> Sequence[Figure]:
    """The printed totals of one column if they cover the table, otherwise the cells."""
    for column in block.table.columns:
        totals = [each for each in block.totals if each.over == (column,)]
        others = [c for c in block.table.columns if c != column]
        covered = {tuple(each.category(c) for c in others) for each in totals}
        wanted = {tuple(cell.category(c) for c in others) for cell in block.cells}
        if totals and others and covered == wanted:
            return totals
    return block.cells


def _fits(case: _Case) -> bool:
    sum_, printed = sum_of(case.parts), known(case.totals[0])
    width = room(case.block) * (len(case.parts) + 1)
    lower = None if sum_.lower is None else sum_.lower - width
    upper = None if sum_.upper is None else sum_.upper + width
    if may_overlap(case.block):
        lower = None
    if not case.whole:
        upper = None
    return Range(lower, upper).meets(printed)


def _finding(case: _Case) -> Finding:
    n, table = case.totals[0], case.block.table
    sum_, printed = sum_of(case.parts), known(n)
    lines = [
        line("Gedrukt: {name} = {n}.", "Printed: {name} = {n}.", name=named(n), n=shown(n)),
        line("Opgeteld: {sum}.", "Added up: {sum}.", sum=addition(case.parts)),
        line("{sum} is niet {n}.", "{sum} is not {n}.", sum=span(sum_), n=span(printed)),
    ]
    twice = _twice(case)
    if twice:
        lines.append(
            line(
                "2 × {sum} = {n}: de cellen en hun totalen zijn samen geteld.",
                "2 × {sum} = {n}: the cells and their totals were counted together.",
                sum=span(sum_),
                n=span(printed),
            )
        )
    account = Account(
        title=line(
            "De N van {table} klopt niet met de cellen: {n}, terwijl ze optellen tot {sum}",
            "The N of {table} does not equal its cells: {n}, while they add up to {sum}",
            table=table.title,
            n=span(printed),
            sum=span(sum_),
        ),
        derivation=tuple(lines),
        repair=_repair(sum_, twice=twice),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), [*case.totals, *case.parts], account)


def _twice(case: _Case) -> bool:
    sum_, printed = sum_of(case.parts).exact, known(case.totals[0]).exact
    return sum_ is not None and printed == 2 * sum_ and bool(case.block.totals)


def _repair(sum_: Range, *, twice: bool) -> Text:
    if twice:
        return line("Druk N = {sum}.", "Print N = {sum}.", sum=span(sum_))
    return line(
        "Ga na welke cellen ontbreken of verkeerd zijn, of druk N = {sum}.",
        "Find out which cells are missing or wrong, or print N = {sum}.",
        sum=span(sum_),
    )
