"""Years outside the period of a table, ranges that end before they begin, and limits that nothing can keep."""

import re
from collections.abc import Iterator
from functools import cache

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.sums import line, named, printed_words

OUTSIDE = "year-outside-period"
REVERSED = "range-reversed"
IMPOSSIBLE = "impossible-limit"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPEN = re.compile(r"\b(?:19|20)\d\d-(?!\d)|\bfrom (?:19|20)\d\d on(?:wards)?\b")
_YEAR_COLUMNS = re.compile(r"year|period|jaar|periode", re.IGNORECASE)
_ENDS = (("_from", "_to"), ("_start", "_end"), ("_min", "_max"), ("lower", "upper"), ("value", "value_upper"))
_BELOW = {"below", "less than"}


def years_in(words: str) -> tuple[int, ...]:
    """The years that a period names, in order.

    >>> years_in("2017-2018 and 2020-2021")
    (2017, 2018, 2020, 2021)
    """
    return tuple(sorted({int(year) for year in _YEAR.findall(words)}))


def has_no_end(words: str) -> bool:
    """Whether a period names the year in which it begins and none in which it ends.

    >>> has_no_end("first report from 2010 on"), has_no_end("2010-"), has_no_end("from 2010 to 2016")
    (True, True, False)
    """
    return _OPEN.search(words) is not None


def find(publication: Publication) -> Iterator[Finding]:
    """Findings for years outside a table's period, reversed ranges and limits below nothing."""
    for table in publication.tables.values():
        yield from _outside(table, publication)
        yield from _reversed(table, publication)
    for figure in publication.figures.values():
        if figure.value == 0 and figure.qualifier in _BELOW:
            yield _impossible(figure)


def _outside(table: PrintedTable, publication: Publication) -> Iterator[Finding]:
    period = years_in(table.period)
    if not period or has_no_end(table.period):
        return
    columns = [column for column in table.columns if _YEAR_COLUMNS.search(column)]
    beyond = [
        figure
        for figure in publication.of_table(table.id)
        for column in columns
        if any(not period[0] <= year <= period[-1] for year in years_in(str(figure.category(column))))
    ]
    if beyond:
        yield _outside_finding(table, beyond)


def _outside_finding(table: PrintedTable, beyond: list[Figure]) -> Finding:
    account = Account(
        title=line("Jaren buiten de periode van {table}", "Years outside the period of {table}", table=table.title),
        derivation=(
            line("De periode: {period}.", "The period: {period}.", period=table.period),
            *(line("{name}.", "{name}.", name=named(figure)) for figure in beyond),
        ),
        repair=line("Druk de periode die de getallen hebben.", "Print the period that the figures have."),
    )
    return finding(OUTSIDE, (Kind.INCONSISTENT, Severity.LIKELY), beyond, account)


def _reversed(table: PrintedTable, publication: Publication) -> Iterator[Finding]:
    for row in table.entries:
        for low, high in _pairs(tuple(row)):
            first, last = row[low], row[high]
            if first and last and _is_after(first, last):
                id_ = row.get("id", "")
                figure = publication.figures.get(id_) or Figure(
                    id=id_ or table.id, table=table.id, file=table.file, row=0
                )
                yield _reversed_finding(figure, (low, high), (first, last))


@cache
def _pairs(columns: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The columns of a table that are the two ends of a range."""
    ends = (
        (column, column.removesuffix(start) + end)
        for column in columns
        for start, end in _ENDS
        if column.endswith(start)
    )
    return tuple((low, high) for low, high in ends if low != "value_upper" and high in columns)


def _is_after(first: str, last: str) -> bool:
    try:
        return float(first) > float(last)
    except ValueError:
        length = min(len(first), len(last))  # dates of different precision: as far as both go
        return first[:length] > last[:length] and bool(_YEAR.match(first)) and bool(_YEAR.match(last))


def _reversed_finding(figure: Figure, columns: tuple[str, str], ends: tuple[str, str]) -> Finding:
    account = Account(
        title=line(
            "Een bereik eindigt voor het begint: {name}", "A range ends before it begins: {name}", name=named(figure)
        ),
        derivation=(
            line(
                "{a} = {x}, {b} = {y}: {x} ligt na {y}.",
                "{a} = {x}, {b} = {y}: {x} is after {y}.",
                a=columns[0],
                b=columns[1],
                x=ends[0],
                y=ends[1],
            ),
        ),
        repair=line("Wissel de grenzen om, of verbeter ze.", "Swap the bounds, or correct them."),
    )
    return finding(REVERSED, (Kind.INCONSISTENT, Severity.CERTAIN), [figure], account)


def _impossible(figure: Figure) -> Finding:
    printed = printed_words(figure)
    account = Account(
        title=line("Minder dan nul kan niet: {name}", "Less than nothing is impossible: {name}", name=named(figure)),
        derivation=(
            line("Gedrukt: {printed}.", "Printed: {printed}.", printed=printed),
            line(
                "Kansen, percentages en aantallen zijn nooit onder nul.",
                "Chances, percentages and counts are never below zero.",
            ),
        ),
        repair=line(
            "Druk de grens in zoveel decimalen dat hij boven nul ligt, zoals kleiner dan 0,001.",
            "Print the limit with as many decimals as make it more than zero, such as less than 0.001.",
        ),
    )
    return finding(IMPOSSIBLE, (Kind.INCONSISTENT, Severity.CERTAIN), [figure], account)
