"""Estimates printed as if they were counted."""

import re
from collections import defaultdict
from collections.abc import Iterator

from inbeeld.auditing.figures import Figure, Origin, Publication, Status
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.written import account_of, filled, joined, written
from inbeeld.vocabulary import Text

_SAID = re.compile(r"estimat|approximat|comput|calculat|derived|schat|bereken|benader|afgeleid", re.IGNORECASE)
_LEAST = 100

_TITLE = Text(
    nl="{name}: een getal dat deels is geschat, is gedrukt alsof het is geteld",
    en="{name}: a number that is partly estimated is printed as if it were counted",
)
_SUM = Text(nl="{value} = {sum}", en="{value} = {sum}")
_PART = Text(nl="{name} ({value}) is een schatting", en="{name} ({value}) is an estimate")
_REPAIR = Text(
    nl="druk het als schatting, afgerond en met marge: ongeveer {round}",
    en="print it as an estimate, rounded and with its margin: about {round}",
)
_TO_UNIT = Text(
    nl="{name}: een schatting is tot op de eenheid gedrukt", en="{name}: an estimate is printed to the unit"
)
_ROUGH = frozenset({"estimated", "about"})
_UNSAID = Text(
    nl="{table}: geschatte aantallen staan er als getelde in",
    en="{table}: estimated counts stand in it as counted ones",
)
_SAY = Text(
    nl="zeg bij elk van deze getallen dat het een schatting is, met de marge",
    en="say with each of these numbers that it is an estimate, with its margin",
)


def estimated_sums(publication: Publication) -> Iterator[Finding]:
    """Exact numbers of the text and printed N that are a sum with estimates in it."""
    for name in publication.tables:
        cells = [each for each in publication.of_table(name) if each.is_count and not each.is_total]
        if any(map(_is_estimate, cells)):
            for total in _exact_numbers(publication, name):
                yield from _judge(total, _parts_of(total, cells))


def _is_estimate(figure: Figure) -> bool:
    return figure.status is Status.DERIVED and figure.value is not None and not figure.in_words


def _exact_numbers(publication: Publication, table: str) -> Iterator[Figure]:
    """The printed N of the table once, and the counts of the text."""
    yield from {each.value: each for each in reversed(publication.totals_of(table))}.values()
    for figure in publication.of_origin(Origin.TEXT):
        told = not publication.tables[figure.table].columns
        if told and figure.is_count and figure.status is Status.OBSERVED and figure.qualifier == "exact":
            yield figure


def _parts_of(total: Figure, cells: list[Figure]) -> list[Figure]:
    """The cells that it is the sum of: all of them, or those of a category that its name tells."""
    groups: defaultdict[str, list[Figure]] = defaultdict(list)
    for cell in cells:
        for _, category in cell.by:
            groups[category].append(cell)
    told = [parts for category, parts in groups.items() if re.search(rf"\b{re.escape(category)}\b", total.name.en)]
    for parts in ([cells] if total.origin is not Origin.TEXT else []) + told:
        if total.value == sum(part.value or 0 for part in parts) and (total.value or 0) >= _LEAST:
            return parts
    return []


def _judge(total: Figure, parts: list[Figure]) -> Iterator[Finding]:
    estimates = [part for part in parts if _is_estimate(part)]
    if not estimates or len(estimates) == len(parts):
        return
    lines = [
        filled(_SUM, value=total.value or 0, sum=joined((written(part.value or 0) for part in parts), " + ")),
        *(filled(_PART, name=part.name, value=part.value or 0) for part in estimates),
    ]
    account = account_of(
        filled(_TITLE, name=total.name), tuple(lines), filled(_REPAIR, round=round(int(total.value or 0), -1))
    )
    yield finding("estimate-as-count", (Kind.MISLEADING, Severity.CERTAIN), [total, *parts], account)


def unsaid_estimates(publication: Publication) -> Iterator[Finding]:
    """Tables with estimates of which nothing says that they are."""
    for name, table in publication.tables.items():
        told = f"{table.rounding} {table.caveats} {table.title.en}"
        unsaid = [
            figure
            for figure in publication.of_table(name)
            if figure.is_count
            and _is_estimate(figure)
            and figure.qualifier == "exact"
            and figure.upper is None
            and not _SAID.search(figure.note)
        ]
        if unsaid and table.columns and not _SAID.search(told):
            lines = tuple(filled(_PART, name=each.name, value=each.value or 0) for each in unsaid)
            account = account_of(filled(_UNSAID, table=table.title), lines, _SAY)
            yield finding("estimate-as-count", (Kind.MISLEADING, Severity.LIKELY), unsaid, account)


def exact_estimates(publication: Publication) -> Iterator[Finding]:
    """Numbers of the text that are called an estimate and printed to the unit."""
    for figure in publication.of_origin(Origin.TEXT):
        value = figure.value or 0
        if figure.is_count and figure.qualifier in _ROUGH and value >= _LEAST and value % 10:
            line = filled(_PART, name=figure.name, value=value)
            account = account_of(
                filled(_TO_UNIT, name=figure.name), (line,), filled(_REPAIR, round=round(int(value), -1))
            )
            yield finding("estimate-to-the-unit", (Kind.MISLEADING, Severity.POSSIBLE), [figure], account)
