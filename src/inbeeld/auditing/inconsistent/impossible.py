"""Counts that nobody can have counted: less than nothing, or part of a person."""

import re
from collections.abc import Iterator

from inbeeld.auditing.figures import Figure, Publication, Status
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.sums import line, named, shown
from inbeeld.auditing.policy import counts_people

RULE = "impossible-count"
_NO_COUNT = re.compile(
    r"\baverage|\bmean\b|\bmedian|\brate\b|\bper \w|estimat|change|differen|increase|decrease|gemiddeld|mediaan"
    r"|schatting|geschat|verschil|toename|afname|groei|growth",
    re.IGNORECASE,
)


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each count of people or reports that is negative or a fraction, and no estimate or average."""
    for figure in publication.figures.values():
        if figure.value is not None and _is_plain_count(figure):
            if figure.value < 0:
                yield _finding(figure, *_NEGATIVE)
            elif figure.value != figure.value.to_integral_value():
                yield _finding(figure, *_FRACTION)


def _is_plain_count(figure: Figure) -> bool:
    words = [figure.measure, figure.name.en, figure.name.nl, figure.note, *(each for _, each in figure.by)]
    said = any(_NO_COUNT.search(each) for each in words)
    return counts_people(figure) and figure.status is Status.OBSERVED and figure.qualifier == "exact" and not said


_NEGATIVE = ("Minder dan nul is onmogelijk: {name}", "Less than nothing is impossible: {name}")
_FRACTION = ("Een gebroken aantal is onmogelijk: {name}", "A fraction is impossible for a count: {name}")


def _finding(figure: Figure, dutch: str, english: str) -> Finding:
    account = Account(
        title=line(dutch, english, name=named(figure)),
        derivation=(line("{name}: {n}.", "{name}: {n}.", name=named(figure), n=shown(figure)),),
        repair=line(
            "Druk het getelde aantal, of zeg dat dit een schatting of een gemiddelde is.",
            "Print the number that was counted, or say that this is an estimate or an average.",
        ),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), [figure], account)
