"""Counts *of these*, against the number before them that says how many *these* are."""

import re
from collections.abc import Iterator

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.sums import line, named, printed_words, shown
from inbeeld.auditing.readings import known

RULE = "part-more-than-whole"
HALVES = "half-of-an-odd-number"
_OF_THESE = re.compile(r"^(of (these|those|this)|hiervan|van deze|daarvan)\b", re.IGNORECASE)
_IN_HALVES = re.compile(r"\bhalf and half\b|\bhalf om half\b|split in half|in tweeën", re.IGNORECASE)


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each count *of these* above the count before it, and each odd number that is split in halves."""
    for part, whole in pairs_of_these(publication):
        low, high = known(part).lower, known(whole).upper
        if part.is_count and part.unit == whole.unit and low is not None and high is not None and low > high:
            yield _finding(part, whole)
    for figure in publication.of_origin(Origin.TEXT):
        if figure.is_count and figure.value is not None and figure.value % 2 == 1 and _IN_HALVES.search(figure.name.en):
            yield _halves(figure)


def pairs_of_these(publication: Publication) -> Iterator[tuple[Figure, Figure]]:
    """Every number of the text that is *of these*, with the count before it in the document."""
    whole: Figure | None = None
    for figure in publication.of_origin(Origin.TEXT):
        if not _OF_THESE.match(figure.name.en):
            whole = figure if figure.is_count and figure.value is not None else None
        elif whole is not None and whole.document == figure.document and figure.value is not None:
            yield figure, whole


def _finding(part: Figure, whole: Figure) -> Finding:
    account = Account(
        title=line(
            "Een deel is meer dan het geheel: {part}", "A part is more than its whole: {part}", part=named(part)
        ),
        derivation=(
            line("{name}: {n}.", "{name}: {n}.", name=named(whole), n=printed_words(whole)),
            line("{name}: {n}.", "{name}: {n}.", name=named(part), n=printed_words(part)),
            line("{a} is meer dan {b}.", "{a} is more than {b}.", a=shown(part), b=shown(whole)),
        ),
        repair=line("Ga na welk van de twee goed is.", "Find out which of the two is right."),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.LIKELY), [part, whole], account)


def _halves(figure: Figure) -> Finding:
    value = int(figure.value or 0)
    account = Account(
        title=line(
            "Een oneven aantal is in tweeën gedeeld: {name}",
            "An odd number was split in halves: {name}",
            name=named(figure),
        ),
        derivation=(line("{n} / 2 = {h}.", "{n} / 2 = {h}.", n=value, h=value / 2),),
        repair=line("Zeg waar de ene bij is geteld.", "Say where the odd one was counted."),
    )
    return finding(HALVES, (Kind.INCONSISTENT, Severity.POSSIBLE), [figure], account)
