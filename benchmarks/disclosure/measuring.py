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
from benchmarks.disclosure.running import Run, run

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
    """A run of the benchmark in a folder of its own."""

    def __init__(self, folder: Path, limit: float, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._limit = limit
        self._tell = tell

    def protections(self, table: str, chosen: list[str]) -> list[Protection]:
        """Each tool on a table, judged."""
        folder = self._place(table)
        folder.mkdir()
        write(folder / Sheet.FILE, sheet_of(crossed(table)))
        return [self._protection(table, tool) for tool in chosen]

    def audits(self, table: str, rows: list[Protection]) -> list[Audit]:
        """The pattern of ours and the first of another, each audited by both."""
        made = [row.tool for row in rows if row.answer is not None]
        ours, peers = [tool for tool in made if tool == "inbeeld"], [tool for tool in made if tool != "inbeeld"]
        return [self._audit(table, tool) for tool in [*ours, *peers[:1]]]

    def _protection(self, table: str, tool: str) -> Protection:
        self._tell(f"{table}: {tool} protects ...")
        folder, pattern = self._place(table), self._pattern(table, tool)
        lacking = tools.missing(tool)
        if lacking is not None:
            return Protection(tool, words=lacking)
        ended = run(tools.protecting(tool, table, folder, pattern), folder, self._limit)
        if ended.state != "done":
            return Protection(tool, words=self._words(ended))
        self._tell(f"{table}: the judge looks at {tool} ...")
        row, file = Protection(tool, read_answer(pattern), ended.peak), pattern.with_suffix(".verdict")
        judged = run(tools.judging(table, folder, (file, pattern)), folder, self._limit)
        if judged.state == "done":
            row.verdict = Verdict(**json.loads(file.read_text(encoding="utf-8")))
        else:
            row.words = f"judge {self._words(judged)}"
        return row

    def _audit(self, table: str, made_by: str) -> Audit:
        pattern = self._pattern(table, made_by)
        found = Audit(made_by, {}, {})
        for tool in ("inbeeld", "pytauargus"):
            self._tell(f"{table}: {tool} audits the pattern of {made_by} ...")
            file = pattern.with_suffix(f".by-{tool}")
            lacking = tools.missing(tool)
            ended = Run("failed", words=lacking) if lacking is not None else self._audited(tool, table, (file, pattern))
            if ended.state == "done":
                found.answers[tool] = read_answer(file)
            else:
                found.words[tool] = lacking or self._words(ended)
        if len(found.answers) > 1:
            found.different = different(*found.answers.values())
        return found

    def _audited(self, tool: str, table: str, files: tuple[Path, Path]) -> Run:
        folder = self._place(table)
        return run(tools.auditing(tool, table, folder, files), folder, self._limit)

    def _words(self, ended: Run) -> str:
        return f"stopped after {self._limit:.0f} s" if ended.state == "stopped" else f"failed: {ended.words}"

    def _place(self, table: str) -> Path:
        return self._folder / table

    def _pattern(self, table: str, tool: str) -> Path:
        return self._place(table) / f"{tool}.pattern"


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
