"""Large places before small ones: a rank by counts is mostly a rank by inhabitants."""

import re
from collections.abc import Iterator

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.policy import counts_people
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Text

_PLACES = re.compile(r"region|municipalit|location|province|city|gemeente|regio|provincie|stad", re.IGNORECASE)
_PLACE_UNITS = frozenset({"municipality", "region", "province"})
_MORE = re.compile(r"\b(?:more|most|highest|largest) (?:than )?|\b(?:meer|meeste|hoogste|grootste)\b", re.IGNORECASE)
_RATE = re.compile(r"\bper (?:\d|inhabitant|inwoner|capita)|\brate\b", re.IGNORECASE)
_FEWEST = 5

_TITLE = Text(
    nl="{table}: plaatsen staan op volgorde van aantal, niet van aandeel",
    en="{table}: places stand in order of their count, not of their rate",
)
_ORDER = Text(
    nl="van {first} ({most}) tot {last} ({least}); inwoners staan er niet bij",
    en="from {first} ({most}) to {last} ({least}); no inhabitants are printed",
)
_PER = Text(
    nl="deel door het aantal kinderen dat er woont, of zet de plaatsen op alfabet",
    en="divide by the children who live there, or order the places by name",
)
_ABOVE = Text(
    nl="{name}: plaatsen gekozen op hun aantal, zonder inwoners",
    en="{name}: places picked by their count, without inhabitants",
)
_ABOVE_LINE = Text(
    nl="{name}: {value}; een grote gemeente heeft er al meer doordat er meer kinderen wonen",
    en="{name}: {value}; a large municipality has more already because more children live there",
)


def ranked_places(publication: Publication) -> Iterator[Finding]:
    """Tables of places that stand from the largest count to the smallest."""
    for name, table in publication.tables.items():
        places = [column for column in table.columns if _PLACES.search(column)]
        cells = [each for each in publication.of_table(name) if counts_people(each) and not each.is_total]
        rated = any(_RATE.search(f"{each.measure} {each.unit}") for each in publication.of_table(name))
        if len(places) != 1 or rated or not _falls(cells, places[0]):
            continue
        first, last = cells[0], cells[-1]
        line = filled(_ORDER, first=first.name, most=first.value or 0, last=last.name, least=last.value or 0)
        account = account_of(filled(_TITLE, table=table.title), (line,), _PER)
        yield finding("rank-by-count", (Kind.MISLEADING, Severity.LIKELY), [first, last], account)


def _falls(cells: list[Figure], column: str) -> bool:
    """Whether the counts of the places, in printed order, never rise and do fall."""
    at = {tuple(pair for pair in cell.by if pair[0] != column) for cell in cells}
    values = [float(cell.value) for cell in cells if cell.value is not None]
    if len(at) != 1 or len(values) < _FEWEST or len(values) < len(cells):
        return False
    return values == sorted(values, reverse=True) and values[0] > values[-1]


def counted_places(publication: Publication) -> Iterator[Finding]:
    """Numbers of the text that count the places above a number of reports."""
    for figure in publication.of_origin(Origin.TEXT):
        if figure.unit in _PLACE_UNITS and _MORE.search(figure.name.en) and not _RATE.search(figure.name.en):
            line = filled(_ABOVE_LINE, name=figure.name, value=figure.value or 0)
            account = account_of(filled(_ABOVE, name=figure.name), (line,), _PER)
            yield finding("rank-by-count", (Kind.MISLEADING, Severity.POSSIBLE), [figure], account)
