"""LibreOffice opens a workbook, calculates it again and saves it without losing a number, a name or a comment."""

import subprocess

import pytest
from openpyxl import Workbook, load_workbook

from inbeeld.publication.workbook import write_workbook
from tests.factories import edition
from tests.patience import PATIENCE

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workbook, Workbook]:
    """The workbook as it was made, and as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("office")
    book = folder / "tables.xlsx"
    book.write_bytes(write_workbook(edition(), "nl"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    again = folder / "again"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(again), str(book)],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    return load_workbook(book), load_workbook(again / "tables.xlsx")


def test_every_cell_is_kept(saved: tuple[Workbook, Workbook]) -> None:
    made, kept = ({s.title: [[c.value for c in row] for row in s["A1:L40"]] for s in book} for book in saved)
    assert kept == made


def test_names_and_comments_are_kept(saved: tuple[Workbook, Workbook]) -> None:
    made, kept = saved
    assert set(made.defined_names) <= set(kept.defined_names)
    sheet = kept["police.reports.offence"]
    assert sheet["B8"].comment is not None
    assert "Verborgen, minder dan 10" in sheet["B8"].comment.text
