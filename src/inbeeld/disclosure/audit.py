"""The audit: what an outsider can find out about the hidden cells, from what is published and nothing else.

It reads safe tables only and works it all out again: no true value, and nothing that ``protect`` remembered. Its rule
is that of ``inbeeld.disclosure.case``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inbeeld.disclosure.case import cases_of
from inbeeld.disclosure.contradiction import told_in_words
from inbeeld.disclosure.knowledge import knowledge_of
from inbeeld.disclosure.safe import SafeTable, printed_table
from inbeeld.tables import Key
from inbeeld.vocabulary import Text


@dataclass(frozen=True, slots=True)
class Recoverable:
    """A hidden cell that is given away. It does not say to what value: the report may be read by anyone."""

    table: str
    key: Key

    def __str__(self) -> str:
        return f"{self.table} ({', '.join(self.key)})"


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What an outsider can find out.

    Attributes:
        tables: how many tables were read; ``audited``: how many hidden cells are in them.
        recoverable: the hidden cells that are given away, in order of table and key.
        narrowest: the least number of whole numbers that stays possible for any hidden cell; at least this many where
            it is enough; None if nothing is hidden.
    """

    tables: int
    audited: int
    recoverable: tuple[Recoverable, ...]
    narrowest: int | None

    @property
    def summary(self) -> Text:
        """One line for the end of a build."""
        if self.recoverable:
            cells = "; ".join(map(str, self.recoverable))
            return Text(
                nl=f"{len(self.recoverable)} van {self.audited} verborgen cellen te herleiden: {cells}",
                en=f"{len(self.recoverable)} of {self.audited} hidden cells recoverable: {cells}",
            )
        return Text(
            nl=f"niets te herleiden ({self.audited} verborgen cellen nagerekend)",
            en=f"nothing recoverable ({self.audited} hidden cells audited)",
        )


def audit(safe_tables: Iterable[SafeTable]) -> AuditReport:
    """Read published tables as an outsider would.

    Raises:
        DisclosureError: if the published numbers contradict each other, so that nothing can be concluded.
    """
    tables = tuple(safe_tables)
    with told_in_words(map(printed_table, tables)):
        cases = cases_of(knowledge_of((printed_table(table), table.policy) for table in tables))
        found = [(case, case.judge(spot)) for case in cases for spot in case.hidden]
    recoverable = (
        Recoverable(*place) for case, verdict in found if not verdict.safe for place in case.counts[verdict.spot].cells
    )
    return AuditReport(
        tables=len(tables),
        audited=sum(cell.is_hidden for table in tables for cell in table.cells.values()),
        recoverable=tuple(sorted(recoverable, key=lambda cell: (cell.table, cell.key))),
        narrowest=min((int(verdict.range.size) for _, verdict in found), default=None),
    )
