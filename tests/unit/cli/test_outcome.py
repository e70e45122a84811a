"""The last lines of a build."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from inbeeld.cli.outcome import outcome_lines
from inbeeld.editions import BuildResult

RESULT = BuildResult(
    edition="trial",
    out=Path("/elsewhere/trial"),
    version="0" * 64,
    partial={},
    ran=("a", "b"),
    reused=(),
    seconds={},
    summary={},
    findings=(),
)


def test_edition_without_summary_is_told_plainly() -> None:
    assert outcome_lines(RESULT, 1.25) == [
        "trial                                                /elsewhere/trial  1.2 s",
        "  steps: 2 ran, 0 reused",
        "  findings in the deliveries: 0 errors, 0 warnings   inbeeld findings /elsewhere/trial",
        "  open it: inbeeld serve /elsewhere/trial",
    ]


def found(*severities: str, noted: frozenset[int] = frozenset()) -> tuple[dict[str, Any], ...]:
    """Findings in files that are numbered from 0; some of them have a note."""
    findings: list[dict[str, Any]] = [
        {"severity": severity, "source": "s", "file": f"{number}.csv", "where": {}, "message": "m"}
        for number, severity in enumerate(severities)
    ]
    for number in noted:
        findings[number]["note"] = {"told": "It was printed so."}
    return tuple(findings)


def test_errors_come_before_warnings_and_only_the_first_are_told() -> None:
    lines = outcome_lines(replace(RESULT, findings=found("warning", "error", "warning", "error", "warning")), 0)

    assert lines[2].startswith("  findings in the deliveries: 2 errors, 3 warnings  ")
    assert [line.split()[2] for line in lines[3:6]] == ["1.csv:", "3.csv:", "0.csv:"]
    assert lines[6] == "    and 2 more"
    assert lines[7].startswith("  open it")


def test_what_nobody_has_explained_comes_first() -> None:
    findings = found("error", "error", "warning", noted=frozenset({0}))
    lines = outcome_lines(replace(RESULT, findings=findings), 0)

    assert lines[2].startswith("  findings in the deliveries: 2 errors (1 with a note), 1 warning  ")
    assert [line.split()[2] for line in lines[3:6]] == ["1.csv:", "2.csv:", "0.csv:"]
    assert lines[6].startswith("  open it")


def test_hidden_cells_and_their_audit_are_told() -> None:
    summary = {"hidden": 1214, "hidden_primary": 96, "hidden_share": 0.021, "audit": "nothing recoverable"}
    (line,) = [line for line in outcome_lines(replace(RESULT, summary=summary), 0) if "protection" in line]

    assert line == "  protection: 1,214 cells hidden (96 primary), 2.1% of the cells   audit: nothing recoverable"
