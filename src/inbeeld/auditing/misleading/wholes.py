"""An N that is not the base of what stands beside it, and years that do not cover the same parts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Publication, Status
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.written import account_of, filled, joined, written
from inbeeld.vocabulary import Text

_YEARLY = re.compile(r"(?:19|20)\d\d(?:\D(?:19|20)?\d\d)?")

_UNCLAIMED = re.compile(r"need not be the sum", re.IGNORECASE)

_PERIOD = Text(
    nl="{table}: de N is van {period}, de percentages zijn van één jaar",
    en="{table}: the N is of {period}, the percentages are of one year",
)
_PERIOD_LINE = Text(
    nl="{name}: {share}%; de N van {total} is van alle jaren samen, de basis van dit jaar is niet gedrukt",
    en="{name}: {share}%; the N of {total} is of all years together, the base of this year is not printed",
)
_BASE = Text(nl="druk bij elk jaar de eigen basis", en="print with each year its own base")
_GROUP = Text(
    nl="{table}: de N is van een andere groep dan de percentages",
    en="{table}: the N is of another group than the percentages",
)
_GROUP_LINE = Text(
    nl="N = {total} staat ook bij {other} ({population}); hier gaat het om: {group}",
    en="N = {total} also stands with {other} ({population}); here it is about: {group}",
)
_OWN = Text(
    nl="druk de N van de groep waarvan het percentage is genomen",
    en="print the N of the group that the percentage is taken of",
)
_COVERAGE = Text(
    nl="{total}: in dit jaar ontbreekt een deel dat er in andere jaren wel is",
    en="{total}: a part is missing in this year that is there in other years",
)
_MISSING = Text(nl="{name} is niet bekend, maar {other} is {value}", en="{name} is not known, but {other} is {value}")
_ALIKE = Text(
    nl="vergelijk alleen de delen die in alle jaren bekend zijn",
    en="compare only the parts that are known in all years",
)


def yearly_shares(publication: Publication) -> Iterator[Finding]:
    """Tables of percentages by year with only one N, of all years together."""
    for name, table in publication.tables.items():
        shares = _only_shares(publication, name)
        columns = [
            column for column in table.columns if all(_YEARLY.fullmatch(each.category(column) or "") for each in shares)
        ]
        totals = publication.totals_of(name)
        if not shares or not totals or not columns or len({each.category(columns[0]) for each in shares}) < 2:
            continue
        printed = joined((written(value) for value in sorted({each.value or 0 for each in totals})), " / ")
        lines = tuple(filled(_PERIOD_LINE, name=each.name, share=each.value or 0, total=printed) for each in shares)
        account = account_of(filled(_PERIOD, table=table.title, period=table.period), lines, _BASE)
        yield finding("base-of-other-years", (Kind.MISLEADING, Severity.LIKELY), [*shares, *totals], account)


def _only_shares(publication: Publication, table: str) -> list[Figure]:
    """The percentages of a table that has nothing else."""
    figures = publication.of_table(table)
    return [each for each in figures if each.is_share] if figures and all(each.is_share for each in figures) else []


def borrowed_totals(publication: Publication) -> Iterator[Finding]:
    """Tables of percentages with the N of another table, which is about another group."""
    owners: defaultdict[tuple[Decimal | None, tuple[str, ...]], list[str]] = defaultdict(list)
    for name, table in publication.tables.items():
        for value in {each.value for each in publication.totals_of(name)}:
            if _only_shares(publication, name):
                owners[value, table.sources].append(name)
    for (value, _), names in owners.items():
        first = publication.tables[names[0]]
        for name in names[1:]:
            table = publication.tables[name]
            if table.population != first.population:
                line = filled(
                    _GROUP_LINE,
                    total=str(value),
                    other=first.title,
                    population=first.population,
                    group=table.population,
                )
                account = account_of(filled(_GROUP, table=table.title), (line,), _OWN)
                figures = [*_only_shares(publication, name), *publication.totals_of(name)]
                yield finding("borrowed-total", (Kind.MISLEADING, Severity.LIKELY), figures, account)


def uneven_years(publication: Publication) -> Iterator[Finding]:
    """Totals by year of which a part is not known in one year, and known in others."""
    for name, table in publication.tables.items():
        counts = [each for each in publication.of_table(name) if each.is_count]
        years = [
            column for column in table.columns if any(_YEARLY.fullmatch(each.category(column) or "") for each in counts)
        ]
        missing = [each for each in counts if each.status is Status.UNKNOWN and each.value is None and not each.over]
        for figure in missing if len(years) == 1 else []:
            yield from _judge(figure, counts, years[0])


def _judge(figure: Figure, counts: list[Figure], year: str) -> Iterator[Finding]:
    at = figure.category(year)
    side = [pair for pair in figure.by if pair[0] != year]
    others = [
        each for each in counts if each.value is not None and all(pair in each.by for pair in side) and not each.over
    ]
    totals = [each for each in counts if each.over and year not in each.over and each.category(year) == at]
    if others and totals and totals[0].value is not None and not _UNCLAIMED.search(totals[0].note):
        line = filled(_MISSING, name=figure.name, other=others[0].name, value=others[0].value or 0)
        account = account_of(filled(_COVERAGE, total=totals[0].name), (line,), _ALIKE)
        yield finding("uneven-years", (Kind.MISLEADING, Severity.POSSIBLE), [totals[0], figure, others[0]], account)
