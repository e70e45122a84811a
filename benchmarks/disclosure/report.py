"""What was measured, as tables on the screen."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table

from benchmarks.disclosure.crossing import Crossed
from benchmarks.disclosure.judging import WIDTHS
from benchmarks.disclosure.measuring import Audit, Protection

NOTE = """Seconds: the work itself, without loading the tool. Secondary: cells hidden for the sake of others. Worth: the
counts in them. Bound: no pattern that keeps every unsafe cell apart by 10 hides fewer. Gap: the share of what is
hidden that lies above it. Narrow: unsafe cells that the judge pins to a narrower range. Verdict: seconds of the judge,
for the widest. Scipy: whether its linear programs find the same cells narrow."""


def protections_table(name: str, table: Crossed, rows: Sequence[Protection]) -> Table:
    """A row for each tool."""
    title = f"{name}: {len(table.value):,} cells, {int(table.primary.sum()):,} of them unsafe"
    shown = _empty("Tool", title)
    narrow = [f"Narrow<{width}" for width in WIDTHS]
    numbers = ("Seconds", "CPU s", "Secondary", "Worth", "Bound", "Gap", *narrow, "Peak MB", "Verdict s", "Scipy")
    for heading in numbers:
        shown.add_column(heading, justify="right", no_wrap=True)
    for row in rows:
        # in short; what an error said stands below the table
        shown.add_row(row.tool + (f": {row.words.partition(': ')[0]}" if row.words else ""), *_measured(row))
    return shown


def told(rows: Sequence[Protection]) -> list[str]:
    """A line for each tool that gave no answer."""
    return [f"{row.tool}: {row.words}" for row in rows if row.words]


def audits_table(name: str, audits: Sequence[Audit]) -> Table:
    """A row for each pattern that was audited."""
    title = f"{name}: the exact range of every hidden cell"
    shown = _empty("Pattern of", title)
    for heading in ("Cells", "inbeeld s", "pytauargus s", "Times faster", "Ranges that differ"):
        shown.add_column(heading, justify="right", no_wrap=True)
    for audit in audits:
        shown.add_row(audit.pattern, *_audited(audit))
    return shown


def _empty(first: str, title: str) -> Table:
    shown = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    shown.add_column(first, no_wrap=True)
    return shown


def _measured(row: Protection) -> list[str]:
    if row.answer is None:
        return []
    seconds = [f"{row.answer.seconds:.1f}", f"{row.answer.processor:.1f}"]
    peak = f"{row.peak / 1e6:.0f}"
    verdict = row.verdict
    if verdict is None:
        return [*seconds, *[""] * (4 + len(WIDTHS)), peak]
    agreed = {None: "", True: "same", False: "DIFFERS"}[verdict.agreed]
    narrow = [f"{count:,}" for count in verdict.narrow]
    hidden = [f"{verdict.secondary:,}", f"{verdict.worth:,}", *_bounded(row.answer.bound, verdict.secondary)]
    return [*seconds, *hidden, *narrow, peak, f"{verdict.seconds:.1f}", agreed]


def _bounded(bound: float | None, secondary: int) -> tuple[str, str]:
    """The bound, and how much of what is hidden lies above it."""
    if bound is None:
        return "", ""
    return f"{bound:,.1f}", f"{(secondary - bound) / max(secondary, 1):.1%}"


def _audited(audit: Audit) -> list[str]:
    ours, theirs = (audit.answers.get(tool) for tool in ("inbeeld", "pytauargus"))
    cells = f"{len(ours.hidden):,}" if ours is not None else ""
    seconds = [
        audit.words.get(tool, "") if answer is None else f"{answer.seconds:.1f}"
        for tool, answer in (("inbeeld", ours), ("pytauargus", theirs))
    ]
    times = f"{theirs.seconds / ours.seconds:.0f}" if ours is not None and theirs is not None else ""
    return [cells, *seconds, times, "" if audit.different is None else f"{audit.different:,}"]
