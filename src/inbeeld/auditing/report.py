"""What an audit found, for programs and in words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inbeeld.auditing.findings import Finding, Kind, Severity
from inbeeld.auditing.written import filled, written
from inbeeld.errors import FAULTS
from inbeeld.vocabulary import LANGUAGES, Language, Text

_KINDS = {
    Kind.RECOVERABLE: Text(nl="te herleiden", en="recoverable"),
    Kind.INCONSISTENT: Text(nl="tegenstrijdig", en="inconsistent"),
    Kind.MISLEADING: Text(nl="misleidend", en="misleading"),
}
_SEVERITIES = {
    Severity.CERTAIN: Text(nl="zeker", en="certain"),
    Severity.LIKELY: Text(nl="aannemelijk", en="likely"),
    Severity.POSSIBLE: Text(nl="mogelijk", en="possible"),
}
_READ = Text(
    nl="{name} · cijfers: {figures}, tabellen: {tables}, verborgen, in een klasse of onbekend: {hidden}",
    en="{name} · figures: {figures}, tables: {tables}, hidden, in a class or not known: {hidden}",
)
_NOTHING = Text(nl="niets gevonden", en="nothing found")
_REPAIR = Text(nl="verbeteren: {repair}", en="to mend it: {repair}")
_WHERE = Text(nl="zie: {places}", en="see: {places}")
_PLACES = 6


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What an outsider can find out from a publication, and what is wrong with it.

    Attributes:
        name: of the publication.
        tables: how many were read; ``figures``: how many figures; ``hidden``: how many counts without a number.
        findings: by kind, the surest first.
    """

    name: str
    tables: int
    figures: int
    hidden: int
    findings: tuple[Finding, ...]

    @property
    def exit_code(self) -> int:
        """1 if anything certain was found, otherwise 0."""
        return FAULTS if any(found.severity is Severity.CERTAIN for found in self.findings) else 0

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(found for found in self.findings if found.kind is kind)

    @property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """The number of findings by kind and severity."""
        counted = Counter((found.kind, found.severity) for found in self.findings)
        return {kind.value: {severity.value: counted[kind, severity] for severity in Severity} for kind in Kind}


def as_json(report: AuditReport, language: Language | None = None) -> dict[str, Any]:
    """The report as plain data: in one language, or in both, where Dutch words have a name ending in ``_nl``."""
    return {
        "name": report.name,
        "tables": report.tables,
        "figures": report.figures,
        "hidden": report.hidden,
        "counts": {kind: dict(counts) for kind, counts in report.counts.items()},
        "findings": [_finding(found, language) for found in report.findings],
    }


def _finding(found: Finding, language: Language | None) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for each in LANGUAGES if language is None else (language,):
        ending = "_nl" if language is None and each == "nl" else ""
        words[f"title{ending}"] = found.title[each]
        words[f"derivation{ending}"] = [line[each] for line in found.derivation]
        words[f"repair{ending}"] = found.repair[each]
    facts = {"id": found.id, "rule": found.rule, "kind": found.kind.value, "severity": found.severity.value}
    return {**facts, **words, "cells": list(found.cells), "sources": list(found.sources)}


def in_words(report: AuditReport, language: Language) -> Iterator[str]:
    """The report in lines: what was read, and each finding with its arithmetic."""
    read = {"figures": report.figures, "tables": report.tables, "hidden": report.hidden}
    yield filled(_READ, name=report.name, **{name: written(count) for name, count in read.items()})[language]
    yield f"  {_counted(report, language)}"
    for found in report.findings:
        yield ""
        yield from _told(found, language)


def _counted(report: AuditReport, language: Language) -> str:
    parts = [
        f"{len(report.of_kind(kind))} {words[language]} ({_by_severity(report.counts[kind.value], language)})"
        for kind, words in _KINDS.items()
        if report.of_kind(kind)
    ]
    return " · ".join(parts) or _NOTHING[language]


def _by_severity(counts: Mapping[str, int], language: Language) -> str:
    return ", ".join(f"{counts[each.value]} {_SEVERITIES[each][language]}" for each in Severity if counts[each.value])


def _told(found: Finding, language: Language) -> Iterator[str]:
    kind, severity = _KINDS[found.kind][language], _SEVERITIES[found.severity][language]
    yield f"{kind}, {severity}  {found.title[language]}  [{found.id}]"
    yield from (f"    {line[language]}" for line in found.derivation)
    yield f"    {filled(_REPAIR, repair=found.repair)[language]}"
    more = len(found.sources) - _PLACES
    places = ", ".join([*found.sources[:_PLACES], *([f"+ {more}"] if more > 0 else [])])
    yield f"    {filled(_WHERE, places=places)[language]}"
