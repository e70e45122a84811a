"""Tables that count the same thing of the same source: where they are added up they are taken to be equal.

Nothing says so in print. It is what a reader tries, and it is dropped where printed numbers tell otherwise.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.hints import may_overlap
from inbeeld.auditing.recoverable.knowledge import is_hidden
from inbeeld.auditing.recoverable.placing import Sheet, sheets_of
from inbeeld.auditing.recoverable.statements import Known, Statement
from inbeeld.auditing.recoverable.sums import Place, Sums, sums_of
from inbeeld.auditing.recoverable.totals import is_loose
from inbeeld.auditing.written import filled
from inbeeld.vocabulary import Text

_EQUAL = Text(
    nl="{one} en {other} tellen hetzelfde, dus {at} is in beide even groot",
    en="{one} and {other} count the same, so {at} is as large in both",
)
_ALL = Text(nl="het geheel", en="the whole")
_INCOMPLETE = re.compile(r"not printed|left out|only part|niet gedrukt|weggelaten|alleen een deel", re.IGNORECASE)
_PERSONS = frozenset({"person", "victim", "child", "minor", "pupil", "client", "patient"})
Group = tuple[Figure, ...]


def links(publication: Publication, known: Mapping[str, Known]) -> Iterator[Statement]:
    """For each two tables of the same source, unit and population: their sums that must be equal."""
    for sheets in sheets_of(publication).values():
        if len(sheets) < 2 or not any(is_hidden(figure) for sheet in sheets for figure in sheet.figures):
            continue
        sums = [tuple(each for each in sums_of(sheet) if may_add(publication, sheet, each)) for sheet in sheets]
        for (one, mine), (other, theirs) in combinations(zip(sheets, sums, strict=True), 2):
            if any(map(is_hidden, (*one.figures, *other.figures))):
                yield from _between(publication, (one, other), _shared(mine, theirs), known)


def may_add(publication: Publication, sheet: Sheet, sums: Sums) -> bool:
    """Whether nothing is said against adding up, if anything is added up at all."""
    table = publication.tables[sheet.table]
    said = may_overlap(table) or bool(_INCOMPLETE.search(table.caveats))
    return not said or all(len(figures) == 1 for figures in sums.places.values())


def _shared(mine: Sequence[Sums], theirs: Sequence[Sums]) -> Iterator[tuple[Sums, Sums]]:
    """The finest sums that both have; what is coarser follows from those."""
    used: list[tuple[frozenset[str], frozenset[str]]] = []
    for one in mine:
        for other in theirs:
            finer = any(one.kept <= kept and other.kept <= beside for kept, beside in used)
            if not finer and not one.places.keys().isdisjoint(other.places):
                used.append((one.kept, other.kept))
                yield one, other


def _between(
    publication: Publication,
    sheets: tuple[Sheet, Sheet],
    pairs: Iterator[tuple[Sums, Sums]],
    known: Mapping[str, Known],
) -> Iterator[Statement]:
    for one, other in pairs:
        places = [place for place in one.places if place in other.places]
        sides = {place: (one.places[place], other.places[place]) for place in places}
        if all(can_be_equal(*each, known) for each in sides.values()):
            for place, (left, right) in sides.items():
                if any(map(is_hidden, (*left, *right))) and set(left).isdisjoint(right):
                    sure = _sure(publication, sheets, (one, other))
                    yield _statement(publication, (left, right), place, sure)


def can_be_equal(left: Group, right: Group, known: Mapping[str, Known]) -> bool:
    """Whether two sums can be equal, by what is printed of their figures."""
    low, most = (sum(getattr(known[each.id], end) for each in left) for end in ("lower", "upper"))
    least, high = (sum(getattr(known[each.id], end) for each in right) for end in ("lower", "upper"))
    return bool(low <= high and least <= most)


def _sure(publication: Publication, sheets: tuple[Sheet, Sheet], sums: tuple[Sums, Sums]) -> Severity:
    """An ordinary reading; doubtful where parts need not add up, or persons of several years are added up."""
    for sheet, side in zip(sheets, sums, strict=True):
        adds = any(len(figures) > 1 for figures in side.places.values())
        years = sheet.time and sheet.time not in side.kept and (sheet.figures[0].counted in _PERSONS)
        if adds and (years or is_loose(publication.tables[sheet.table])):
            return Severity.POSSIBLE
    return Severity.LIKELY


def _statement(publication: Publication, sides: tuple[Group, Group], place: Place, sure: Severity) -> Statement:
    left, right = sides
    titles = _titles(publication, left[0].table, right[0].table)
    words = ", ".join((*sorted(place[0]), _period_words(place)))
    at = Text.same(words) if place[0] else filled(Text.same("{all} ({at})"), all=_ALL, at=words)
    told = filled(_EQUAL, one=titles[0], other=titles[1], at=at if words else _ALL)
    terms = {**{each.id: 1.0 for each in left}, **{each.id: -1.0 for each in right}}
    return Statement(terms, 0.0, 0.0, sure, told, is_assumed=True)


def _titles(publication: Publication, one: str, other: str) -> tuple[Text, Text]:
    """The titles of two tables; with their ids if they have the same title."""
    titles = publication.tables[one].title, publication.tables[other].title
    if titles[0] != titles[1]:
        return titles
    with_id = Text.same("{title} ({id})")
    return filled(with_id, title=titles[0], id=one), filled(with_id, title=titles[1], id=other)


def _period_words(place: Place) -> str:
    period = place[1]
    if isinstance(period, str):
        return period
    return str(period.first) if period.first == period.last else f"{period.first}-{period.last}"
