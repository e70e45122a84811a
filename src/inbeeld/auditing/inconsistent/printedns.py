"""Printed N's against each other."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.periods import has_no_end, years_in
from inbeeld.auditing.inconsistent.sums import line, named, shown
from inbeeld.vocabulary import Text

DIFFERENT = "n-printed-twice"
OTHER_PERIOD = "n-of-another-period"


def find(publication: Publication) -> Iterator[Finding]:
    """Findings for a table with two N's, and for an N that others give to a longer period."""
    for table in publication.tables.values():
        if publication.of_table(table.id):
            yield from _different(publication.totals_of(table.id))
    yield from _other_periods(publication.of_origin(Origin.LABEL))


def _different(totals: Sequence[Figure]) -> Iterator[Finding]:
    """An N of the list of tables that none of the table's own labels has."""
    labels = [n for n in totals if n.origin is Origin.LABEL and n.unit == totals[0].unit]
    for listed in (n for n in totals if n.origin is Origin.INDEX):
        if labels and all(label.value != listed.value for label in labels):
            yield _different_finding(listed, min(labels, key=lambda label: _gap(label, listed)))


def _gap(one: Figure, other: Figure) -> Decimal:
    return abs((one.value or Decimal()) - (other.value or Decimal()))


def _other_periods(labels: Sequence[Figure]) -> Iterator[Finding]:
    alike: dict[tuple[object, ...], list[Figure]] = {}
    for label in labels:
        # of a period without an end nobody can say that it is the longer one
        if label.value and years_in(label.period) and not has_no_end(label.period):
            alike.setdefault((label.value, label.unit, label.document), []).append(label)
    for same in alike.values():
        periods = {years_in(label.period) for label in same}
        widest = max(periods, key=lambda years: (years[-1] - years[0], years))
        wide = [label for label in same if years_in(label.period) == widest]
        for label in same:
            years = years_in(label.period)
            inside = widest[0] <= years[0] and years[-1] <= widest[-1]
            if years != widest and inside and len(wide) > 1:
                yield _period_finding(label, wide)


def _different_finding(one: Figure, other: Figure) -> Finding:
    account = Account(
        title=line(
            "Een tabel heeft twee verschillende N’s: {name}", "A table has two different N’s: {name}", name=named(other)
        ),
        derivation=(
            line("{name}: {n}.", "{name}: {n}.", name=named(one), n=shown(one)),
            line("{name}: {n}.", "{name}: {n}.", name=named(other), n=shown(other)),
        ),
        repair=line("Druk één N.", "Print one N."),
    )
    return finding(DIFFERENT, (Kind.INCONSISTENT, Severity.CERTAIN), [one, other], account)


def _period_finding(label: Figure, wide: Sequence[Figure]) -> Finding:
    account = Account(
        title=line(
            "Dezelfde N hoort bij een langere periode: {name}",
            "The same N belongs to a longer period: {name}",
            name=named(label),
        ),
        derivation=(
            *map(_with_period, (label, *wide)),
            line(
                "Beide kunnen alleen als er buiten {period} niets was.",
                "Both can be only if there was nothing outside {period}.",
                period=label.period,
            ),
        ),
        repair=line(
            "Druk de periode {period}, of de N van {own}.",
            "Print the period {period}, or the N of {own}.",
            period=wide[0].period,
            own=label.period,
        ),
    )
    return finding(OTHER_PERIOD, (Kind.INCONSISTENT, Severity.LIKELY), [label, *wide], account)


def _with_period(n: Figure) -> Text:
    return line("{name}: {n}, {period}.", "{name}: {n}, {period}.", name=named(n), n=shown(n), period=n.period)
