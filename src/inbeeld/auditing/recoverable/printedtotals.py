"""The N that is printed with a table: all its figures together, or those of one source."""

from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.statements import Known, Statement, total_of_parts
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_WHOLE = Text(nl="alle cellen samen zijn {total}", en="all cells together are {total}")


def printed_totals(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """A statement for each printed N of a table with hidden figures, if its cells can add up to it."""
    for name in publication.tables:
        for total in publication.totals_of(name):
            cells = basic_cells(publication, name, total)
            if any(map(is_hidden, cells)) and may_add_up(cells, total, known):
                words = filled(_WHOLE, total=total.name)
                yield total_of_parts(total.id, (cell.id for cell in cells), Severity.LIKELY, words)


def basic_cells(publication: Publication, table: str, total: Figure) -> tuple[Figure, ...]:
    """The counts of a table that are no totals; if it has several sources, those of the source of this N."""
    cells = [figure for figure in publication.of_table(table) if figure.is_count and not figure.is_total]
    sources = tuple(dict.fromkeys(cell.source for cell in cells))
    source = _source_of(publication, total, sources)
    return tuple(cell for cell in cells if len(sources) == 1 or cell.source == source)


def _source_of(publication: Publication, total: Figure, sources: tuple[str, ...]) -> str:
    """The source that an N is of: that which its own name tells, or by the order in which both are listed."""
    table = publication.tables[total.table]
    listed = [each.id for each in publication.totals_of(total.table) if each.origin is total.origin]
    if total.origin is Origin.INDEX:
        return table.sources[listed.index(total.id)] if len(listed) == len(table.sources) else total.source
    named = [source for source in sources if source.lower() in total.name.en.lower()]
    return named[0] if len(named) == 1 else total.source


def may_add_up(cells: tuple[Figure, ...], total: Figure, known: Mapping[str, Known]) -> bool:
    """Whether some numbers within what is printed add up to the N."""
    if total.value is None or not cells:
        return False
    lowest = sum(known[cell.id].lower for cell in cells)
    highest = sum(known[cell.id].upper for cell in cells)
    return bool(lowest <= known[total.id].upper and known[total.id].lower <= highest)
