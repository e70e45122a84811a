"""What the build command says when it has ended well."""

from collections.abc import Iterator, Mapping
from typing import Any

from inbeeld.cli.words import FIRST, finding_line, in_columns, plural
from inbeeld.editions import BuildResult, shown


def outcome_lines(result: BuildResult, seconds: float) -> list[str]:
    """What was built, where, in how many seconds, what was found in the input, and what to do next."""
    place = shown(result.out)
    lines = [
        (_headline(result), f"{place}  {seconds:.1f} s"),
        (f"  steps: {len(result.ran)} ran, {len(result.reused)} reused{_unchanged(result)}", ""),
        (f"  findings in the deliveries: {_findings(result)}", f"inbeeld findings {place}"),
        *((f"    {line}", "") for line in _first(result)),
        *_protection(result.summary),
        (f"  open it: inbeeld serve {place}", ""),
    ]
    return in_columns(lines)


def _headline(result: BuildResult) -> str:
    title = str(result.summary.get("title", result.edition))
    part = f" (only {', '.join(result.partial.values())})" if result.partial else ""
    counts = [
        plural(result.summary[name], name.removesuffix("s"))
        for name in ("tables", "languages", "sources")
        if name in result.summary
    ]
    return f"{title}{part}" + (f" · {', '.join(counts)}" if counts else "")


def _unchanged(result: BuildResult) -> str:
    return "" if result.ran else "; nothing has changed"


def _findings(result: BuildResult) -> str:
    return ", ".join(_counted(result, severity) for severity in ("error", "warning"))


def _counted(result: BuildResult, severity: str) -> str:
    noted = sum(1 for finding in result.findings if finding["severity"] == severity and finding.get("note"))
    return plural(result.count(severity), severity) + (f" ({noted} with a note)" if noted else "")


def _first(result: BuildResult) -> Iterator[str]:
    """The first few findings, those that nobody has explained before the others, and errors before warnings."""
    ordered = sorted(result.findings, key=lambda found: (bool(found.get("note")), found["severity"] != "error"))
    yield from map(finding_line, ordered[:FIRST])
    if more := len(ordered[FIRST:]):
        yield f"and {more:,} more"


def _protection(summary: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "hidden" in summary:
        hidden = f"{plural(summary['hidden'], 'cell')} hidden ({summary['hidden_primary']:,} primary)"
        yield f"  protection: {hidden}, {summary['hidden_share']:.1%} of the cells", f"audit: {summary['audit']}"
