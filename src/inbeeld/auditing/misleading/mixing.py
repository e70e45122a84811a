"""Sums and shares over what may not be added: other sources, other units of count, other stages of the same case."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from inbeeld.auditing.figures import Figure, Origin, Publication, Relation
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.written import account_of, filled
from inbeeld.vocabulary import Text

_UNITS = (
    *(
        "reports?",
        "contacts?",
        "chats?",
        "services?",
        "investigations?",
        "decisions?",
        "persons?",
        "victims?",
        "children",
    ),
    *("assessments?", "cases?", "incidents?", "trajector(?:y|ies)", "consultations?", "advice", "calls?", "talks?"),
    *("meldingen", "contacten", "diensten", "onderzoeken", "besluiten", "personen", "kinderen", "zaken", "adviezen"),
)
_UNIT = "|".join(_UNITS)
_STAGES = re.compile(rf"\b((?:{_UNIT})(?:, (?:{_UNIT}))* (?:and|en|\+) (?:{_UNIT}))\b", re.IGNORECASE)
_ALL_SOURCES = re.compile(r"\b(?:all|alle) (?:organisations|organisaties|sources|bronnen)\b", re.IGNORECASE)

_UNNAMED = frozenset({"", "several"})

_STAGED = Text(
    nl="{name}: één getal telt verschillende dingen samen ({units})",
    en="{name}: one number adds up different things ({units})",
)
_STAGED_LINE = Text(
    nl="{name}: {value}; daarin zijn {units} bij elkaar opgeteld, zodat één zaak vaker meetelt",
    en="{name}: {value}; it counts {units} together, so that one case counts more than once",
)
_SMALLER = Text(
    nl="van dezelfde tabel is ook gedrukt: {name}: {value}", en="with the same table is printed: {name}: {value}"
)
_APART = Text(nl="druk elk van deze aantallen apart", en="print each of these counts apart")
_SOURCES = Text(
    nl="aantallen van verschillende organisaties zijn bij elkaar opgeteld",
    en="counts of different organisations are added up",
)
_SOURCES_LINE = Text(
    nl="{name}: {value}; elke organisatie telt iets anders, en iemand kan bij meer organisaties bekend zijn",
    en="{name}: {value}; each organisation counts something else, and one person may be known to several",
)
_OTHER = Text(
    nl="{name} vergelijkt aantallen van verschillende bronnen", en="{name} compares counts of different sources"
)
_OTHER_LINE = Text(nl="{name} komt van {source}", en="{name} comes from {source}")
_BESIDE = Text(
    nl="zet de aantallen naast elkaar, elk met zijn bron en eenheid",
    en="set the counts side by side, each with its source and unit",
)


def stages(publication: Publication) -> Iterator[Finding]:
    """A printed N whose name lists several units of count."""
    for figure in publication.of_origin(Origin.LABEL):
        named = _STAGES.search(figure.name.en)
        if named is None or figure.value is None or not _is_total_of_table(publication, figure):
            continue
        units = Text.same(named[1])
        others = [each for each in publication.totals_of(figure.table) if each.value not in (None, figure.value)]
        lines = [
            filled(_STAGED_LINE, name=figure.name, value=figure.value, units=units),
            *(filled(_SMALLER, name=each.name, value=each.value or 0) for each in others),
        ]
        account = account_of(filled(_STAGED, name=figure.name, units=units), tuple(lines), _APART)
        severity = Severity.CERTAIN if any((each.value or 0) < figure.value for each in others) else Severity.LIKELY
        yield finding("mixed-stages", (Kind.MISLEADING, severity), [figure, *others], account)


def _is_total_of_table(publication: Publication, figure: Figure) -> bool:
    return figure.table in publication.tables and figure.id in publication.tables[figure.table].totals


def added_sources(publication: Publication) -> Iterator[Finding]:
    """Numbers that are said to be of all organisations together; one finding for each table."""
    tables: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in publication.figures.values():
        if figure.value is not None and _ALL_SOURCES.search(f"{figure.source} {figure.name.en}"):
            tables[figure.table].append(figure)
    for figures in tables.values():
        if any(figure.is_count for figure in figures):
            lines = tuple(filled(_SOURCES_LINE, name=each.name, value=each.value or 0) for each in figures)
            yield finding(
                "added-sources", (Kind.MISLEADING, Severity.LIKELY), figures, account_of(_SOURCES, lines, _BESIDE)
            )


def compared_sources(publication: Publication) -> Iterator[Finding]:
    """Shares, growth and ratios whose parts are of sources that have nothing in common."""
    for figure in publication.figures.values():
        if figure.relation is Relation.NONE:
            continue
        sides = [publication.figures[id_] for id_ in (*figure.numerators, *figure.denominators)]
        known = [side for side in sides if side.source not in _UNNAMED]
        if len({side.source for side in known}) > 1 and _have_nothing_in_common(known):
            lines = tuple(filled(_OTHER_LINE, name=side.name, source=side.source) for side in known)
            account = account_of(filled(_OTHER, name=figure.name), lines, _BESIDE)
            yield finding("compared-sources", (Kind.MISLEADING, Severity.LIKELY), [figure, *known], account)


def _have_nothing_in_common(figures: Iterable[Figure]) -> bool:
    names = [set(re.findall(r"\w{3,}", figure.source.lower())) for figure in figures]
    return not set.intersection(*names)
