"""A delivery of a small source, for worked examples of rules and of what suppliers write."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from inbeeld.declarations import load_definitions
from inbeeld.deliveries import Checked, Finding, check_delivery, place_in_words
from tests.drawn import sign
from tests.small_definitions import FILES

TABLE = """
[[table]]
id = "{name}"
title = {{ nl = "Meldingen", en = "Reports" }}
file = "{name}.csv"
{columns}
{rules}
"""
COLUMNS = {
    "jaar": ("Jaar", "Year", 'id = "year"\ntype = "year"'),
    "geslacht": ("Geslacht", "Sex", 'id = "sex"\ntype = "code"\ncodelist = "sex"'),
    "meldingen": ("Meldingen", "Reports", 'id = "reports"\ntype = "count"\nhidden = ["<10"]\nhidden_upper = 9'),
    "aandeel": ("Aandeel", "Share", 'id = "share"\ntype = "percentage"'),
}
SEX = """
id = "sex"
name = { nl = "Geslacht", en = "Sex" }
[[code]]
id = "girls"
label = { nl = "Meisjes", en = "Girls" }
spellings = ["v"]
[[code]]
id = "boys"
label = { nl = "Jongens", en = "Boys" }
spellings = ["m"]
[[code]]
id = "total"
label = { nl = "Totaal", en = "Total" }
kind = "total"
"""


def deliver(folder: Path, files: Mapping[str, str], rules: str = "", notes: str = "") -> Checked:
    """Check a delivery of these files. ``rules`` are those of the first one; each file is a table of its name.

    ``notes`` are those of the manifest.
    """
    definitions = folder / "definitions"
    headings = {name: text.splitlines()[0].split(";") for name, text in files.items()}
    tables = [
        _table(name, heads, rules if position == 0 else "") for position, (name, heads) in enumerate(headings.items())
    ]
    contract = FILES["sources/police.toml"].partition("[[table]]")[0] + "".join(tables)
    changed = {**FILES, "sources/police.toml": contract, "codelists/sex.toml": SEX}
    for name, text in changed.items():
        if not name.startswith("indicators/"):
            _write(definitions / name, text)
    delivery = folder / "police" / "2022-05-01"
    for name, text in files.items():
        _write(delivery / f"{name}.csv", text)
    _write(delivery / "manifest.toml", _manifest(files) + notes)
    return check_delivery(delivery, load_definitions(definitions))


def told(checked: Checked) -> Iterator[str]:
    """Each finding: how bad, where, what, and what to do."""
    return map(_told, checked.findings)


def kept(checked: Checked) -> Iterator[str]:
    """Each good row: its codes and figures."""
    for records in checked.records.values():
        for record in records:
            figures = (f"{name} {sign(cell)}" for name, cell in record.cells.items())
            yield f"row {record.row}: {', '.join([*record.keys.values(), *figures])}"


def _told(finding: Finding) -> str:
    place = place_in_words(finding.where, "en")
    where = f"{finding.file}, {place}" if place else finding.file
    note = f" {finding.note.told('en')}" if finding.note else ""
    return f"**{finding.severity}** {where}: {finding.message.en} *{finding.advice.en}*{note}"


def _table(name: str, headings: list[str], rules: str) -> str:
    columns = "\n".join(map(_column, headings))
    return TABLE.format(name=name, columns=columns, rules=rules and f"[[table.rule]]\n{rules}")


def _column(heading: str) -> str:
    dutch, english, rest = COLUMNS[heading]
    label = f'{{ nl = "{dutch}", en = "{english}" }}'
    return f'[[table.column]]\nheader = "{heading}"\n{rest}\nlabel = {label}\ndescription = {label}'


def _manifest(files: Mapping[str, str]) -> str:
    top = 'source = "police"\ncontract = 1\nperiod = "2017/2021"\nreference_date = 2022-05-01\n'
    listed = (
        f'[[file]]\nname = "{name}.csv"\ntables = ["{name}"]\nsha256 = "{hashlib.sha256(text.encode()).hexdigest()}"\n'
        for name, text in files.items()
    )
    return top + "".join(listed)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
