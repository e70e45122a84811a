"""One small site for all tests of this folder: drawing it takes a second or two."""

from collections.abc import Mapping

import pytest

from inbeeld.publication.content import EditionContent
from inbeeld.publication.site import (
    EDITION,
    AnnexRow,
    Download,
    write_assets,
    write_internal_annex,
    write_internal_audit,
    write_internal_decisions,
    write_site,
)
from inbeeld.vocabulary import LANGUAGES
from tests.unit.publication.site.internal import AUDITED, LOGGED
from tests.unit.publication.site.listed import edition_with_a_list


@pytest.fixture(scope="package")
def content() -> EditionContent:
    """A synthetic edition of two chapters and a list, that has a former one."""
    return edition_with_a_list()


@pytest.fixture(scope="package")
def site(content: EditionContent) -> Mapping[str, bytes]:
    """Every file of its site, by path relative to ``site/``; files of figures stand beside it, in ``../figures``."""
    offered = {figure.id: (Download("CSV", f"../../data/{figure.table.id}.csv", 2100),) for figure in content.figures}
    offered[EDITION] = (Download("PDF", "../../report.pdf", 3_140_000, "Rapport"),)
    finding = AnnexRow("error", "csg", "data.csv", "row 3", "Het totaal is <onjuist>.", "Kijk het na.", "12", "13")
    made = dict(write_assets())
    for language in LANGUAGES:
        whole = write_site(content, language, downloads=offered)
        pages = {
            **whole.pages,
            **write_internal_annex(content, language, [finding]),
            **write_internal_audit(content, language, AUDITED),
            **write_internal_decisions(content, language, LOGGED),
        }
        made |= {f"{language}/{path}": data for path, data in pages.items()}
        made |= {f"../{path}": data for path, data in whole.files.items()}
    return made
