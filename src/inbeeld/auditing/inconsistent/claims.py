"""A rounding rule that the publisher states against the numbers as they are printed."""

from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, PrintedTable, Publication
from inbeeld.auditing.findings import Account, Finding, Kind, Severity, finding
from inbeeld.auditing.inconsistent.slacks import claimed_step
from inbeeld.auditing.inconsistent.sums import line, shown
from inbeeld.auditing.written import joined
from inbeeld.vocabulary import Text

RULE = "rounding-not-kept"
_SHOWN = 12


def find(publication: Publication) -> Iterator[Finding]:
    """A finding for each rounding rule, as it is worded, that printed counts do not keep."""
    for claim, tables in _claims(publication).items():
        base = claimed_step(claim)
        if base is None:
            continue
        counts = [f for table in tables for f in _counts(table, publication)]
        broken = [f for f in counts if f.value is not None and f.value % base]
        if broken:
            yield _finding(claim, base, (counts, broken))


def _claims(publication: Publication) -> dict[str, list[PrintedTable]]:
    found: dict[str, list[PrintedTable]] = {}
    for table in publication.tables.values():
        if table.rounding:
            found.setdefault(table.rounding, []).append(table)
    return found


def _counts(table: PrintedTable, publication: Publication) -> list[Figure]:
    figures = (*publication.of_table(table.id), *publication.totals_of(table.id))
    return [figure for figure in figures if figure.is_count and figure.qualifier == "exact"]


def _finding(claim: str, base: int, counts: tuple[Sequence[Figure], Sequence[Figure]]) -> Finding:
    every, broken = counts
    different = sorted({figure.value for figure in broken if figure.value is not None})
    more = Text(nl=" …", en=" …") if len(different) > _SHOWN else Text(nl="", en="")
    values = joined((shown(f) for f in _one_of_each(broken)[:_SHOWN]), ", ")
    account = Account(
        title=line(
            "Aantallen zijn niet afgerond op {base} zoals er staat: {n} van de {all} zijn geen veelvoud",
            "Counts are not rounded to {base} as is stated: {n} of {all} are no multiple of it",
            base=base,
            n=len(broken),
            all=len(every),
        ),
        derivation=(
            line("Er staat: “{claim}”.", "It is stated: “{claim}”.", claim=claim),
            line(
                "Geen veelvoud van {base}: {values}{more}.",
                "No multiple of {base}: {values}{more}.",
                base=base,
                values=values,
                more=more,
            ),
        ),
        repair=line(
            "Rond de aantallen af zoals de regel zegt (dat beschermt de kleine), of haal de regel weg.",
            "Round the counts as the rule says (which protects the small ones), or take the rule away.",
        ),
    )
    return finding(RULE, (Kind.INCONSISTENT, Severity.CERTAIN), broken, account)


def _one_of_each(figures: Sequence[Figure]) -> list[Figure]:
    return list({figure.value: figure for figure in figures}.values())
