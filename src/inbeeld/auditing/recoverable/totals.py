"""Totals that are printed in a table: each is the sum of the figures that it is a total over."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.hints import NOT_ALL, may_overlap
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.statements import Known, Statement, total_of_parts
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_TOTAL = Text(nl="{total} is het totaal van de delen", en="{total} is the total of its parts")
_LOOSE = re.compile(r"may not add up|need not (?:be the sum|add up)|hoeft niet|niet altijd op", re.IGNORECASE)

Family = tuple[Figure, tuple[Figure, ...]]
"""A printed total and its parts."""


def totals(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """A statement for each printed total with a hidden figure in it."""
    for name in publication.tables:
        families = tuple(families_of(publication, name))
        sure = _sure_of(publication, name, families, known)
        if sure is None:
            continue
        for total, parts in families:
            if any(map(is_hidden, (total, *parts))):
                words = filled(_TOTAL, total=total.name)
                yield total_of_parts(total.id, (part.id for part in parts), sure, words)


def families_of(publication: Publication, table: str) -> Iterator[Family]:
    """Each printed total over a column of a table, with the figures of the other categories of that column."""
    figures = [figure for figure in publication.of_table(table) if figure.is_count]
    for column in sorted({column for figure in figures for column in figure.over}):
        rows: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
        for figure in figures:
            rows[_others(figure, column)].append(figure)
        for members in rows.values():
            parts = tuple(figure for figure in members if column not in figure.over)
            sums = [figure for figure in members if column in figure.over]
            if parts and len(sums) == 1:
                yield sums[0], parts


def _others(figure: Figure, column: str) -> tuple[object, ...]:
    return tuple(pair for pair in figure.by if pair[0] != column), figure.measure, figure.unit, figure.source


def _sure_of(
    publication: Publication, table: str, families: tuple[Family, ...], known: Mapping[str, Known]
) -> Severity | None:
    """How sure it is that the parts of this table add up; None if several answers were possible."""
    told = publication.tables[table]
    if may_overlap(told) or NOT_ALL in told.caveats:
        return None
    if any(fails(family, known) for family in families):
        return Severity.POSSIBLE
    if any(_LOOSE.search(total.note) for total, _ in families):
        return Severity.POSSIBLE
    loose = is_loose(told) and not any(_rounded(family, known) for family in families)
    return Severity.LIKELY if loose else Severity.CERTAIN


def is_loose(table: PrintedTable) -> bool:
    """Whether it is said of a table that its parts need not add up."""
    return bool(_LOOSE.search(f"{table.caveats} {table.rounding}"))


def fails(family: Family, known: Mapping[str, Known]) -> bool:
    """Whether printed parts cannot add up to their printed total: then the others of the table need not either."""
    total, parts = known[family[0].id], [known[part.id] for part in family[1]]
    return sum(part.lower for part in parts) > total.upper or sum(part.upper for part in parts) < total.lower


def _rounded(family: Family, known: Mapping[str, Known]) -> bool:
    """Whether the bounds of its figures already hold the rounding because of which it need not add up."""
    total, parts = family
    return any(figure.value is not None and not known[figure.id].is_exact for figure in (total, *parts))
