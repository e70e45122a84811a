"""What is marked in a copy: the findings of one file, in one language, by the place where they belong."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from inbeeld.declarations import Severity
from inbeeld.deliveries.catalogue import printable
from inbeeld.deliveries.results import Finding, Place
from inbeeld.vocabulary import Language, Text, plain

COLUMN = Text("bevindingen", "findings")
"""The extra column of a marked CSV or SPSS file, and the name of the extra sheet of a workbook."""

_SEVERITY = {
    Severity.ERROR: Text("fout", "error"),
    Severity.WARNING: Text("waarschuwing", "warning"),
}
_WHOLE = Text("hele bestand", "whole file")


@dataclass(frozen=True)
class Marks:
    """The findings of one file in one language."""

    findings: Sequence[Finding]
    language: Language

    @property
    def column(self) -> str:
        """The heading of the extra column."""
        return COLUMN[self.language]

    def of_row(self, row: int) -> str:
        """What is said of a row, in one line; empty if nothing is."""
        return " | ".join(self.words(finding) for finding in self.findings if finding.where.row == row)

    @property
    def of_file(self) -> str:
        """What is said of the file as a whole or of a column, in one line."""
        whole = (f"{_WHOLE[self.language]}, {self.words(f)}" for f in self.findings if f.where.row is None)
        return " | ".join(whole)

    def words(self, finding: Finding) -> str:
        """One finding: how bad, in which column, what, what to do, and the note on it.

        It starts with a word, so that no program runs it.
        """
        column = f" ({finding.where.column})" if finding.where.column else ""
        said = f"{self.severity(finding)}{column}: {finding.message[self.language]} {finding.advice[self.language]}"
        return printable(" ".join(filter(None, (said.strip(), self.note(finding)))))

    def note(self, finding: Finding) -> str:
        """What the supplier says of a finding; empty without a note. Starts with a word of ours."""
        return finding.note.told(self.language) if finding.note else ""

    def severity(self, finding: Finding) -> str:
        """How bad a finding is, in a word."""
        return _SEVERITY[finding.severity][self.language]

    def at(self, place: Place) -> list[Finding]:
        """The findings at one place."""
        return [finding for finding in self.findings if finding.where == place]


def marked_name(name: str) -> str:
    """The name of a marked copy.

    >>> marked_name("reports_q3.xlsx")
    'reports_q3.checked.xlsx'
    """
    path = PurePath(name)
    return path.with_name(f"{path.stem}.checked{path.suffix}").as_posix()


def is_mark(heading: str) -> bool:
    """Whether a heading is that of the column that a marked copy adds."""
    return plain(heading) in {plain(COLUMN.nl), plain(COLUMN.en)}
