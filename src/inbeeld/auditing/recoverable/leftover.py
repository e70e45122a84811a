"""Rows that are not printed: what the printed N, or another table of the same whole, leaves over for them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.hints import may_overlap
from inbeeld.auditing.policy import AuditPolicy, counts_people
from inbeeld.auditing.recoverable.margins import Whole, columns_of, place_of, shared_columns, wholes
from inbeeld.auditing.recoverable.printedtotals import basic_cells
from inbeeld.auditing.recoverable.statements import Known
from inbeeld.auditing.written import account_of, filled, joined, written
from inbeeld.vocabulary import Text

_SAID = re.compile(r"not printed|left out|only part|niet gedrukt|weggelaten", re.IGNORECASE)

_ROW = Text(
    nl="{table}: een rij die niet is gedrukt, volgt uit {other}",
    en="{table}: a row that is not printed follows from {other}",
)
_ROW_LINE = Text(nl="{at}: {whole} − {parts} = {rest}", en="{at}: {whole} − {parts} = {rest}")
_SMALL = Text(
    nl="{table}: wat niet is gedrukt, is samen precies {rest}",
    en="{table}: what is not printed is together exactly {rest}",
)
_SMALL_LINE = Text(
    nl="{total}: {whole}; alle gedrukte cellen samen: {sum}; {whole} − {sum} = {rest}",
    en="{total}: {whole}; all printed cells together: {sum}; {whole} − {sum} = {rest}",
)
_REPAIR = Text(nl="druk de rij af, of rond de totalen af", en="print the row, or round the totals")


def leftovers(publication: Publication, known: Mapping[str, Known], policy: AuditPolicy) -> Iterator[Finding]:
    """Tables whose cells are fewer than their N: by year from another table, or together if few are left."""
    complete = tuple(wholes(publication, known))
    for name, table in publication.tables.items():
        totals = {each.value: each for each in publication.totals_of(name) if each.value is not None}
        if len(totals) != 1 or may_overlap(table):
            continue
        (total,) = totals.values()
        cells = basic_cells(publication, name, total)
        if not cells or not all(known[each.id].is_exact and counts_people(each) for each in cells):
            continue
        rest = int((total.value or 0) - sum(each.value or 0 for each in cells))
        if rest <= 0:
            continue
        others = [each for each in complete if _same_whole(publication, each, total, name)]
        told = tuple(_by_other(publication, cells, others, rest))
        yield from told[:1]
        if not told and rest < policy.of(total).minimum:
            yield _together(publication, total, cells, rest)


def _same_whole(publication: Publication, whole: Whole, total: Figure, table: str) -> bool:
    mine, theirs = publication.tables[table], publication.tables[whole.table]
    facts = ("sources", "counted", "population", "period")
    return whole.total.value == total.value and all(getattr(mine, each) == getattr(theirs, each) for each in facts)


def _by_other(
    publication: Publication, cells: Sequence[Figure], others: Sequence[Whole], rest: int
) -> Iterator[Finding]:
    for other in others:
        shared = shared_columns(columns_of(cells), other.columns)
        if not shared or not all(each.value is not None for each in other.cells):
            continue
        lines, found = [], 0
        for at in sorted({place_of(cell, [pair[0] for pair in shared]) for cell in cells}):
            parts = [cell for cell in cells if place_of(cell, [pair[0] for pair in shared]) == at]
            whole = sum(each.value or 0 for each in other.cells if place_of(each, [pair[1] for pair in shared]) == at)
            left = whole - sum(each.value or 0 for each in parts)
            found += int(left) if left >= 0 else 10 * rest
            numbers = joined((written(each.value or 0) for each in parts), " − ")
            lines.append(filled(_ROW_LINE, at=", ".join(at), whole=whole, parts=numbers, rest=left))
        if found == rest:
            titles = [publication.tables[name].title for name in (cells[0].table, other.table)]
            said = _SAID.search(publication.tables[cells[0].table].caveats)
            account = account_of(filled(_ROW, table=titles[0], other=titles[1]), tuple(lines), _REPAIR)
            severity = Severity.CERTAIN if said else Severity.LIKELY
            yield finding("unprinted-row", (Kind.RECOVERABLE, severity), [*cells, *other.cells], account)


def _together(publication: Publication, total: Figure, cells: Sequence[Figure], rest: int) -> Finding:
    sum_ = sum(each.value or 0 for each in cells)
    line = filled(_SMALL_LINE, total=total.name, whole=total.value or 0, sum=sum_, rest=rest)
    title = filled(_SMALL, table=publication.tables[total.table].title, rest=rest)
    return finding(
        "small-rest", (Kind.RECOVERABLE, Severity.POSSIBLE), [total, *cells], account_of(title, (line,), _REPAIR)
    )
