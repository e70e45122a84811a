"""Percentages of a question with several answers added up, and a yearly share stretched over years."""

import re
from collections.abc import Iterator

from inbeeld.auditing.figures import TIMES, Figure, Origin, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.hints import may_overlap
from inbeeld.auditing.written import account_of, filled, joined, written
from inbeeld.vocabulary import Text

_STRETCH = re.compile(r"\bfactor\b.*\byear|\byear.*\bfactor\b|\bfactor\b.*\bjaar", re.IGNORECASE)

_TITLE = Text(
    nl="{name}: antwoorden die samen kunnen gaan, zijn opgeteld", en="{name}: answers that may go together are added up"
)
_LINE = Text(
    nl="{total} = {sum}; wie meer antwoorden gaf, telt vaker mee",
    en="{total} = {sum}; who gave several answers counts more than once",
)
_ONCE = Text(nl="tel ieder één keer, of laat de som weg", en="count everyone once, or leave the sum out")
_STRETCHED = Text(
    nl="{name}: een aandeel per jaar is vermenigvuldigd om het met meer jaren te vergelijken",
    en="{name}: a share per year is multiplied to compare it with several years",
)
_REPEAT = Text(
    nl="× {factor}: wie in het ene jaar slachtoffer is, kan dat in het andere weer zijn en telt dan dubbel",
    en="× {factor}: a victim of one year may be one in the next as well, and then counts twice",
)
_SAME = Text(nl="vergelijk groepen over een even lange tijd", en="compare groups over an equally long time")


def summed_answers(publication: Publication) -> Iterator[Finding]:
    """Shares of the text whose numerators are several categories of a table with several answers."""
    for figure in publication.figures.values():
        parts = [publication.figures[id_] for id_ in figure.numerators]
        if figure.relation is Relation.SHARE and len(parts) > 1 and _overlap(publication, parts):
            numbers = joined((written(part.value or 0) for part in parts if part.value is not None), " + ")
            total = sum(part.value or 0 for part in parts)
            line = filled(_LINE, total=total, sum=numbers)
            account = account_of(filled(_TITLE, name=figure.name), (line,), _ONCE)
            yield finding("summed-answers", (Kind.MISLEADING, Severity.LIKELY), [figure, *parts], account)


def _overlap(publication: Publication, parts: list[Figure]) -> bool:
    tables = {part.table for part in parts}
    return len(tables) == 1 and all(may_overlap(publication.tables[table]) for table in tables)


def stretched_shares(publication: Publication) -> Iterator[Finding]:
    """Factors of the text that turn one year into several."""
    for figure in publication.of_origin(Origin.TEXT):
        if figure.unit == TIMES and _STRETCH.search(figure.name.en):
            line = filled(_REPEAT, factor=figure.value or 0)
            account = account_of(filled(_STRETCHED, name=figure.name), (line,), _SAME)
            yield finding("stretched-share", (Kind.MISLEADING, Severity.POSSIBLE), [figure], account)
