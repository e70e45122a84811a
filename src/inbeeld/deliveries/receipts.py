"""Receipts: what a supplier is told, as data and in words."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from inbeeld.declarations import Severity
from inbeeld.deliveries.notes import note_as_json
from inbeeld.deliveries.results import Checked, Finding, Place
from inbeeld.vocabulary import Language


@dataclass(frozen=True)
class Summary:
    """How a delivery fared, in numbers. ``rows`` are the good ones, by table.

    ``errors_noted`` and ``warnings_explained`` are those of the errors and warnings that have a note.
    """

    source: str
    reference_date: str
    usable: bool
    errors: int
    warnings: int
    errors_noted: int
    warnings_explained: int
    rows: dict[str, int]
    quarantined: int


def summary_of(checked: Checked) -> Summary:
    """Count what was found in a delivery."""
    errors = [finding.note for finding in checked.findings if finding.severity is Severity.ERROR]
    warnings = [finding.note for finding in checked.findings if finding.severity is Severity.WARNING]
    rows = {table: len({record.row for record in records}) for table, records in checked.records.items()}
    return Summary(
        source=checked.source,
        reference_date=checked.reference_date,
        usable=checked.usable,
        errors=len(errors),
        warnings=len(warnings),
        errors_noted=sum(note is not None for note in errors),
        warnings_explained=sum(note is not None for note in warnings),
        rows=rows,
        quarantined=len(checked.quarantine),
    )


def finding_as_json(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding with the keys that ``findings.json`` has."""
    return {
        "severity": str(finding.severity),
        "rule": finding.rule,
        "source": finding.source,
        "file": finding.file,
        "where": {name: value for name, value in asdict(finding.where).items() if value is not None},
        "message": finding.message[language],
        "expected": finding.expected,
        "found": finding.found,
        "advice": finding.advice[language],
        "note": note_as_json(finding.note, language),
    }


def findings_as_json(
    deliveries: tuple[Checked, ...], language: Language, summaries: Sequence[Summary] | None = None
) -> dict[str, Any]:
    """The findings, summaries and quarantined rows of several deliveries.

    ``summaries`` are given where their rows are not at hand to be counted.
    """
    summaries = [summary_of(checked) for checked in deliveries] if summaries is None else summaries
    return {
        "summary": {
            "errors": sum(summary.errors for summary in summaries),
            "warnings": sum(summary.warnings for summary in summaries),
            "errors_noted": sum(summary.errors_noted for summary in summaries),
            "warnings_explained": sum(summary.warnings_explained for summary in summaries),
            "deliveries": [asdict(summary) for summary in summaries],
        },
        "findings": [finding_as_json(f, language) for checked in deliveries for f in checked.findings],
        "quarantine": [
            _row_as_json(checked, position) for checked in deliveries for position in range(len(checked.quarantine))
        ],
    }


def _row_as_json(checked: Checked, position: int) -> dict[str, Any]:
    row = checked.quarantine[position]
    return {
        "source": checked.source,
        "table": row.table,
        "file": row.file,
        "where": {name: value for name, value in asdict(row.place).items() if value is not None},
        "values": list(row.values),
        "reasons": list(row.reasons),
    }


_ROW = {"nl": "rij", "en": "row"}
_COLUMN = {"nl": "kolom", "en": "column"}
_SHEET = {"nl": "werkblad", "en": "sheet"}


def place_in_words(place: Place, language: Language) -> str:
    """Where to look: "sheet Meldingen, D14" in a workbook, "row 17, column acute" elsewhere."""
    if place.sheet is not None:
        spot = f"{place.column}{place.row}" if place.column and place.row else _spot(place, language)
        return f"{_SHEET[language]} {place.sheet}" + (f", {spot}" if spot else "")
    return _spot(place, language)


def _spot(place: Place, language: Language) -> str:
    row = f"{_ROW[language]} {place.row}" if place.row else ""
    column = f"{_COLUMN[language]} {place.column}" if place.column else ""
    return ", ".join(part for part in (row, column) if part)
