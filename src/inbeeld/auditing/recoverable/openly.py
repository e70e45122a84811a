"""Small counts of people in the open: in a table, by a percentage, or because all of a group share a trait."""

import re
from collections.abc import Iterator, Sequence

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.hints import guessed_bases
from inbeeld.auditing.policy import AuditPolicy, counts_people
from inbeeld.auditing.recoverable.totals import families_of
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Text

TRAIT = "shared-trait"
_RULE = re.compile(
    r"(?:under|below|fewer than|less than|onder de|minder dan) (?:10|ten|tien)\b|\b(?:tens|tientallen)\b", re.IGNORECASE
)
_PLACES = re.compile(r"location|region|municipalit|centre|place|gemeente|regio|plaats|centrum|province", re.IGNORECASE)
_EXACT = "exact"
_NOT_THEM = re.compile(
    r"worker|professional|staff|teacher|per day|average|mean\b|per dag|gemiddeld|medewerker|docent", re.IGNORECASE
)

_SMALL = Text(
    nl="{table}: kleine aantallen staan er open in ({count})", en="{table}: small counts stand in the open ({count})"
)
_SMALL_TEXT = Text(nl="{name}: een klein aantal in de tekst", en="{name}: a small count in the text")
_LINE = Text(nl="{name}: {value}, minder dan {minimum}", en="{name}: {value}, fewer than {minimum}")
_OWN_RULE = Text(
    nl="de regel bij de tabel zelf verbiedt dit: {rule}",
    en="the rule stated with the table itself forbids this: {rule}",
)
_SAME_SOURCE = Text(
    nl="in een andere tabel van deze bron zijn zulke aantallen verborgen: {rule}",
    en="in another table of this source such counts are hidden: {rule}",
)
_HIDE = Text(
    nl="verberg deze aantallen, voeg categorieën of jaren samen, of rond af",
    en="hide these counts, take categories or years together, or round",
)
_REST = Text(nl="{name}: voor de anderen blijft {rest} over", en="{name}: {rest} are left for the others")
_REST_LINE = Text(nl="{base}: {whole}; {whole} − {part} = {rest}", en="{base}: {whole}; {whole} − {part} = {rest}")
_WORDS = Text(
    nl="schrijf het in woorden die geen aantal verraden: de meesten", en="say it in words that give no count away: most"
)
_ALL = Text(nl="{total}: iedereen valt in één groep", en="{total}: everyone is in one group")
_ALL_LINE = Text(
    nl="{part} is {value}, net zo veel als {total}: wie in deze groep zit, heeft dit kenmerk",
    en="{part} is {value}, as many as {total}: whoever is in this group has this trait",
)
_TOLD = Text(
    nl="het beleid van deze tabel laat dit toe: het toont nullen, of let niet op groepen",
    en="the policy of this table allows it: it shows zeros, or does not look at groups",
)
_MERGE = Text(nl="voeg deze groep samen met een andere", en="take this group together with another")


def small_counts(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """One finding for each table with small counts, and one for each in the text."""
    for name, table in publication.tables.items():
        inside = [figure for figure in publication.figures.values() if figure.table == name]
        small = [figure for figure in inside if _is_small(figure, policy) and figure.unit in table.counted]
        if table.columns and small:
            yield _in_table(publication, small, policy)
    for figure in publication.of_origin(Origin.TEXT):
        if not publication.tables[figure.table].columns and _is_small(figure, policy):
            title = filled(_SMALL_TEXT, name=figure.name)
            account = account_of(title, (_line(figure, policy),), _HIDE)
            yield finding("small-count", (Kind.RECOVERABLE, Severity.POSSIBLE), [figure], account)


def _is_small(figure: Figure, policy: AuditPolicy) -> bool:
    known = figure.value is not None and figure.qualifier == _EXACT and figure.upper is None
    if _NOT_THEM.search(f"{figure.name.en} {figure.note}"):
        return False
    return known and counts_people(figure) and 0 < (figure.value or 0) < policy.of(figure).minimum


def _line(figure: Figure, policy: AuditPolicy) -> Text:
    return filled(_LINE, name=figure.name, value=figure.value or 0, minimum=policy.of(figure).minimum)


def _in_table(publication: Publication, small: Sequence[Figure], policy: AuditPolicy) -> Finding:
    table = publication.tables[small[0].table]
    severity, reason = _why(publication, small[0])
    lines = tuple(_line(figure, policy) for figure in small)
    title = filled(_SMALL, table=table.title, count=len(small))
    return finding("small-count", (Kind.RECOVERABLE, severity), small, account_of(title, (*lines, *reason), _HIDE))


def _why(publication: Publication, figure: Figure) -> tuple[Severity, tuple[Text, ...]]:
    """Certain against the table's own rule; likely against its source's rule, or where a place can be recognised."""
    table = publication.tables[figure.table]
    if _RULE.search(table.rounding):
        return Severity.CERTAIN, (filled(_OWN_RULE, rule=table.rounding),)
    rules = [each.rounding for each in publication.tables.values() if each.sources == table.sources]
    broken = [rule for rule in rules if _RULE.search(rule)]
    if broken:
        return Severity.LIKELY, (filled(_SAME_SOURCE, rule=broken[0]),)
    by_place = any(_PLACES.search(column) for column in table.columns)
    return (Severity.LIKELY if by_place else Severity.POSSIBLE), ()


def rests_in_text(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Sentences such as "seven of the ten", which tell of the other three as well."""
    for name, (base, _) in guessed_bases(publication).items():
        part = publication.figures[name]
        rest = int((base.value or 0) - (part.value or 0))
        if counts_people(part) and part.qualifier == _EXACT and 0 < rest < policy.of(part).minimum:
            line = filled(_REST_LINE, base=base.name, whole=base.value or 0, part=part.value or 0, rest=rest)
            account = account_of(filled(_REST, name=part.name, rest=rest), (line,), _WORDS)
            yield finding("small-rest", (Kind.RECOVERABLE, Severity.POSSIBLE), [part, base], account)


def shared_traits(publication: Publication, policy: AuditPolicy) -> Iterator[Finding]:
    """Groups of people all of whom are in one category: to know the group is to know the trait."""
    for name in publication.tables:
        for total, parts in families_of(publication, name):
            if not counts_people(total) or len(parts) == 1 or (total.value or 0) < policy.of(total).minimum:
                continue
            full = [part for part in parts if part.value == total.value]
            if full and all(part.value == 0 for part in parts if part is not full[0]):
                line = filled(_ALL_LINE, part=full[0].name, total=total.name, value=total.value or 0)
                rule = publication.tables[name].rule
                lines = (line, _TOLD) if rule and rule.tells_traits else (line,)
                account = account_of(filled(_ALL, total=total.name), lines, _MERGE)
                yield finding(TRAIT, (Kind.RECOVERABLE, Severity.POSSIBLE), [total, *parts], account)
