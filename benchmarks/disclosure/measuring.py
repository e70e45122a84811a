"""Measures one tool on one table after the other, and tells how far it is."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.disclosure import tools
from benchmarks.disclosure.crossing import Crossed, crossed
from benchmarks.disclosure.exchange import Answer, Sheet, read_answer, write
from benchmarks.disclosure.judging import Verdict
from benchmarks.disclosure.running import run

_SAME = 1e-6
"""Ranges of two audits are equal if they differ by no more."""


@dataclass
class Protection:
    """One tool on one table; ``words`` tell why there is no verdict, if there is none."""

    tool: str
    answer: Answer | None = None
    peak: int = 0
    verdict: Verdict | None = None
    words: str = ""


@dataclass
class Audit:
    """Exact ranges of all hidden cells of one pattern, by both tools.

    Attributes:
        pattern: the tool that made it.
        answers: the ranges by each tool.
        words: what is to be said of each tool that gave none.
        different: how many cells have another range by one than by the other; None if there is nothing to compare.
    """

    pattern: str
    answers: dict[str, Answer]
    words: dict[str, str]
    different: int | None = None


class Bench:
    """The tools on one table. Each program runs in a folder of its own, empty when it starts."""

    def __init__(self, table: str, folder: Path, limit: float, tell: Callable[[str], None]) -> None:
        self._table = table
        self._folder = folder
        self._limit = limit
        self._tell = tell
        self._sheet = folder / "sheet"
        folder.mkdir()
        write(self._sheet, sheet_of(crossed(table)))

    def protection(self, tool: str) -> Protection:
        """A tool on the table, judged."""
        pattern = self._file(tool, "pattern")
        peak, words = self._done(f"{tool} protects", tool, tools.protecting(tool, self._table, self._sheet, pattern))
        if words:
            return Protection(tool, words=words)
        verdict = self._file(tool, "verdict")
        _, words = self._done(f"the judge looks at {tool}", "inbeeld", tools.judging(self._table, verdict, pattern))
        found = None if words else Verdict(**json.loads(verdict.read_text(encoding="utf-8")))
        return Protection(tool, read_answer(pattern), peak, found, words and f"judge {words}")

    def audit(self, made_by: str) -> Audit:
        """The pattern of a tool, audited by ours and by another."""
        pattern, found = self._file(made_by, "pattern"), Audit(made_by, {}, {})
        for tool in tools.AUDITORS:
            answer = self._file(made_by, f"by-{tool}")
            command = tools.auditing(tool, self._table, self._sheet, (answer, pattern))
            _, words = self._done(f"{tool} audits the pattern of {made_by}", tool, command)
            if words:
                found.words[tool] = words
            else:
                found.answers[tool] = read_answer(answer)
        if len(found.answers) > 1:
            found.different = different(*found.answers.values())
        return found

    def _done(self, what: str, tool: str, command: list[str]) -> tuple[int, str]:
        """The peak of memory of a program, and why it gave nothing if it did not."""
        self._tell(f"{self._table}: {what} ...")
        lacking = tools.missing(tool)
        if lacking:
            return 0, lacking
        place = self._folder / what.replace(" ", "-")
        place.mkdir()
        ended = run(command, place, self._limit)
        told = {"done": "", "stopped": f"stopped after {self._limit:.0f} s", "failed": f"failed: {ended.words}"}
        return ended.peak, told[ended.state]

    def _file(self, tool: str, what: str) -> Path:
        return self._folder / f"{tool}.{what}"


def sheet_of(table: Crossed) -> Sheet:
    """A table as others read it."""
    matrix = table.relations.matrix
    rows = (slice(start, end) for start, end in zip(matrix.indptr[:-1], matrix.indptr[1:], strict=True))
    # the total, whose coefficient is -1, before its parts
    sums = [matrix.indices[row][np.argsort(matrix.data[row], kind="stable")].tolist() for row in rows]
    names = [axis.name for axis in table.axes]
    return Sheet(names, table.codes.tolist(), table.value.astype(int).tolist(), sums, table.parents)


def different(one: Answer, other: Answer) -> int:
    """How many cells have one range here and another there; a cell that one of them lacks counts."""
    ranges, others = _ranges(one), _ranges(other)
    missing = len(ranges.keys() ^ others.keys())
    return missing + sum(
        not np.allclose(ranges[cell], others[cell], rtol=0, atol=_SAME) for cell in ranges & others.keys()
    )


def _ranges(answer: Answer) -> dict[int, tuple[float, float]]:
    return dict(zip(answer.hidden, zip(answer.lower, answer.upper, strict=True), strict=True))
