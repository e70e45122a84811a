"""Tables of the same whole: one count seen by sex, by age, by offence has the same total each year in all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.printedtotals import basic_cells
from inbeeld.auditing.recoverable.statements import Known, Statement, least_sure
from inbeeld.auditing.recoverable.totals import families_of
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_SAME = Text(
    nl="{one} en {other} tellen hetzelfde ({total} in totaal); {at} is in beide even groot",
    en="{one} and {other} count the same ({total} in total); {at} is as large in both",
)


@dataclass(frozen=True)
class Whole:
    """A table whose cells together are its printed N.

    Attributes:
        columns: the categories of each column, without totals.
        sure: certain if its own printed figures add up to the N, likely if they can.
    """

    table: str
    total: Figure
    cells: tuple[Figure, ...]
    columns: Mapping[str, frozenset[str]]
    sure: Severity


def margins(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """For each two tables of one whole, and each category that they share, an equation if something is hidden in it."""
    for alike in _alike(publication, known):
        for one, other in permutations(alike, 2):
            if any(map(is_hidden, one.cells)) and (one.table < other.table or not any(map(is_hidden, other.cells))):
                yield from _equations(publication, one, other)


def _alike(publication: Publication, known: Mapping[str, Known]) -> Iterator[list[Whole]]:
    """Tables that print the same N of the same source, unit, population and period."""
    found: defaultdict[tuple[object, ...], list[Whole]] = defaultdict(list)
    for whole in wholes(publication, known):
        table = publication.tables[whole.table]
        found[whole.total.value, table.sources, table.counted, table.population, table.period].append(whole)
    yield from (alike for alike in found.values() if len(alike) > 1)


def wholes(publication: Publication, known: Mapping[str, Known]) -> Iterator[Whole]:
    """The tables whose cells together are their printed N."""
    for name in publication.tables:
        whole = _whole(publication, name, known)
        if whole is not None:
            yield whole


def _whole(publication: Publication, table: str, known: Mapping[str, Known]) -> Whole | None:
    printed = {total.value: total for total in publication.totals_of(table) if total.value is not None}
    if len(printed) != 1:
        return None
    (total,) = printed.values()
    cells = basic_cells(publication, table, total)
    sure = _adds_up(publication, cells, total, known)
    return None if sure is None else Whole(table, total, cells, columns_of(cells), sure)


def columns_of(cells: Sequence[Figure]) -> Mapping[str, frozenset[str]]:
    """The columns by which figures are told apart, each with its categories."""
    names = dict.fromkeys(column for cell in cells for column, _ in cell.by)
    return {name: frozenset(category for cell in cells if (category := cell.category(name))) for name in names}


def _adds_up(
    publication: Publication, cells: tuple[Figure, ...], total: Figure, known: Mapping[str, Known]
) -> Severity | None:
    """Certain if cells, or printed totals in place of hidden ones, are exactly the N; likely if they can be it."""
    parts = _totals_for_hidden(publication, cells)
    lowest, highest = (sum(getattr(known[part.id], end) for part in parts) for end in ("lower", "upper"))
    if not cells or not lowest <= float(total.value or 0) <= highest:
        return None
    sure = Severity.CERTAIN if lowest == highest else Severity.LIKELY
    return least_sure([sure, *(known[part.id].sure for part in parts)])


def _totals_for_hidden(publication: Publication, cells: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The cells, but where some of a family are hidden and their total is not, the total."""
    held = dict.fromkeys(cell.id for cell in cells)
    inside = frozenset(held)
    for table in dict.fromkeys(cell.table for cell in cells):
        for total, parts in families_of(publication, table):
            if any(map(is_hidden, parts)) and not is_hidden(total) and all(part.id in inside for part in parts):
                if not all(part.id in held for part in parts):
                    continue
                for part in parts:
                    del held[part.id]
                held[total.id] = None
    return tuple(publication.figures[id_] for id_ in held)


def _equations(publication: Publication, one: Whole, other: Whole) -> Iterator[Statement]:
    shared = shared_columns(one.columns, other.columns)
    titles = (publication.tables[one.table].title, publication.tables[other.table].title)
    for at in sorted({place_of(cell, [pair[0] for pair in shared]) for cell in one.cells}):
        left = [cell for cell in one.cells if place_of(cell, [pair[0] for pair in shared]) == at]
        right = [cell for cell in other.cells if place_of(cell, [pair[1] for pair in shared]) == at]
        if any(map(is_hidden, left + right)):
            words = filled(
                _SAME, one=titles[0], other=titles[1], total=one.total.value or 0, at=" · ".join(at) or str(at and "")
            )
            terms = {**{cell.id: 1.0 for cell in left}, **{cell.id: -1.0 for cell in right}}
            yield Statement(terms, 0.0, 0.0, least_sure([one.sure, other.sure]), words, (one.total.id,))


def shared_columns(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Pairs of columns with the same categories."""
    return [(mine, theirs) for mine in one for theirs in other if one[mine] == other[theirs]]


def place_of(cell: Figure, columns: Sequence[str]) -> tuple[str, ...]:
    """Its categories in some columns."""
    return tuple(cell.category(column) or "" for column in columns)
