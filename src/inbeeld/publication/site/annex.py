"""The internal annex: what the check of the deliveries found. No page of the site links to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from inbeeld.publication.content import EditionContent
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.internal import ANNEX, internal_frame
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class AnnexNote:
    """What a supplier says of a finding: ``named`` stands before the words, which are in ``language``."""

    named: str
    words: str
    language: Language


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One finding in the language of the annex: ``severity`` is error, warning or note, ``where`` its place."""

    severity: str
    source: str
    file: str
    where: str
    message: str
    advice: str
    expected: str | None = None
    found: str | None = None
    note: AnnexNote | None = None


def write_internal_annex(content: EditionContent, language: Language, findings: Sequence[AnnexRow]) -> dict[str, bytes]:
    """The annex as a page that is marked internal and kept out of search engines."""
    rows = sorted(findings, key=lambda row: (row.source, row.severity, row.file))
    by_source: dict[str, list[AnnexRow]] = {}
    for row in rows:
        by_source.setdefault(row.source, []).append(row)
    return {ANNEX: render("annex.html", **internal_frame(content, language, ANNEX), by_source=by_source)}
