"""What ``inbeeld check`` prints: a receipt of each delivery."""

from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from inbeeld.cli.options import Language
from inbeeld.cli.terminal import console
from inbeeld.cli.words import printable
from inbeeld.declarations import Definitions
from inbeeld.deliveries import Checked, Finding, MarkedCopy, Summary, lines_to_copy, place_in_words, summary_of
from inbeeld.editions import shown
from inbeeld.vocabulary import Text as Words

_PLACE_WIDTH = 40
_INDENT, _DEEPER = 4, 8
_COLOURS = {"error": "bold red", "warning": "yellow"}
_COUNTED = {
    "nl": {
        "error": ("fout", "fouten"),
        "warning": ("waarschuwing", "waarschuwingen"),
        "table": ("tabel", "tabellen"),
        "row": ("rij", "rijen"),
    },
    "en": {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "table": ("table", "tables"),
        "row": ("row", "rows"),
    },
}
_CLEAN = Words(nl="geen fouten", en="no faults")
_UNUSABLE = Words(nl="onbruikbaar", en="unusable")
_APART = Words(nl="niet gebruikt: {rows}", en="not used: {rows}")
_REST_GOOD = Words(nl="; de andere rijen zijn goed", en="; the other rows are good")
_COPIED = Words(nl="een gemarkeerde kopie staat in {path}", en="a marked copy is in {path}")
_NOTED = Words(nl="{count} ({noted} met een toelichting)", en="{count} ({noted} with a note)")
_EXPLAINED = Words(nl="{count} ({noted} toegelicht)", en="{count} ({noted} explained)")
_HOW_TO = Words(
    nl="Klopt een cijfer toch? Zet de regels vanaf [[note]] in manifest.toml en schrijf de woorden.",
    en="Is a figure right after all? Copy its lines from [[note]] into manifest.toml; write the words.",
)
_NONE_GOOD = Words(nl="; er is geen goede rij", en="; there is no good row")


@dataclass(frozen=True)
class Receipt:
    """A checked delivery with the name by which the user knows it, and the marked copies that were made.

    ``summary`` is given of a register: its rows are not at hand to be counted, and it takes no notes.
    """

    name: str
    checked: Checked
    copies: tuple[MarkedCopy, ...] = ()
    summary: Summary | None = None

    @property
    def counted(self) -> Summary:
        """How it fared, in numbers."""
        return self.summary or summary_of(self.checked)

    @property
    def takes_notes(self) -> bool:
        """Whether its supplier can say something of a finding in its manifest."""
        return self.summary is None


def print_receipts(receipts: tuple[Receipt, ...], known: Definitions, language: Language) -> None:
    """Print every receipt: what was found, where, what to do, and where the marked copies are."""
    out = console()
    for receipt in receipts:
        out.print(_headline(receipt, known, language))
        for file in dict.fromkeys(finding.file for finding in receipt.checked.findings):
            out.print(Text(f"  {printable(file)}"))
            _print_findings(out, [f for f in receipt.checked.findings if f.file == file], receipt, language)
        if receipt.counted.quarantined:
            out.print(Text(f"  {_apart(receipt.counted, language)}"))
        for copy in receipt.copies:
            out.print(Text(printable(f"  {_copied(copy, language)}")))
    if any(_lines(finding, receipt, language) for receipt in receipts for finding in receipt.checked.findings):
        out.print(Text(_HOW_TO[language]))


def _headline(receipt: Receipt, known: Definitions, language: Language) -> Text:
    """Which delivery, whose, how much of it is good, and how many faults."""
    summary = receipt.counted
    contract = known.contracts.get(summary.source) or known.registers.get(summary.source)
    size = f"{_count(len(summary.rows), 'table', language)}, {_count(sum(summary.rows.values()), 'row', language)}"
    parts = (receipt.name, contract.name[language] if contract else "", size, _verdict(summary, language))
    return Text(printable(" · ".join(part for part in parts if part)), style="bold")


def _verdict(summary: Summary, language: Language) -> str:
    told = (
        _noted(summary.errors, "error", summary.errors_noted, _NOTED[language], language),
        _noted(summary.warnings, "warning", summary.warnings_explained, _EXPLAINED[language], language),
    )
    unusable = [] if summary.usable else [_UNUSABLE[language]]
    return ", ".join(filter(None, [*unusable, *told])) or _CLEAN[language]


def _apart(summary: Summary, language: Language) -> str:
    """How many rows are not used, and whether others are."""
    rest = _REST_GOOD if any(summary.rows.values()) else _NONE_GOOD
    return _APART[language].format(rows=_count(summary.quarantined, "row", language)) + rest[language]


def _copied(copy: MarkedCopy, language: Language) -> str:
    """Where the marked copy of a file is, or why there is none."""
    if copy.refusal is not None:
        return copy.refusal[language]
    return _COPIED[language].format(name=copy.original, path=shown(copy.path.absolute()))


def _noted(number: int, name: str, noted: int, pattern: str, language: Language) -> str:
    """How many errors or warnings there are, and how many of them have a note; empty if there are none."""
    counted = _count(number, name, language) if number else ""
    return pattern.format(count=counted, noted=noted) if noted else counted


def _count(number: int, name: str, language: Language) -> str:
    one, many = _COUNTED[language][name]
    return f"{number} {one if number == 1 else many}"


def _print_findings(out: Console, findings: list[Finding], receipt: Receipt, language: Language) -> None:
    """The findings of one file, each with the note on it or the lines to copy for one."""
    rows = [_Row.of(finding, language) for finding in findings]
    width = min(_PLACE_WIDTH, _INDENT + max(len(row.place) for row in rows))
    last = max(len(row.severity) for row in rows)
    for row, finding in zip(rows, findings, strict=True):
        out.print(_table(row, _COLOURS[finding.severity.value], Column(width=width), Column(width=last, no_wrap=True)))
        for line in _lines(finding, receipt, language):
            # never wrapped: a line that is broken in two is no TOML
            out.print(Text(" " * _DEEPER + printable(line), style="dim"), soft_wrap=True)


def _lines(finding: Finding, receipt: Receipt, language: Language) -> tuple[str, ...]:
    return lines_to_copy(finding, language) if receipt.takes_notes and not finding.note else ()


@dataclass(frozen=True)
class _Row:
    """One finding in words: where, what and what to do, how bad, and the note on it."""

    place: str
    told: str
    severity: str
    note: str

    @classmethod
    def of(cls, finding: Finding, language: Language) -> "_Row":
        told = (finding.message[language], finding.advice[language])
        return cls(
            place=printable(place_in_words(finding.where, language)),
            told="  ".join(map(printable, told)),
            severity=_COUNTED[language][finding.severity.value][0],
            note=printable(finding.note.told(language)) if finding.note else "",
        )


def _table(row: _Row, colour: str, first: Column, last: Column) -> Table:
    table = Table.grid(first, Column(overflow="fold", ratio=1), last, padding=(0, 2), pad_edge=False)
    table.add_row(Padding(Text(row.place), (0, 0, 0, _INDENT)), Text(row.told), Text(row.severity, style=colour))
    if row.note:
        table.add_row("", Text(row.note, style="italic"), "")
    return table
