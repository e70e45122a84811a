"""The internal page of the log of protection: what was decided about each table, without a true number."""

from collections import Counter
from dataclasses import dataclass
from functools import partial

from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_number, format_percentage
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.internal import AUDIT, DECISIONS, ExceptionRow, internal_frame
from inbeeld.vocabulary import Language

_SMALLEST = 0.1
"""What is less than this, but not nothing, is printed as less than this: per cent, or counts."""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision on one cell. It has no number: neither that of the cell nor the cost, which would give it away.

    Attributes:
        cell: its category in each dimension of the table, in words, in the order of ``TableDecisions.dimensions``.
        rule: the id of the rule that asked for it.
        outcome: "hidden", "left-out", "flagged", "classed", "rounded" or "perturbed".
        reason: why, in words that tell no number.
    """

    cell: tuple[str, ...]
    rule: str
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class TableDecisions:
    """What was decided about one table, and what it lost.

    Attributes:
        id: of the table; ``title``: in words.
        policy: the id of its policy.
        dimensions: the names of its dimensions, in words.
        cells: how many cells had a number; of those, ``primary`` are hidden for their own sake, ``secondary`` to
            protect others, ``classed`` are shown as a class, ``left_out`` are not shown at all.
        hidden_share: the part, from 0 to 1, of the sum of all counts that stands in hidden cells.
        mean_change: how far a shown number lies from the true one on average, ``largest_change`` at most: in counts,
            or in percentage points.
        decisions: in the order of the log.
        checksum: of this table's part of the log.
    """

    id: str
    title: str
    policy: str
    dimensions: tuple[str, ...]
    cells: int
    primary: int
    secondary: int
    classed: int
    left_out: int
    hidden_share: float
    mean_change: float
    largest_change: float
    decisions: tuple[DecisionRow, ...] = ()
    checksum: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether anything in it was hidden or changed, or decided at all."""
        hidden = self.primary or self.secondary or self.classed or self.left_out
        return bool(hidden or self.largest_change or self.decisions)


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    """What the page tells.

    Attributes:
        summary: one line on all tables.
        tables: in the order of the log.
        exceptions: the findings of the audit that pass.
        checksum: of the whole log.
        gap: of what was withheld to protect others, the part from 0 to 1 that is not proved to be needed; None if
            nothing was.
    """

    summary: str
    tables: tuple[TableDecisions, ...]
    exceptions: tuple[ExceptionRow, ...] = ()
    checksum: str = ""
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class RuleUsed:
    """A rule with the reason that it gave, what it did, and how many times."""

    rule: str
    outcome: str
    reason: str
    times: int


@dataclass(frozen=True, slots=True)
class TableView:
    """A table ready for its template, its losses in the language of the page."""

    row: TableDecisions
    share: str
    mean: str
    largest: str
    rules: tuple[RuleUsed, ...]


def write_internal_decisions(content: EditionContent, language: Language, page: DecisionsPage) -> dict[str, bytes]:
    """The log of protection as a page that is marked internal and kept out of search engines."""
    values = {
        "page": page,
        "gap": None if page.gap is None else _share(100 * page.gap, language),
        "changed": [_view(row, language) for row in page.tables if row.is_changed],
        "unchanged": [row for row in page.tables if not row.is_changed],
        "number": partial(format_number, language=language),
        "audit": AUDIT,
    }
    return {DECISIONS: render("decisions.html", **internal_frame(content, language, DECISIONS), **values)}


def _view(row: TableDecisions, language: Language) -> TableView:
    return TableView(
        row,
        share=_share(100 * row.hidden_share, language),
        mean=_change(row.mean_change, language),
        largest=_change(row.largest_change, language),
        rules=_rules(row),
    )


def _rules(row: TableDecisions) -> tuple[RuleUsed, ...]:
    """The rules that were used, the most used first."""
    times = Counter((one.rule, one.outcome, one.reason) for one in row.decisions)
    return tuple(RuleUsed(*used, count) for used, count in sorted(times.items(), key=lambda item: (-item[1], item[0])))


def _share(percentage: float, language: Language) -> str:
    if 0 < percentage < _SMALLEST:
        return "<" + format_percentage(_SMALLEST, language, 1)
    return format_percentage(percentage, language, 1 if percentage else 0)


def _change(value: float, language: Language) -> str:
    if 0 < value < _SMALLEST:
        return "<" + format_number(_SMALLEST, language, 1)
    return format_number(value, language, 0 if float(value).is_integer() else 1)
