"""What ``inbeeld check`` prints: a receipt of each delivery."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from inbeeld.cli.options import Language
from inbeeld.cli.terminal import console
from inbeeld.cli.words import printable
from inbeeld.declarations import Definitions
from inbeeld.deliveries import Checked, Finding, MarkedCopy, place_in_words, summary_of
from inbeeld.editions import shown
from inbeeld.vocabulary import Text as Words

_PLACE_WIDTH = 40
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
_NONE_GOOD = Words(nl="; er is geen goede rij", en="; there is no good row")


@dataclass(frozen=True)
class Receipt:
    """A checked delivery with the name by which the user knows it, and the marked copies that were made."""

    name: str
    checked: Checked
    copies: tuple[MarkedCopy, ...] = ()


def print_receipts(receipts: tuple[Receipt, ...], known: Definitions, language: Language) -> None:
    """Print every receipt: what was found, where, what to do, and where the marked copies are."""
    out = console()
    for receipt in receipts:
        out.print(_headline(receipt, known, language))
        for file in dict.fromkeys(finding.file for finding in receipt.checked.findings):
            out.print(Text(f"  {printable(file)}"))
            out.print(_listed((f for f in receipt.checked.findings if f.file == file), language))
        if receipt.checked.quarantine:
            out.print(Text(f"  {_apart(receipt.checked, language)}"))
        for copy in receipt.copies:
            out.print(Text(printable(f"  {_copied(copy, language)}")))


def _headline(receipt: Receipt, known: Definitions, language: Language) -> Text:
    """Which delivery, whose, how much of it is good, and how many faults."""
    summary = summary_of(receipt.checked)
    contract = known.contracts.get(summary.source)
    size = f"{_count(len(summary.rows), 'table', language)}, {_count(sum(summary.rows.values()), 'row', language)}"
    parts = (receipt.name, contract.name[language] if contract else "", size, _verdict(receipt.checked, language))
    return Text(printable(" · ".join(part for part in parts if part)), style="bold")


def _verdict(checked: Checked, language: Language) -> str:
    summary = summary_of(checked)
    counts = (("error", summary.errors), ("warning", summary.warnings))
    told = [_count(number, name, language) for name, number in counts if number]
    unusable = [] if checked.usable else [_UNUSABLE[language]]
    return ", ".join([*unusable, *told]) or _CLEAN[language]


def _apart(checked: Checked, language: Language) -> str:
    """How many rows are not used, and whether others are."""
    rest = _REST_GOOD if any(checked.records.values()) else _NONE_GOOD
    return _APART[language].format(rows=_count(len(checked.quarantine), "row", language)) + rest[language]


def _copied(copy: MarkedCopy, language: Language) -> str:
    """Where the marked copy of a file is, or why there is none."""
    if copy.refusal is not None:
        return copy.refusal[language]
    return _COPIED[language].format(name=copy.original, path=shown(copy.path.absolute()))


def _count(number: int, name: str, language: Language) -> str:
    one, many = _COUNTED[language][name]
    return f"{number} {one if number == 1 else many}"


def _listed(findings: Iterable[Finding], language: Language) -> Table:
    """The findings of one file: where, what and what to do, how bad."""
    columns = (Column(max_width=_PLACE_WIDTH), Column(overflow="fold"), Column(no_wrap=True))
    table = Table.grid(*columns, padding=(0, 2), pad_edge=False)
    for finding in findings:
        severity = _COUNTED[language][finding.severity.value][0]
        table.add_row(
            Padding(Text(printable(place_in_words(finding.where, language))), (0, 0, 0, 4)),
            Text(f"{printable(finding.message[language])}  {printable(finding.advice[language])}"),
            Text(severity, style=_COLOURS[finding.severity.value]),
        )
    return table
