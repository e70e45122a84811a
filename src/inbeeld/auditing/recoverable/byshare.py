"""Small counts of people that a percentage gives away: 15% of 27 can only be 4."""

import math
from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Figure, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.hints import guessed_bases
from inbeeld.auditing.policy import AuditPolicy, counts_people
from inbeeld.auditing.written import account_of, filled, range_written
from inbeeld.vocabulary import Text

_TITLE = Text(nl="{name}: dit percentage is een klein aantal", en="{name}: this percentage is a small count")
_ARITHMETIC = Text(
    nl="{share}% kan zijn afgerond van {low} tot {high}%; van {base} is dat {least} tot {most}",
    en="{share}% may be rounded from {low} to {high}%; of {base} that is {least} to {most}",
)
_BASE = Text(nl="de basis is {name}: {base}", en="the base is {name}: {base}")
_SO = Text(nl="in hele aantallen: {range}", en="in whole numbers: {range}")
_REST = Text(nl="wie niet meetelt: {range} van {base}", en="those left out: {range} of {base}")
_LEFT = Text(nl="{name}: voor de anderen blijft {rest} over", en="{name}: {rest} are left for the others")
_REPAIR = Text(
    nl="laat het percentage weg, of rond het af tot een breuk in woorden",
    en="leave the percentage out, or print a fraction in words",
)


def small_shares(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Each percentage from which a small count, or a small rest, follows that is not itself printed."""
    guessed = guessed_bases(publication)
    for figure in publication.figures.values():
        if not figure.is_share or figure.value is None or figure.qualifier != "exact" or figure.in_words:
            continue
        yield from _printed_rest(publication, figure, policy)
        base, severity = _base_of(publication, figure, guessed)
        if base is not None and counts_people(base) and base.value:
            yield from _judge(figure, base, severity, policy)


def _printed_rest(publication: Publication, figure: Figure, policy: AuditPolicy) -> Iterator[Finding]:
    """A share of which part and base are printed, and only a few are left."""
    parts = [publication.figures[id_] for id_ in figure.numerators]
    bases = [publication.figures[id_] for id_ in figure.denominators]
    sides = [*parts, *bases]
    if figure.relation is not Relation.SHARE or len(bases) != 1 or not parts or not all(map(counts_people, sides)):
        return
    rest = int((bases[0].value or 0) - sum(part.value or 0 for part in parts))
    if 0 < rest < policy.of(figure).minimum and all(
        each.value is not None and each.qualifier == "exact" for each in sides
    ):
        line = filled(_REST, range=range_written(rest, rest), base=bases[0].value or 0)
        account = account_of(filled(_LEFT, name=figure.name, rest=rest), (line,), _REPAIR)
        yield finding("small-rest", (Kind.RECOVERABLE, Severity.LIKELY), [figure, *sides], account)


def _base_of(
    publication: Publication, figure: Figure, guessed: Mapping[str, tuple[Figure, Severity]]
) -> tuple[Figure | None, Severity]:
    if figure.relation is Relation.SHARE and len(figure.denominators) == 1:
        printed = any(publication.figures[id_].value is not None for id_ in figure.numerators)
        return (None if printed else publication.figures[figure.denominators[0]]), Severity.CERTAIN
    return guessed.get(figure.id, (None, Severity.POSSIBLE))


def _judge(figure: Figure, base: Figure, severity: Severity, policy: AuditPolicy) -> Iterator[Finding]:
    share, whole = float(figure.value or 0), float(base.value or 0)
    half = 0.5 / 10**figure.decimals
    low, high = max(0.0, share - half), min(100.0, share + half)
    least, most = math.ceil(whole * low / 100 - 1e-9), math.floor(whole * high / 100 + 1e-9)
    if least > most:
        return
    rest, minimum = (int(whole) - most, int(whole) - least), policy.of(figure).minimum
    if not (_is_small((least, most), minimum) or _is_small(rest, minimum)):
        return
    lines = [
        filled(_BASE, name=base.name, base=base.value or 0),
        filled(
            _ARITHMETIC,
            share=figure.value or 0,
            low=low,
            high=high,
            base=base.value or 0,
            least=whole * low / 100,
            most=whole * high / 100,
        ),
        filled(_SO, range=range_written(least, most)),
        *([filled(_REST, range=range_written(*rest), base=base.value or 0)] if _is_small(rest, minimum) else []),
    ]
    account = account_of(filled(_TITLE, name=figure.name), tuple(lines), _REPAIR)
    yield finding("small-by-share", (Kind.RECOVERABLE, severity), [figure, base], account)


def _is_small(ends: tuple[int, int], minimum: int) -> bool:
    return ends[0] >= 1 and ends[1] < minimum
