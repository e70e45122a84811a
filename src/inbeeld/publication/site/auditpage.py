"""The internal page of the audit: what an outsider can find out, and what is wrong with the figures."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_number
from inbeeld.publication.site.arithmetic import Block, blocks
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.internal import AUDIT, ExceptionRow, internal_frame
from inbeeld.vocabulary import Language

KINDS = ("recoverable", "inconsistent", "misleading")
SEVERITIES = ("certain", "likely", "possible")
_UNFOLDED_LINES = 8
_UNFOLDED_WORDS = 900
"""Lines and characters of arithmetic that stand open; more is folded."""


@dataclass(frozen=True, slots=True)
class AuditFigure:
    """A figure that a finding rests on, as a reader sees it.

    Attributes:
        id: the id of the figure, as the audit gives it.
        name: what it is in words ("2018, girls"); may be empty.
        table: the title of its table, or its id.
        place: the file and line where it stands ("police.csv:12").
        printed: what is printed there ("2.791", "<10", "38%"); may be empty.
    """

    id: str
    name: str
    table: str
    place: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """A finding of the audit, in the language of the page.

    Attributes:
        id: what names it, also in an exception.
        rule: the id of the check that found it.
        kind: "recoverable", "inconsistent" or "misleading".
        severity: "certain", "likely" or "possible".
        title: what is wrong, in one sentence.
        derivation: the arithmetic, line by line.
        repair: what would mend it.
        figures: the figures that it rests on.
    """

    id: str
    rule: str
    kind: str
    severity: str
    title: str
    derivation: tuple[str, ...]
    repair: str
    figures: tuple[AuditFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditPage:
    """What the page tells.

    Attributes:
        tables: how many tables were read; ``figures``: how many figures; ``hidden``: how many counts without a number.
        findings: in the order of the audit.
        exceptions: those on record; each is shown with the finding that it lets pass.
    """

    tables: int
    figures: int
    hidden: int
    findings: tuple[AuditRow, ...]
    exceptions: tuple[ExceptionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding ready for its template: its arithmetic in blocks, its figures by table."""

    row: AuditRow
    blocks: tuple[Block, ...]
    tables: tuple[tuple[str, tuple[AuditFigure, ...]], ...]
    exception: ExceptionRow | None

    @property
    def folded(self) -> bool:
        """Whether the arithmetic is long."""
        lines = self.row.derivation
        return len(lines) > _UNFOLDED_LINES or sum(map(len, lines)) > _UNFOLDED_WORDS

    @property
    def printed(self) -> bool:
        """Whether it is known what is printed at any of its figures."""
        return any(figure.printed for figure in self.row.figures)


@dataclass(frozen=True, slots=True)
class KindView:
    """The findings of one kind, and how many there are of each severity."""

    kind: str
    findings: tuple[FindingView, ...]
    counts: tuple[int, ...]


def write_internal_audit(content: EditionContent, language: Language, page: AuditPage) -> dict[str, bytes]:
    """The findings of the audit as a page that is marked internal and kept out of search engines."""
    exceptions = {row.finding: row for row in page.exceptions}
    groups = [_of_kind(kind, page, exceptions) for kind in KINDS]
    values = {
        "page": page,
        "groups": groups,
        "severities": SEVERITIES,
        "checks": _by_check(page),
        "totals": [sum(column) for column in zip(*(group.counts for group in groups), strict=True)],
        "passing": sum(row.id in exceptions for row in page.findings),
        "number": partial(format_number, language=language),
    }
    return {AUDIT: render("audit.html", **internal_frame(content, language, AUDIT), **values)}


def _of_kind(kind: str, page: AuditPage, exceptions: Mapping[str, ExceptionRow]) -> KindView:
    rows = [row for row in page.findings if row.kind == kind]
    times = Counter(row.severity for row in rows)
    views = tuple(FindingView(row, blocks(row.derivation), _by_table(row), exceptions.get(row.id)) for row in rows)
    return KindView(kind, views, tuple(times[severity] for severity in SEVERITIES))


def _by_check(page: AuditPage) -> list[tuple[tuple[str, str], int]]:
    """How many findings each check has, by kind and the most first."""
    times = Counter((row.kind, row.rule) for row in page.findings)
    return sorted(times.items(), key=lambda item: (KINDS.index(item[0][0]), -item[1], item[0]))


def _by_table(row: AuditRow) -> tuple[tuple[str, tuple[AuditFigure, ...]], ...]:
    found: dict[str, list[AuditFigure]] = {}
    for figure in row.figures:
        found.setdefault(figure.table, []).append(figure)
    return tuple((table, tuple(figures)) for table, figures in found.items())
