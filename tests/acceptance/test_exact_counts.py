"""Counts made from records leave the edition rounded only: no exact one stands in what is published."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inbeeld.declarations import load_definitions

ROOT = Path(__file__).parents[2]
DEFINITIONS = load_definitions(ROOT / "definitions")
FROM_RECORDS = {name for name, one in DEFINITIONS.contracts.items() if one.origin == "microdata"}
TABLES = sorted(name for name, one in DEFINITIONS.indicators.items() if one.source in FROM_RECORDS)
DELIVERIES = ROOT / "editions" / "victims-2017-2021" / "deliveries"
WRITTEN = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)")
"""A number of four digits or more as readers see it, in either language."""
HELD = re.compile(r'<data value="(\d+)"')
TAG = re.compile(r"<[^>]+>")


def exact_counts() -> set[int]:
    """Delivered counts that rounding changes. Years, and numbers so short that they stand everywhere, are left out."""
    books = [load_workbook(path) for name in FROM_RECORDS for path in (DELIVERIES / name).rglob("*.xlsx")]
    cells = (v for book in books for sheet in book for row in sheet.iter_rows(values_only=True) for v in row)
    return {v for v in cells if isinstance(v, int) and v >= 1_000 and v % 10 and not 2_010 <= v <= 2_030}


def rows_of(built: Path, tables: list[str]) -> Iterator[dict[str, str]]:
    for table in tables:
        with (built / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def forbidden(built: Path) -> set[int]:
    """Exact counts, but for those that another source published itself."""
    others = [name for name, one in DEFINITIONS.indicators.items() if one.source not in FROM_RECORDS]
    published = {row["value"] for row in rows_of(built, others)}
    return {count for count in exact_counts() if str(count) not in published}


def test_there_is_something_to_keep(forbidden: set[int]) -> None:
    assert len(FROM_RECORDS) > 1
    assert len(forbidden) > 30


@pytest.mark.parametrize("table", TABLES)
def test_every_count_of_such_a_table_is_a_multiple_of_ten(built: Path, table: str) -> None:
    for row in rows_of(built, [table]):
        counts = [row["base"], row["numerator"], *([row["value"]] if row["unit"] != "percent" else [])]
        assert all(int(count) % 10 == 0 for count in counts if count), row


def test_no_page_and_no_picture_holds_one(built: Path, forbidden: set[int]) -> None:
    for path in sorted([*built.glob("site/**/*.html"), *built.glob("figures/**/*.svg")]):
        page = path.read_text(encoding="utf-8")
        written = WRITTEN.findall(TAG.sub(" ", page))
        told = {int(re.sub(r"\D", "", found)) for found in (*written, *HELD.findall(page))}
        assert not told & forbidden, path.relative_to(built)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sheet_of_the_workbook_holds_one(built: Path, language: str, forbidden: set[int]) -> None:
    for sheet in load_workbook(built / f"tables.{language}.xlsx"):
        told = {value for row in sheet.iter_rows(values_only=True) for value in row if isinstance(value, int)}
        assert not told & forbidden, sheet.title


@pytest.mark.parametrize("table", TABLES)
def test_no_explanation_repeats_one(built: Path, table: str, forbidden: set[int]) -> None:
    words = (built / "data" / f"{table}.explanation.json").read_text(encoding="utf-8")
    assert '"withheld":false' not in words
    assert not {int(found) for found in re.findall(r'"(?:value|lower|upper)":(\d+)', words)} & forbidden
