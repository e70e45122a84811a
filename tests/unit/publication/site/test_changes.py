"""What changed: every figure that differs, with its old and new value and the reason."""

from collections.abc import Mapping
from dataclasses import replace

from inbeeld.publication.site import write_changes
from tests.factories import edition
from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]


def test_changes_of_a_table_with_the_same_reason_stand_together(site: Site) -> None:
    main = document(site["nl/changes.html"]).first("main")
    assert [heading.words for heading in main.every("h2")] == ["Meldingen per jaar", "Nieuwe tabellen en lijsten"]
    rows = [row.words for row in main.first("tbody").every("tr")]
    assert rows == ["2020 2.400 2.450 +50", "2021 12 <10"]
    assert "De levering is nieuwer." in main.words


def test_what_happened_to_a_table_is_said(site: Site) -> None:
    words = document(site["en/changes.html"]).first("main").words
    assert "New tables and lists New <with> us." in words


def test_without_a_former_edition_there_is_no_page_and_without_changes_it_says_so() -> None:
    content = edition()
    assert write_changes(content, "nl") == {}
    page = write_changes(replace(content, has_former=True), "nl")["changes.html"]
    assert "Geen enkel cijfer uit de vorige editie is veranderd." in document(page).first("main").words
