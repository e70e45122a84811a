"""The internal annex: marked, unlinked, escaped."""

from collections.abc import Mapping

from inbeeld.publication.site import AnnexNote, AnnexRow, write_internal_annex
from tests.factories import edition
from tests.unit.publication.site.documents import document

Site = Mapping[str, bytes]


def test_it_says_that_it_is_internal_and_stays_out_of_search(site: Site) -> None:
    for language, label in (("nl", "Intern, niet voor publicatie"), ("en", "Internal, not for publication")):
        tree = document(site[f"{language}/annex.html"])
        assert label in tree.first("main").words
        assert tree.first("meta", name="robots").attributes["content"] == "noindex, nofollow"


def test_no_page_of_the_site_links_to_it_or_its_neighbours(site: Site) -> None:
    rooms = ("annex.html", "audit.html", "decisions.html")
    pages = [path for path in site if path.endswith(".html") and not path.endswith(rooms)]
    assert pages
    assert not [path for path in pages for room in rooms if room.encode() in site[path]]


def test_a_finding_says_what_is_wrong_where_and_what_to_do(site: Site) -> None:
    row = document(site["nl/annex.html"]).first("tbody").first("tr").words
    assert row == "Het totaal is <onjuist>. Wat te doen: Kijk het na. fout data.csv row 3 12 13"


def test_without_findings_it_says_so() -> None:
    page = write_internal_annex(edition(), "en", [])["annex.html"]
    assert "Nothing was found." in document(page).first("main").words


def test_a_note_of_the_supplier_is_shown_as_words_in_its_own_language() -> None:
    note = AnnexNote("Note (analyst, in Dutch)", 'Zo geteld: <script>alert("x")</script>', "nl")
    row = AnnexRow("warning", "csg", "data.csv", "row 3", "A jump.", "Look.", note=note)

    page = write_internal_annex(edition(), "en", [row])["annex.html"]

    assert b"<script>alert" not in page
    told = document(page).first("tbody").first("th")
    assert told.words == 'A jump. What to do: Look. Note (analyst, in Dutch): Zo geteld: <script>alert("x")</script>'
    assert told.first("span", lang="nl").words.startswith("Zo geteld")
