"""How a careful reader takes what is printed in words: overlap, and what a percentage of the text is a part of."""

import re
from collections.abc import Mapping

from inbeeld.auditing.figures import Figure, Origin, PrintedTable, Publication, Relation
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.policy import counts_people

_OVERLAP = re.compile(
    r"several (?:answers|forms|problems|categories|assessments|responses)|can carry several|multiple answers|"
    r"\boverlap|meerdere antwoorden|meer dan één antwoord|(?:antwoorden|vormen) kunnen samengaan",
    re.IGNORECASE,
)
NOT_ALL = "Not every category is a row: a total counts what is left out as well."
"""What an edition says of a table whose totals are more than the sum of its rows."""

_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them)\b|\b(?:hiervan|daarvan|van hen)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{6,}")
_STEM = 6
_NEAR = 8
_COMMON = frozenset({"report", "victim", "person", "childr", "minors", "share", "number", "within", "police"})


def may_overlap(table: PrintedTable) -> bool:
    """Whether one person or case may be in several categories of a table, so that they do not add up."""
    return bool(_OVERLAP.search(f"{table.caveats} {table.rounding}"))


def guessed_bases(publication: Publication) -> Mapping[str, tuple[Figure, Severity]]:
    """For percentages and counts of the text without a base: the count just before, if the words point to it.

    Likely if they say "of these"; for percentages, possible if both speak of the same uncommon thing.
    """
    found: dict[str, tuple[Figure, Severity]] = {}
    last: Figure | None = None
    for figure in publication.of_origin(Origin.TEXT):
        if publication.tables[figure.table].columns:
            continue
        if last is not None and (last.table, last.document) != (figure.table, figure.document):
            last = None
        if last is not None and figure.relation is Relation.NONE and figure.row - last.row <= _NEAR:
            sure = _pointing(figure, last)
            if sure is not None:
                found[figure.id] = (last, sure)
        if counts_people(figure) and figure.qualifier == "exact" and figure.id not in found:
            last = figure
    return found


def _pointing(figure: Figure, base: Figure) -> Severity | None:
    if _OF_THESE.search(figure.name.en):
        return Severity.LIKELY
    return Severity.POSSIBLE if figure.is_share and _stems(figure) & _stems(base) else None


def _stems(figure: Figure) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(figure.name.en.lower())) - _COMMON
