"""One small site for all tests of this folder: drawing it takes a second or two."""

from collections.abc import Mapping

import pytest

from inbeeld.publication.site import EDITION, AnnexRow, Download, write_internal_annex, write_site
from inbeeld.vocabulary import LANGUAGES
from tests.factories import edition


@pytest.fixture(scope="package")
def site() -> Mapping[str, bytes]:
    """Every file of a synthetic edition, by path relative to ``site/``."""
    content = edition()
    offered = {figure.id: (Download("CSV", f"../../data/{figure.table.id}.csv", 2100),) for figure in content.figures}
    offered[EDITION] = (Download("PDF", "../../report.pdf", 3_140_000, "Rapport"),)
    finding = AnnexRow("error", "csg", "data.csv", "row 3", "Het totaal is <onjuist>.", "Kijk het na.", "12", "13")
    return {
        f"{language}/{path}": data
        for language in LANGUAGES
        for path, data in {
            **write_site(content, language, downloads=offered),
            **write_internal_annex(content, language, [finding]),
        }.items()
    }
