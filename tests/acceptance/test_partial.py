"""A part of an edition: whole in itself, marked as a part, and beside the whole edition."""

import hashlib
import json
from pathlib import Path
from urllib.parse import urlsplit

import pikepdf
import pytest

from inbeeld.editions import Preview, build_edition
from tests.built_edition import Project
from tests.links import dead_links
from tests.once import once


@pytest.fixture(scope="module", params=[("signalling", None), (None, "nl")], ids=str)
def part(
    request: pytest.FixtureRequest, project: Project, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str | None, str | None]:
    """A part of the example edition, with the chapter and language that were asked for."""
    chapter, language = request.param
    out = once(
        tmp_path_factory,
        f"part.{chapter}.{language}",
        lambda: str(build_edition(project.edition, only=chapter, language=language).out),
    )
    return Path(out), chapter, language


Part = tuple[Path, str | None, str | None]


def test_every_local_link_leads_somewhere(part: Part) -> None:
    build, _, _ = part
    assert list(build.rglob("*.html"))
    assert list(dead_links(build)) == []


def test_each_language_that_is_asked_for_has_a_first_page_and_no_other_is_made(part: Part) -> None:
    build, _, language = part
    wanted = {"nl", "en"} if language is None else {language}

    assert {path.parent.name for path in build.glob("site/*/index.html")} == wanted
    assert {path.parent.name for path in build.glob("internal/*/annex.html")} == wanted
    assert {path.name.split(".")[1] for path in build.glob("report.*.pdf")} == wanted


def test_the_manifest_says_that_it_is_a_part(part: Part) -> None:
    build, chapter, language = part
    chosen = {"chapter": chapter, "language": language}

    manifest = json.loads((build / "manifest.json").read_bytes())
    assert manifest["partial"] == {name: choice for name, choice in chosen.items() if choice}


def test_the_report_of_a_chapter_has_no_summary(part: Part) -> None:
    build, chapter, language = part
    with pikepdf.open(build / f"report.{language or 'nl'}.pdf") as report, report.open_outline() as outline:
        headings = [item.title for item in outline.root]

    assert any(title in {"Summary", "Samenvatting"} for title in headings) == (chapter is None)


def test_a_preview_opens_on_a_page_that_is_there(part: Part) -> None:
    build, _, language = part
    preview = Preview(build, port=0)
    preview.close()

    start = urlsplit(preview.address).path
    assert start == f"/site/{language or 'nl'}/"
    assert (build / start.strip("/") / "index.html").is_file()


def test_the_whole_edition_stays_as_it_was(part: Part, project: Project, built: Path) -> None:
    assert part[0].parent == built.parent
    assert part[0] != built
    manifest = (built / "internal/manifest.json").read_bytes()
    assert hashlib.sha256(manifest).hexdigest() == project.version
    assert "partial" not in json.loads(manifest)
