"""What a build of the example edition leaves behind, read with the tools of those who use it."""

import csv
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest
from csvw.metadata import Table as DataTable  # type: ignore[import-untyped]  # the same
from frictionless import Package, system
from openpyxl import load_workbook

from inbeeld.declarations import load_definitions

TABLES = sorted(load_definitions(Path(__file__).parents[2] / "definitions").indicators)
EDITION = Path(__file__).parents[2] / "editions" / "victims-2017-2021"
REQUIRED = ("value", "unit", "status", "base", "numerator", "note")


def test_every_output_that_is_promised_is_there(built: Path) -> None:
    promised = [
        *(
            f"site/{lang}/{page}.html"
            for lang in ("nl", "en")
            for page in ("index", "csg", "veilig-thuis", "igj", "politie", "methods")
        ),
        *(f"report.{lang}.pdf" for lang in ("nl", "en")),
        *(f"tables.{lang}.xlsx" for lang in ("nl", "en")),
        *(f"data/{t}.{end}" for t in TABLES for end in ("csv", "csv-metadata.json", "parquet")),
        "data/catalog.jsonld",
        "manifest.json",
        "findings.json",
    ]
    assert [path for path in promised if not (built / path).is_file()] == []


def test_the_manifest_names_every_file_by_its_hash(built: Path) -> None:
    manifest = json.loads((built / "internal/manifest.json").read_text(encoding="utf-8"))
    found = {p.relative_to(built).as_posix() for p in built.rglob("*") if p.is_file()} - {"internal/manifest.json"}
    assert {output["path"] for output in manifest["outputs"]} == found
    for output in manifest["outputs"]:
        assert hashlib.sha256((built / output["path"]).read_bytes()).hexdigest() == output["sha256"]


def test_the_manifest_names_every_delivery(built: Path) -> None:
    manifest = json.loads((built / "manifest.json").read_text(encoding="utf-8"))
    names = {entry["path"] for entry in manifest["inputs"]}
    assert "editions/victims-2017-2021/deliveries/igj/2022-05-01/meldingen_jeugd.sav" in names
    assert manifest["code"]["version"]


def test_findings_have_the_agreed_keys(built: Path) -> None:
    findings = json.loads((built / "findings.json").read_text(encoding="utf-8"))["findings"]
    keys = {"severity", "rule", "source", "file", "where", "message", "expected", "found"}
    assert findings
    assert all(keys <= set(finding) for finding in findings)


@pytest.mark.parametrize("table", TABLES)
def test_csvw_reads_a_table_as_it_was_written(built: Path, table: str) -> None:
    path = built / "data" / f"{table}.csv"
    rows = list(DataTable.from_file(path.with_name(path.name + "-metadata.json")))
    with path.open(encoding="utf-8", newline="") as handle:
        plain = list(csv.DictReader(handle))
    assert set(REQUIRED) <= set(plain[0])
    assert len(rows) == len(plain) == pq.read_table(path.with_suffix(".parquet")).num_rows
    assert [row["value"] for row in rows] == [float(row["value"]) if row["value"] else None for row in plain]


def test_frictionless_has_no_complaint(built: Path) -> None:
    with system.use_context(trusted=True):
        report = Package(str(built / "data" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])


def test_a_hidden_cell_is_empty_in_open_data_and_says_why(built: Path) -> None:
    with (built / "data" / "police.reports.offence.csv").open(encoding="utf-8", newline="") as handle:
        hidden = [row for row in csv.DictReader(handle) if row["offence"] == "F5292" and row["year"] == "2021"]
    assert [(row["value"], row["status"]) for row in hidden] == [("", "hidden")]


def exact_police_figures() -> set[str]:
    """Every delivered police count that is not a multiple of ten, and so must not be printed."""
    folder = EDITION / "deliveries" / "police" / "2022-05-01"
    book = load_workbook(folder / "zeden_minderjarigen.xlsx", read_only=True)
    rows = [row for sheet in book for row in sheet.iter_rows(min_row=2, min_col=2, values_only=True)]
    counts = {value for row in rows for value in row if isinstance(value, int)}
    years = [sum(int(str(v)) for v in column) for column in zip(*_rows_of(book["Geslacht"]), strict=True)]
    return {str(count) for count in {*counts, *years} if count % 10 and count > 99}


def _rows_of(sheet: Any) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(min_row=2, min_col=2, values_only=True))


def words_of(path: Path) -> str:
    """The words of a published file about the police, whatever its format."""
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        cells = (c for s in book if s.title.startswith("police") for row in s.iter_rows() for c in row)
        return "\n".join(f"{cell.value}\n{cell.comment.text if cell.comment else ''}" for cell in cells)
    if path.suffix == ".parquet":
        return "\n".join(str(value) for column in pq.read_table(path).columns for value in column.to_pylist())
    text = path.read_text(encoding="utf-8")
    return re.sub(r' (?:d|x|y|cx|cy|x1|x2|y1|y2|width|height|viewBox|transform|points)="[^"]*"', "", text)


def test_exact_police_figures_are_in_no_published_file(built: Path) -> None:
    public = [
        *(built / "data").glob("police*.csv"),
        *(built / "data").glob("police*.parquet"),
        *built.glob("site/*/politie.html"),
        *built.glob("figures/*/politie*.svg"),
        *built.glob("tables.*.xlsx"),
    ]
    exact = exact_police_figures()
    assert {"3332", "2743", "212"} & exact
    assert len(public) > 14
    for path in public:
        found = re.findall(r"(?<![\d.,])\d{3,5}(?![\d])|(?<![\d.,])\d{1,2}[.,]\d{3}(?![\d])", words_of(path))
        assert {number.replace(".", "").replace(",", "") for number in found} & exact == set(), path.name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_workbooks_hold_every_table_and_no_formula(built: Path, language: str) -> None:
    book = load_workbook(built / f"tables.{language}.xlsx")
    assert len(book.sheetnames) >= len(TABLES)
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_public_pages_do_not_speak_of_findings(built: Path, language: str) -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in sorted((built / "site" / language).glob("*.html")))
    findings = json.loads((built / "findings.json").read_text(encoding="utf-8"))["findings"]
    assert [f["message"] for f in findings if f["message"] in pages or f["message_nl"] in pages] == []
    assert "internal/" not in pages


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_number_in_prose_is_bound_to_a_published_cell(built: Path, language: str) -> None:
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (built / "site" / language).glob("*.html")}
    bound = re.findall(r'<data value="[^"]+" data-cell="([^"?#]+)[?#]', "".join(pages.values()))
    assert len(bound) > 30
    assert set(bound) <= set(TABLES)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_figure_carries_its_definition_and_limitations(built: Path, language: str) -> None:
    page = (built / "site" / language / "igj.html").read_text(encoding="utf-8")
    figure = page[page.index('<figure class="figure"') : page.index("</figure>")]
    words = {"nl": "oorzaak van schommelingen is niet bekend", "en": "cause of fluctuations is not known"}[language]
    assert words in figure
    assert {"nl": "moet geweld in de zorgrelatie melden", "en": "must report violence"}[language] in figure
