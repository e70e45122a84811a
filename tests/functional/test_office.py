"""LibreOffice opens the workbooks and shows the numbers as the language writes them."""

import subprocess
from pathlib import Path

import pytest

from inbeeld.publication.workbook import write_workbook
from inbeeld.vocabulary import Language
from tests.factories import edition
from tests.patience import PATIENCE

pytestmark = pytest.mark.office


def converted(folder: Path, language: Language, kind: str) -> Path:
    """The workbook after LibreOffice opened it and saved it as another kind of file."""
    book = folder / f"tables.{language}.xlsx"
    book.write_bytes(write_workbook(edition(), language))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", str(folder), str(book)],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    return book.with_suffix(f".{kind.partition(':')[0]}")


@pytest.mark.parametrize(("language", "printed"), [("nl", "circa 1.000"), ("en", "about 1,000")])
def test_libreoffice_shows_every_sheet_in_the_language(tmp_path: Path, language: Language, printed: str) -> None:
    page = converted(tmp_path, language, "html").read_text(encoding="utf-8")
    for id_ in edition().tables:
        assert id_ in page
    assert printed in page
    assert "&lt;10" in page
    assert "#NAME?" not in page
    assert "Err:" not in page
