"""What was found in the deliveries, for the organisation's own eyes, and the counts that a build tells of."""

import json
from collections.abc import Mapping
from typing import Any

from inbeeld.declarations import Severity
from inbeeld.deliveries import Finding, Note, finding_as_json, place_in_words
from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.making.given import checked_of, definitions_of, languages_of
from inbeeld.editions.making.internal import audit_told, decisions_told, write_internal_pages
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.site import AnnexNote, AnnexRow, write_assets, write_internal_annex
from inbeeld.vocabulary import Language, Text


def make_findings(given: StepInput) -> Outputs:
    """``findings.json`` and the internal annex in each language that is built. Nothing public links to them.

    The annex tells what was found in the deliveries, what the audit found in the edition, and what was done to protect
    it, without the true numbers.
    """
    deliveries = tuple(checked_of(given).values())
    content, definitions = filled_edition(given), definitions_of(given)
    findings = [_in_both_languages(finding) for checked in deliveries for finding in checked.findings]
    annexes: dict[str, bytes] = {}
    for language in content.languages:
        rows = [_row(f, definitions.name_of(c.source), language) for c in deliveries for f in c.findings]
        made = {**write_internal_annex(content, language, rows), **write_internal_pages(given, content, language)}
        annexes |= {f"internal/{language}/{path}": data for path, data in made.items()}
    annexes |= {f"internal/{path}": data for path, data in write_assets(scripts=False).items()}
    told = {"findings": findings, "audit": audit_told(given)["audit"], "exceptions": audit_told(given)["exceptions"]}
    return {"findings.json": _json(told), **annexes}


def make_decisions(given: StepInput) -> Outputs:
    """Every decision of protection, with true numbers: it is kept beside the edition, and is no part of it."""
    return {"decisions.json": _json(decisions_told(given))}


def _in_both_languages(finding: Finding) -> dict[str, Any]:
    dutch = finding_as_json(finding, "nl")
    return {**finding_as_json(finding, "en"), **{f"{key}_nl": dutch[key] for key in ("message", "advice", "note")}}


def _row(finding: Finding, source: Text, language: Language) -> AnnexRow:
    return AnnexRow(
        severity=str(finding.severity),
        source=source[language],
        file=finding.file,
        where=place_in_words(finding.where, language),
        message=finding.message[language],
        advice=finding.advice[language],
        expected=finding.expected,
        found=finding.found,
        note=_note(finding.note, language) if finding.note else None,
    )


def _note(note: Note, language: Language) -> AnnexNote:
    return AnnexNote(note.named(language), note.words[language], note.language(language))


def make_summary(given: StepInput) -> Outputs:
    """``internal/summary.json``: tables, languages, sources, findings and hidden cells, in numbers."""
    audits = [json.loads(given.needs[name]["audit.json"]) for name in given.needs if name.startswith("protect:")]
    told = json.loads(given.needs["findings"]["findings.json"])
    findings, passed = told["findings"], len(told["exceptions"])
    total = {name: sum(audit[name] for audit in audits) for name in ("cells", "hidden", "hidden_primary")}
    severities = [finding["severity"] for finding in findings]
    noted = [finding["severity"] for finding in findings if finding["note"]]
    tables = sum(path.endswith(".safe") for needed in given.needs.values() for path in needed)
    summary = {
        "title": given.options["title"],
        "tables": tables,
        "languages": len(languages_of(given)),
        "sources": len(audits),
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "errors_noted": noted.count(Severity.ERROR),
        "warnings_explained": noted.count(Severity.WARNING),
        "hidden": total["hidden"],
        "hidden_primary": total["hidden_primary"],
        "hidden_share": round(total["hidden"] / total["cells"], 4) if total["cells"] else 0.0,
        "audit": _audit_in_short(told["audit"]["counts"], passed),
    }
    return {"internal/summary.json": _json(summary)}


def _audit_in_short(counts: Mapping[str, Mapping[str, int]], passed: int) -> str:
    """What the audit found of each kind. What is recoverable and passed stands on record; the rest a policy allows."""
    found = {kind: sum(counts[kind].values()) for kind in ("recoverable", "inconsistent", "misleading")}
    allowed = found["recoverable"] - passed
    why = [f"{passed} finding{'' if passed == 1 else 's'} passed on record"] if passed else []
    why += [f"{allowed} allowed by a policy"] if allowed else []
    told = {"recoverable": f" ({', '.join(why)})" if why else ""}
    return ", ".join(f"{count} {kind}{told.get(kind, '')}" for kind, count in found.items())


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
