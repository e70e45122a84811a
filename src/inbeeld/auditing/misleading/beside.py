"""Counts of different sources in one breath, as if they were the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from inbeeld.auditing.figures import Figure, Origin, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, finding
from inbeeld.auditing.policy import counts_people
from inbeeld.auditing.written import account_of, filled, joined
from inbeeld.vocabulary import Text

_TITLE = Text(
    nl="in één zin staan aantallen van {sources} naast elkaar",
    en="one sentence sets counts of {sources} beside each other",
)
_LINE = Text(nl="{name}: {value}, van {source}", en="{name}: {value}, of {source}")
_WHY = Text(
    nl="elke bron telt iets anders; wie meer of minder telt, zegt niets over wie meer ziet",
    en="each source counts something else; that one counts more does not mean that it sees more",
)
_REPAIR = Text(
    nl="zeg bij elk aantal wat er is geteld, en vergelijk ze niet",
    en="say with each count what was counted, and do not compare them",
)
_LINES = "text_lines"


def side_by_side(publication: Publication) -> Iterator[Finding]:
    """Counts of people in the same line of a text that name different sources."""
    names = _source_names(publication)
    lines: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in publication.of_origin(Origin.TEXT):
        table = publication.tables[figure.table]
        if not table.columns and counts_people(figure):
            entry = next((each for each in table.entries if each.get("id") == figure.id), {})
            if entry.get(_LINES):
                lines[figure.table, figure.document, entry[_LINES]].append(figure)
    for figures in lines.values():
        sources = {figure.id: _source_of(figure, names) for figure in figures}
        told = [figure for figure in figures if sources[figure.id]]
        if len({sources[figure.id] for figure in told}) > 1:
            rows = (
                filled(_LINE, name=each.name, value=each.value or 0, source=sources[each.id] or "") for each in told
            )
            between = joined((Text.same(name) for name in sorted({str(sources[each.id]) for each in told})), " / ")
            account = account_of(filled(_TITLE, sources=between), (*rows, _WHY), _REPAIR)
            yield finding("beside-sources", (Kind.MISLEADING, Severity.POSSIBLE), told, account)


def _source_names(publication: Publication) -> Mapping[str, str]:
    """Each name of a source, in small letters, with the source: as tables name it, and by its abbreviation."""
    names = {name.lower(): name for table in publication.tables.values() for name in table.sources}
    for table in publication.tables.values():
        for entry in table.entries:
            if entry.get("name") and entry.get("abbreviation"):
                names[entry["abbreviation"].lower()] = entry["name"]
                names[entry["name"].lower()] = entry["name"]
    return names


def _source_of(figure: Figure, names: Mapping[str, str]) -> str | None:
    words = figure.name.en.lower()
    return next((source for name, source in names.items() if re.match(rf"{re.escape(name)}\b", words)), None)
