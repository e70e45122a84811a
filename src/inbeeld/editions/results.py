"""What a build tells afterwards: where the edition is, what ran, and what was found in its input."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inbeeld.errors import EditionError

FINDINGS = "findings.json"
SUMMARY = "internal/summary.json"


@dataclass(frozen=True)
class BuildResult:
    """The result of a build.

    Attributes:
        edition: the edition's id.
        out: the folder that users open.
        version: digest of the version that stands there.
        partial: the chapter or language that was asked for; empty for a whole edition.
        ran, reused: names of the steps that ran, and of those whose former result was taken.
        seconds: how long each step took, by name; empty when nothing had changed.
        summary: counts that the edition gives of itself (see ``internal/summary.json``).
        findings: what is wrong or remarkable in the deliveries.
    """

    edition: str
    out: Path
    version: str
    partial: Mapping[str, str]
    ran: tuple[str, ...]
    reused: tuple[str, ...]
    seconds: Mapping[str, float]
    summary: Mapping[str, Any]
    findings: tuple[Mapping[str, Any], ...]

    def count(self, severity: str) -> int:
        """The number of findings of one severity."""
        return sum(finding["severity"] == severity for finding in self.findings)


_DAMAGED = "{path} is damaged. Build the edition again."


def read_findings(folder: Path) -> tuple[Mapping[str, Any], ...]:
    """The findings in the deliveries of a built edition; none where the edition tells of none.

    Raises:
        EditionError: if the file is damaged.
    """
    told = _read(folder / FINDINGS, {"findings": []})
    found = told.get("findings") if isinstance(told, dict) else None
    if not isinstance(found, list) or not all(map(_is_finding, found)):
        raise EditionError(_DAMAGED.format(path=folder / FINDINGS))
    return tuple(found)


def _is_finding(found: Any) -> bool:
    """Whether it has what is told of a finding, as this program writes it."""
    return (
        isinstance(found, dict)
        and all(isinstance(found.get(key), str) for key in ("severity", "source", "file", "message"))
        and isinstance(found.get("where"), dict)
    )


def read_summary(folder: Path) -> Mapping[str, Any]:
    """The counts that a built edition gives of itself; empty where it gives none."""
    summary: Mapping[str, Any] = _read(folder / SUMMARY, {})
    return summary


def _read(path: Path, otherwise: Any) -> Any:
    try:
        return json.loads(path.read_bytes()) if path.is_file() else otherwise
    except (ValueError, RecursionError) as error:
        raise EditionError(_DAMAGED.format(path=path)) from error
