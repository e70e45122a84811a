"""Checks one delivered file: reads it once, finds its tables, checks each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from inbeeld.declarations import DeliveredTable
from inbeeld.deliveries.context import Context
from inbeeld.deliveries.faults import Fault, Unreadable
from inbeeld.deliveries.findings import Desk
from inbeeld.deliveries.grids import Book
from inbeeld.deliveries.headings import likeness_of
from inbeeld.deliveries.limits import Limits
from inbeeld.deliveries.opening import Content, read_content
from inbeeld.deliveries.readers import format_of, open_book
from inbeeld.deliveries.results import Finding
from inbeeld.deliveries.tablecheck import CheckedTable, check_table


@dataclass(frozen=True)
class CheckedFile:
    """One file after its check. ``sha256`` is None if it could not be read."""

    name: str
    sha256: str | None
    tables: tuple[CheckedTable, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class FileChecker:
    """Checks files of one delivery."""

    context: Context
    limits: Limits

    def check(self, path: Path, name: str, tables: tuple[DeliveredTable, ...], sha256: str | None) -> CheckedFile:
        """Check the tables in a file. ``sha256`` is what the manifest says, if there is one."""
        desk = self.desk(name)
        try:
            content = read_content(path, name, self.limits)
        except Unreadable as error:
            return CheckedFile(name, None, findings=(desk.unreadable(error),))
        findings = tuple(self._about(content, sha256, desk))
        return self._check_content(content, tables, findings)

    def desk(self, name: str) -> Desk:
        """Where findings about a file are written down."""
        return Desk(self.context.contract.id, name)

    def _check_content(
        self, content: Content, tables: tuple[DeliveredTable, ...], findings: tuple[Finding, ...]
    ) -> CheckedFile:
        try:
            book = open_book(content, self.limits)
        except Unreadable as error:
            found = (*findings, self.desk(content.name).unreadable(error))
            return CheckedFile(content.name, content.sha256, findings=found)
        checked = tuple(self._check_table(book, table, content.name) for table in tables)
        return CheckedFile(content.name, content.sha256, checked, findings)

    def _about(self, content: Content, sha256: str | None, desk: Desk) -> Iterator[Finding]:
        if sha256 is not None and sha256 != content.sha256:
            yield desk.note(Fault("hash-differs", {"sha256": content.sha256}, expected=sha256, found=content.sha256))
        contract, ending = self.context.contract, format_of(content.name)
        if ending not in contract.formats and ending in ("csv", "xlsx", "sav"):
            known = ", ".join(f.upper() for f in contract.formats)
            words = {"source": contract.name, "known": known, "ending": ending.upper()}
            yield desk.note(Fault("format-not-agreed", words))

    def _check_table(self, book: Book, table: DeliveredTable, name: str) -> CheckedTable:
        desk = self.desk(name)
        try:
            grid = book.grid(table.sheet if book.sheets else None, likeness_of(table, self.context))
        except Unreadable as error:
            return CheckedTable(table, name, findings=(desk.unreadable(error),), gaps=({},))
        return check_table(grid, table, self.context, desk)


def without_repeats(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without those said twice, such as of a sheet that serves two tables."""
    return tuple(dict.fromkeys(replace(finding) for finding in findings))
