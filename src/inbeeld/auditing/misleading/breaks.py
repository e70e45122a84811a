"""Years that may not be compared, printed as one series."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inbeeld.auditing.built.facts import BREAK
from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.written import account_of, filled, written
from inbeeld.vocabulary import Text

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOLD = re.compile(
    r"registration changed|not comparable|cannot be compared|do not compare|new protocol|niet te vergelijken|"
    r"niet vergelijkbaar|andere registratie",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?:reference date|peildatum)[^;.]*?((?:19|20)\d\d)", re.IGNORECASE)
_OPEN = re.compile(
    r"still open|not (?:yet )?complete|incomplete|provisional|nog open|nog niet volledig|voorlopig", re.IGNORECASE
)

_TITLE = Text(
    nl="{table}: jaren die niet te vergelijken zijn, staan in één reeks",
    en="{table}: years that cannot be compared stand in one series",
)
_SERIES = Text(nl="{first}: {start}; {last}: {end}", en="{first}: {start}; {last}: {end}")
_REASON = Text(nl="breuk in {year}: {reason}", en="break in {year}: {reason}")
_CAVEAT = Text(nl="de bron meldt er zelf bij: {reason}", en="the source itself adds: {reason}")
_SPLIT = Text(
    nl="laat de reeks bij de breuk ophouden en opnieuw beginnen", en="let the series end at the break and begin anew"
)
_GROWTH = Text(nl="{name}: deze verandering loopt over een breuk heen", en="{name}: this change crosses a break")
_SUMMED = Text(
    nl="{name}: jaren van vóór en na een breuk zijn opgeteld", en="{name}: years before and after a break are added up"
)
_PARTED = Text(nl="druk de jaren van vóór en na de breuk apart", en="print the years before and after the break apart")
_N = Text(nl="{name}: {value} over {period}", en="{name}: {value} over {period}")
_BEFORE = Text(nl="in de tekst: {name}: {value}", en="in the text: {name}: {value}")
_LATEST = Text(
    nl="{table}: het laatste jaar kan nog onvolledig zijn", en="{table}: the last year may not be complete yet"
)
_WITHHOLD = Text(
    nl="laat het laatste jaar weg, of merk het als voorlopig", en="leave the last year out, or mark it as provisional"
)


@dataclass(frozen=True, slots=True)
class KnownBreak:
    """A break of method: from this year on, what a source counts cannot be compared with the years before.

    Attributes:
        names: what the source is called; one of them must stand in the name of a table's source.
    """

    names: tuple[str, ...]
    year: int
    reason: Text


def broken_series(publication: Publication, breaks: Sequence[KnownBreak]) -> Iterator[Finding]:
    """Tables with the years before and after a break; those that mark it themselves are as they should be."""
    for table in publication.tables.values():
        cells = _by_year(publication, table)
        if len(cells) < 2 or _is_marked(table):
            continue
        years = [year for year, _ in cells]
        crossed = [each for each in breaks if _is_of(each, table) and min(years) < each.year <= max(years)]
        reasons = tuple(filled(_REASON, year=str(each.year), reason=each.reason) for each in crossed)
        told = _TOLD.search(table.caveats)
        if told:
            reasons = (*reasons, filled(_CAVEAT, reason=table.caveats))
        if reasons:
            account = account_of(filled(_TITLE, table=table.title), (_ends(cells), *reasons), _SPLIT)
            severity = _sure(told=told is not None, crossed=bool(crossed))
            yield finding("trend-across-break", (Kind.MISLEADING, severity), [cell for _, cell in cells], account)


def _sure(*, told: bool, crossed: bool) -> Severity:
    """A known break is certain; a reader who is told of it is misled less."""
    if crossed:
        return Severity.LIKELY if told else Severity.CERTAIN
    return Severity.POSSIBLE


def broken_sums(publication: Publication, breaks: Sequence[KnownBreak]) -> Iterator[Finding]:
    """Printed N that add up years before and after a break; one finding for each source."""
    for each in breaks:
        across = [
            figure
            for figure in publication.of_origin(Origin.LABEL)
            if figure.value is not None
            and _names(each, figure.source or figure.name.en)  # a category may be called as a source is
            and _spans(figure.period, each)
        ]
        if across:
            reason = filled(_REASON, year=str(each.year), reason=each.reason)
            lines = (*(filled(_N, name=one.name, value=one.value or 0, period=one.period) for one in across), reason)
            account = account_of(filled(_SUMMED, name=across[0].name), lines, _PARTED)
            yield finding("sum-across-break", (Kind.MISLEADING, Severity.LIKELY), across, account)


def _spans(period: str, each: KnownBreak) -> bool:
    years = [int(year) for year in _YEAR.findall(period)]
    return len(years) > 1 and min(years) < each.year <= max(years)


def text_across_break(publication: Publication, breaks: Sequence[KnownBreak]) -> Iterator[Finding]:
    """Counts of the text from before a break, where a table of the same source has the years after it."""
    for each in breaks:
        before = [
            figure
            for figure in publication.of_origin(Origin.TEXT)
            if figure.is_count
            and not publication.tables[figure.table].columns
            and _names(each, figure.name.en)
            and any(int(year) < each.year for year in _YEAR.findall(figure.name.en))
        ]
        after = [
            table
            for table in publication.tables.values()
            if _is_of(each, table) and _by_year(publication, table) and not _is_marked(table)
        ]
        if before and after:
            lines = (
                *(filled(_BEFORE, name=figure.name, value=figure.value or 0) for figure in before),
                filled(_REASON, year=str(each.year), reason=each.reason),
            )
            account = account_of(filled(_TITLE, table=after[0].title), lines, _SPLIT)
            figures = [*before, *(cell for _, cell in _by_year(publication, after[0]))]
            yield finding("trend-across-break", (Kind.MISLEADING, Severity.POSSIBLE), figures, account)


def broken_changes(publication: Publication, breaks: Sequence[KnownBreak]) -> Iterator[Finding]:
    """Growth from a year before a break to a year after it."""
    for figure in publication.figures.values():
        sides = [publication.figures[id_] for id_ in (*figure.denominators, *figure.numerators)]
        if figure.relation is not Relation.CHANGE or len(sides) != 2:
            continue
        years = [year for side in sides if (year := _year_of(side)) is not None]
        table = publication.tables[sides[0].table]
        for each in breaks:
            if len(years) == 2 and _is_of(each, table) and min(years) < each.year <= max(years):
                line = filled(_REASON, year=str(each.year), reason=each.reason)
                account = account_of(filled(_GROWTH, name=figure.name), (line,), _SPLIT)
                yield finding("trend-across-break", (Kind.MISLEADING, Severity.CERTAIN), [figure, *sides], account)


def open_years(publication: Publication) -> Iterator[Finding]:
    """Series that end in a year of which the source says that it is not complete."""
    for table in publication.tables.values():
        cells = _by_year(publication, table)
        inside = publication.of_table(table.id)
        told = len(cells) > 1 and _OPEN.search(f"{table.caveats} {table.rounding}")
        is_told = _is_marked(table) or bool(cells and cells[-1][1].provisional)
        if inside and (told or _is_recent(table)) and not is_told:
            ends = (_ends(cells),) if len(cells) > 1 else ()
            account = account_of(
                filled(_LATEST, table=table.title), (*ends, filled(_CAVEAT, reason=table.caveats)), _WITHHOLD
            )
            figures = [cells[-1][1]] if cells else inside
            yield finding("open-year", (Kind.MISLEADING, Severity.POSSIBLE), figures, account)


def _is_recent(table: PrintedTable) -> bool:
    """Whether the period ends in the year of the reference date or the one before: cases may still be open."""
    reference = _REFERENCE.search(table.caveats)
    years = [int(year) for year in _YEAR.findall(table.period)]
    return reference is not None and bool(years) and max(years) >= int(reference[1]) - 1


def _is_marked(table: PrintedTable) -> bool:
    return f"{BREAK}: " in table.caveats


def _is_of(each: KnownBreak, table: PrintedTable) -> bool:
    return _names(each, " ".join(table.sources))


def _names(each: KnownBreak, words: str) -> bool:
    return any(re.search(rf"\b{re.escape(name.casefold())}\b", words.casefold()) for name in each.names)


def _by_year(publication: Publication, table: PrintedTable) -> list[tuple[int, Figure]]:
    """The total of each year, or the first figure of it, in order of year."""
    found: dict[int, Figure] = {}
    for figure in sorted(publication.of_table(table.id), key=lambda figure: not figure.is_total):
        year = _year_of(figure)
        if year is not None and figure.value is not None:
            found.setdefault(year, figure)
    return sorted(found.items())


def _year_of(figure: Figure) -> int | None:
    years = [int(category) for _, category in figure.by if _YEAR.fullmatch(category)]
    return years[0] if len(years) == 1 else None


def _ends(cells: list[tuple[int, Figure]]) -> Text:
    (first, start), (last, end) = cells[0], cells[-1]
    return filled(
        _SERIES, first=str(first), last=str(last), start=written(start.value or 0), end=written(end.value or 0)
    )
