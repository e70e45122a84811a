"""The audit: what an outsider can find out about the hidden cells, from what is published and nothing else.

It reads safe tables only and works it all out again: no true value, and nothing that ``protect`` remembered. Its rule
is that of ``inbeeld.disclosure.case``.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from pkgutil import resolve_name
from typing import TYPE_CHECKING

from inbeeld.disclosure.contradiction import told_in_words
from inbeeld.disclosure.knowledge import Printed, has_secrets
from inbeeld.disclosure.safe import SafeTable, printed_table
from inbeeld.tables import Key
from inbeeld.vocabulary import Text

if TYPE_CHECKING:
    from inbeeld.disclosure.case import Verdict

# By name: the solver takes long to load, and only tables with something hidden need it.
_JUDGE = "inbeeld.disclosure.judging:judge_printed"


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
        narrowest: the least number of whole numbers that stays possible for any hidden cell; None if nothing is hidden
            or every hidden cell can be any number.
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


def audit(safe_tables: Iterable[SafeTable], against: Iterable[Printed] = ()) -> AuditReport:
    """Read published tables as an outsider would.

    ``against`` are tables of earlier editions; what was corrected since is left out.

    Raises:
        DisclosureError: if the published numbers contradict each other, so that nothing can be concluded.
    """
    tables = tuple(safe_tables)
    with told_in_words(map(printed_table, tables)):
        found = _judged(tuple((printed_table(table), table.policy) for table in tables), tuple(against))
    # what an earlier edition told of a number that is hidden for others, it told already: that number is no secret
    earlier = bool(tuple(against))
    unsafe = (one for one in found if not one.safe and (one.is_small or not earlier))
    recoverable = (Recoverable(*place) for verdict in unsafe for place in verdict.cells)
    return AuditReport(
        tables=len(tables),
        audited=sum(cell.is_hidden for table in tables for cell in table.cells.values()),
        recoverable=tuple(sorted(recoverable, key=lambda cell: (cell.table, cell.key))),
        narrowest=min((int(size) for one in found if isfinite(size := one.range.size)), default=None),
    )


def _judged(printed: Sequence[Printed], against: Sequence[Printed]) -> "tuple[Verdict, ...]":
    if not any(has_secrets(table, policy) for table, policy in printed):
        return ()
    judge: Callable[[Sequence[Printed], Sequence[Printed]], tuple[Verdict, ...]] = resolve_name(_JUDGE)
    return judge(printed, against)
