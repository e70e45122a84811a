"""Percentages of very few, and averages that forget how many each part stands for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from inbeeld.auditing.figures import Figure, PrintedTable, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.hints import guessed_bases
from inbeeld.auditing.policy import AuditPolicy, counts_people
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Text

_FLAG = re.compile(
    r"small base|few(?:er than)? (?:100|a hundred)|indicative|kleine basis|minder dan (?:100|honderd)|kleine aantallen",
    re.IGNORECASE,
)
_HANDFUL = 10

_TITLE = Text(
    nl="{table}: percentages van een heel kleine groep, zonder waarschuwing",
    en="{table}: percentages of a very small group, without a warning",
)
_OF = Text(nl="{name}: {share}% van {base}", en="{name}: {share}% of {base}")
_ABOUT = Text(
    nl="{name}: {share}% en {count}; {count} ÷ {share}% ≈ {base}",
    en="{name}: {share}% and {count}; {count} ÷ {share}% ≈ {base}",
)
_RESPONDENTS = Text(
    nl="{name}: {share}% van ongeveer {base} is ongeveer {most}", en="{name}: {share}% of about {base} is about {most}"
)
_REPAIR = Text(
    nl="druk de basis erbij en merk percentages van minder dan {limit}, of laat ze weg",
    en="print the base, and mark percentages of fewer than {limit}, or leave them out",
)
_AVERAGE = Text(
    nl="{name}: een gemiddelde van percentages met een ongelijke basis",
    en="{name}: an average of percentages with unequal bases",
)
_PLAIN = Text(
    nl="gewoon gemiddelde van {count} percentages: {mean}; gedrukt: {share}",
    en="plain average of {count} percentages: {mean}; printed: {share}",
)
_WEIGHTED = Text(nl="naar grootte gewogen: {sum} ÷ {base} = {mean}%", en="weighted by size: {sum} ÷ {base} = {mean}%")
_WEIGH = Text(
    nl="deel de som van de tellers door de som van de bases",
    en="divide the sum of the numerators by the sum of the bases",
)

_SEXES = frozenset({"sex", "gender", "geslacht"})

Line = tuple[Figure, Text]


def tiny_bases(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """One finding for each table, and for each number of the text, with a percentage of very few and no flag."""
    guessed = guessed_bases(publication)
    for name, table in publication.tables.items():
        inside = [each for each in publication.figures.values() if each.table == name]
        if _is_flagged(table):
            continue
        lines = [line for figure in inside if (line := _of_few(publication, figure, policy, guessed)) is not None]
        if lines and table.columns:
            yield _tell(lines, table.title, policy)
        else:
            yield from (_tell([line], line[0].name, policy) for line in lines)


def _is_flagged(table: PrintedTable) -> bool:
    return bool(_FLAG.search(f"{table.caveats} {table.rounding}"))


def _tell(lines: Sequence[Line], title: Text, policy: AuditPolicy) -> Finding:
    account = account_of(
        filled(_TITLE, table=title),
        tuple(line for _, line in lines),
        filled(_REPAIR, limit=policy.of(lines[0][0]).small_base),
    )
    return finding("tiny-base", (Kind.MISLEADING, Severity.LIKELY), [figure for figure, _ in lines], account)


def _of_few(
    publication: Publication, figure: Figure, policy: AuditPolicy, guessed: Mapping[str, tuple[Figure, Severity]]
) -> Line | None:
    """The arithmetic, if this percentage is one of few people and says nothing of it."""
    if figure.is_count or figure.value is None or figure.lower is not None or _FLAG.search(figure.note):
        return None
    if figure.relation in (Relation.SHARE, Relation.CHANGE):
        bases = [publication.figures[id_] for id_ in figure.denominators]
        base = sum(each.value or 0 for each in bases)
        few = all(map(counts_people, bases)) and 0 < base < policy.of(figure).small_base
        return (figure, filled(_OF, name=figure.name, share=figure.value, base=base)) if few else None
    if not figure.is_share or not figure.value:
        return None
    whole = guessed[figure.id][0].value if figure.id in guessed else None
    if whole is not None and 0 < whole < policy.of(figure).small_base:
        return figure, filled(_OF, name=figure.name, share=figure.value, base=whole)
    return _beside_count(publication, figure, policy) or _of_handful(publication, figure)


def _beside_count(publication: Publication, figure: Figure, policy: AuditPolicy) -> Line | None:
    count = counts_beside(publication, figure.table).get(figure.by)
    if count is None or not count.value or not figure.value or not counts_people(count):
        return None
    base = float(count.value) / float(figure.value) * 100
    if base >= policy.of(figure).small_base:
        return None
    return figure, filled(_ABOUT, name=figure.name, share=figure.value, count=count.value, base=round(base))


def _of_handful(publication: Publication, figure: Figure) -> Line | None:
    """A share of a survey without a count: as many as the N at most, of which a share may be a handful."""
    totals = [each for each in publication.totals_of(figure.table) if counts_people(each)] if figure.by else []
    if len({each.value for each in totals}) != 1 or counts_beside(publication, figure.table):
        return None
    base = (totals[0].value or 0) // _equal_groups(publication, figure)
    most = float(base) * float(figure.value or 0) / 100
    if most >= _HANDFUL:
        return None
    words = filled(_RESPONDENTS, name=figure.name, share=figure.value or 0, base=base, most=round(most, 1))
    return figure, words


def _equal_groups(publication: Publication, figure: Figure) -> int:
    """In how many groups the N falls apart, if the table is by sex: about as many are in each."""
    sexes = [column for column, _ in figure.by if column in _SEXES]
    return len({each.category(sexes[0]) for each in publication.of_table(figure.table)}) if sexes else 1


def counts_beside(publication: Publication, table: str) -> Mapping[tuple[tuple[str, str], ...], Figure]:
    """The counts of a table that also has percentages, by category."""
    counts = [each for each in publication.of_table(table) if each.is_count and each.value is not None]
    return {each.by: each for each in counts}


def plain_averages(publication: Publication) -> Iterator[Finding]:
    """Totals of percentages that are the plain mean of their parts, where the parts differ in size."""
    for name in publication.tables:
        counts = counts_beside(publication, name)
        shares = [each for each in publication.of_table(name) if each.is_share and each.value]
        for total in (each for each in shares if len(each.over) == 1):
            parts = [each for each in shares if _is_part(each, total) and counts.get(each.by) is not None]
            if len(parts) > 2:
                yield from _judge(total, parts, [float(counts[part.by].value or 0) for part in parts])


def _is_part(figure: Figure, total: Figure) -> bool:
    rest = [pair for pair in total.by if pair[0] not in total.over]
    return not figure.over and all(pair in figure.by for pair in rest)


def _judge(total: Figure, parts: Sequence[Figure], counts: Sequence[float]) -> Iterator[Finding]:
    shares = [float(part.value or 0) for part in parts]
    bases = [count / share * 100 for count, share in zip(counts, shares, strict=True)]
    plain, weighted = sum(shares) / len(shares), sum(counts) / sum(bases) * 100
    half = 0.5 / 10**total.decimals
    printed = float(total.value or 0)
    if abs(printed - plain) <= half + 1e-9 and abs(printed - weighted) > 2 * half:
        lines = (
            filled(_PLAIN, count=len(parts), mean=round(plain, 2), share=total.value or 0),
            filled(_WEIGHTED, sum=sum(counts), base=round(sum(bases)), mean=round(weighted, 2)),
        )
        account = account_of(filled(_AVERAGE, name=total.name), lines, _WEIGH)
        yield finding("average-of-averages", (Kind.MISLEADING, Severity.LIKELY), [total, *parts], account)
