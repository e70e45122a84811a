"""A made-up source that delivers, and its small contract. All figures are invented."""

import hashlib
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from inbeeld.declarations import Contract, Definitions
from inbeeld.deliveries import Checked, Finding, Limits, check_delivery
from inbeeld.vocabulary import Code, CodeList, Definition, Text, Unit

WORDS = {"nl": "woorden", "en": "words"}
REGIONS = CodeList(
    "regions",
    Text("Regio's", "Regions"),
    (
        Code("drenthe", Text.same("Drenthe"), last_year=2020),
        Code("fryslan", Text.same("Fryslân"), spellings=("Friesland",)),
        Code("zeeland", Text.same("Zeeland")),
        Code("total", Text("Totaal", "Total"), kind="total"),
    ),
)
SEXES = CodeList(
    "sexes", Text("Geslacht", "Sex"), (Code("girls", Text("Meisjes", "Girls")), Code("boys", Text("Jongens", "Boys")))
)
CLASSES = CodeList(
    "classes",
    Text("Klassen", "Classes"),
    (
        Code("lt10", Text("Minder dan 10", "Under 10"), lower=0, upper=9),
        Code("10-20", Text("10 tot 20", "10 to 20"), lower=10, upper=20),
    ),
)


def column(name: str, kind: str, header: str | None = None, **more: Any) -> dict[str, Any]:
    """A column of a contract."""
    labels = {"label": {"nl": name, "en": name}, "description": WORDS}
    return {"id": name, "header": header or name, "type": kind, **labels, **more}


REGION = column("region", "code", "regio", codelist="regions")
YEAR = column("year", "year", "jaar", total="2019-2020")
REPORTS = column(
    "reports", "count", "meldingen", hidden=["<10"], hidden_upper=9, unknown=["onbekend"], spellings=["aantal"]
)
SHARE = column("share", "percentage", "aandeel")
SIZE = column("size", "class", "omvang", codelist="classes")
SEX = column("sex", "code", "geslacht", codelist="sexes")


def table(
    name: str = "regions", columns: tuple[dict[str, Any], ...] = (REGION, YEAR, REPORTS), **more: Any
) -> dict[str, Any]:
    """A table of a contract: by default one row for each region and year."""
    title = {"nl": f"tabel {name}", "en": f"table {name}"}
    return {"id": name, "title": title, "file": f"{name}.csv", "column": columns, **more}


WIDE = table("wide", layout="wide", spread="year", sheet="Blad")


def contract(*tables: dict[str, Any], **more: Any) -> Contract:
    """A contract of the source "vt" with these tables."""
    given = {
        "id": "vt",
        "version": 1,
        "name": {"nl": "Veilige Plek", "en": "Safe Place"},
        "abbreviation": "VP",
        "unit": "report",
        "definition": "broad",
        "population": WORDS,
        "period": "calendar-year",
        "origin": "published",
        "formats": ["csv", "xlsx", "sav"],
        "limitations": [WORDS],
        "table": tables or (table(),),
    }
    return Contract.model_validate({**given, **more})


def definitions(*contracts: Contract) -> Definitions:
    """Definitions with these contracts and nothing else to speak of."""
    return Definitions(
        units={"report": Unit("report", Text("melding", "report"), Text("meldingen", "reports"))},
        definitions={"broad": Definition("broad", Text("breed", "broad"), Text("breed", "broad"))},
        codelists={found.id: found for found in (REGIONS, SEXES, CLASSES)},
        contracts={one.id: one for one in contracts},
        indicators={},
        parameters={},
        policies={},
        files={},
    )


def deliver(
    folder: Path, files: Mapping[str, bytes | str], tables: Mapping[str, list[str]] | None = None, **changes: Any
) -> Path:
    """Write a delivery with its manifest. Text is written in UTF-8; each file holds the table of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = {
        "source": "vt",
        "contract": 1,
        "period": "2019/2020",
        "reference_date": "2022-05-01",
        "more": "",
        **changes,
    }
    lines = [
        f'source = "{facts["source"]}"\ncontract = {facts["contract"]}',
        f'period = "{facts["period"]}"\nreference_date = {facts["reference_date"]}',
    ]
    for name, words in files.items():
        data = words.encode() if isinstance(words, str) else words
        (folder / name).write_bytes(data)
        held = (tables or {}).get(name, [Path(name).stem])
        lines.append(f'[[file]]\nname = "{name}"\ntables = {held}\nsha256 = "{hashlib.sha256(data).hexdigest()}"')
    (folder / "manifest.toml").write_text("\n".join([*lines, str(facts["more"])]), encoding="utf-8")
    return folder


Check = Callable[..., Checked]


def check(
    folder: Path, files: Mapping[str, bytes | str], *tables: dict[str, Any], limits: Limits | None = None, **more: Any
) -> Checked:
    """What the check of a delivery of these files finds, by a contract of these tables."""
    held = more.pop("tables", None)
    agreed = {name: more.pop(name) for name in ("break", "formats", "version") if name in more}
    place = deliver(folder / "vt" / "2022-05-01", files, held, **more)
    return check_delivery(place, definitions(contract(*tables, **agreed)), limits=limits or Limits())


def rules(checked: Checked) -> list[str]:
    """The rules that were broken, in order."""
    return [finding.rule for finding in checked.findings]


def only(checked: Checked) -> Finding:
    """The only finding."""
    assert len(checked.findings) == 1, rules(checked)
    return checked.findings[0]


def drawn(text: str, separator: str = ";") -> str:
    """A CSV file out of a table drawn with bars."""
    lines = (line.strip() for line in text.strip().splitlines())
    return "\n".join(separator.join(part.strip() for part in line.split("|")) for line in lines) + "\n"


def workbook(sheets: Mapping[str, list[list[Any]]]) -> bytes:
    """A workbook with these rows on its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def figures(checked: Checked, name: str = "regions", value: str = "reports") -> dict[tuple[str, ...], Any]:
    """The figures of a table by key: the number, or else the status."""
    return {
        tuple(record.keys.values()): cell.value if cell.has_number else str(cell.status)
        for record in checked.records[name]
        for found, cell in record.cells.items()
        if found == value
    }
