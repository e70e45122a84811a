"""A list on a page: readable as a whole, and ready for filters."""

from collections.abc import Mapping
from dataclasses import replace

from inbeeld.publication.site import write_page
from inbeeld.publication.site.lists import list_view, unseen_words
from tests.unit.publication.site.documents import Element, document
from tests.unit.publication.site.listed import edition_with_a_list, lessons

Site = Mapping[str, bytes]


def list_of(site: Site, language: str = "nl") -> Element:
    return document(site[f"{language}/police.html"]).first("div", id="lessons")


def test_words_beneath_the_name_leave_room_for_the_other_columns() -> None:
    view = list_view(lessons(), "nl")
    assert view.under == 1
    assert view.columns == (0, 2, 3, 4, 5)


def test_each_row_has_its_own_address_and_name(site: Site) -> None:
    rows = [row for row in list_of(site).first("table").every("tr") if "id" in row.attributes]
    assert [row.attributes["id"] for row in rows] == ["lessons-veilig", "lessons-grens", "lessons-cafe"]
    assert [row.first("th").first("b").words for row in rows] == ["Veilig", "Grens", "Café"]
    assert rows[0].first("span", class_="under").words == "Een les over veilig."


def test_groups_have_their_heading(site: Site) -> None:
    assert [row.words for row in list_of(site).every("tr", class_="group")] == ["basis", "bewezen"]


def test_a_cell_knows_its_heading_for_the_phone(site: Site) -> None:
    cells = list(list_of(site, "en").every("td"))
    assert [cell.attributes["data-heading"] for cell in cells[:4]] == ["Level", "Age", "Hours", "Site"]


def test_several_codes_stand_under_each_other_and_an_assigned_one_is_marked(site: Site) -> None:
    first = next(row for row in list_of(site).every("tr", id="lessons-veilig"))
    cells = list(first.every("td"))
    assert cells[0].words == "basis*"
    assert [item.words for item in cells[1].every("li")] == ["4-12 jaar", "13-17 jaar"]


def test_nothing_known_is_spoken_and_an_address_is_a_link(site: Site) -> None:
    last = next(row for row in list_of(site).every("tr", id="lessons-cafe"))
    assert [part.words for part in list(last.every("td"))[-1].every("span")] == ["–", "niet vermeld"]
    first = next(row for row in list_of(site).every("tr", id="lessons-veilig"))
    assert first.first("a").attributes["href"] == "https://example.org/veilig"


def test_a_row_carries_what_filters_and_search_look_at(site: Site) -> None:
    row = next(row for row in list_of(site).every("tr", id="lessons-cafe"))
    assert (row.attributes["data-level"], row.attributes["data-age"]) == ("proven", "4-12")
    assert "cafe" not in row.attributes.get("data-search", ""), "the script reads what stands in the row"


def test_words_that_do_not_stand_in_a_row_are_kept_for_its_search() -> None:
    row = next(iter(list_view(lessons(), "nl").table.rows))
    assert unseen_words(replace(row, search="veilig zwemmen")) == "zwemmen"


def test_a_list_can_be_taken_along(site: Site) -> None:
    links = list(list_of(site).first("ul", class_="files").every("a"))
    assert [link.attributes["href"] for link in links] == ["../../data/lessons.csv", "../../figures/nl/lessons.xlsx"]
    assert [link.words for link in links] == ["CSV van lijst 2.1", "XLSX van lijst 2.1"]
    assert site["../figures/nl/lessons.xlsx"].startswith(b"PK")


def test_filters_wait_for_a_script_and_count_their_choices(site: Site) -> None:
    form = list_of(site).first("form")
    assert "hidden" in form.attributes
    options = [option.words for option in form.first("select", **{"data-filter": "age"}).every("option")]
    assert options == ["Alle", "4-12 jaar (2)", "13-17 jaar (2)", "ouder (0)"]
    labels = {label.attributes["for"] for label in form.every("label")}
    assert labels == {e.attributes["id"] for tag in ("input", "select") for e in form.every(tag)}


def test_a_long_list_among_many_is_folded_under_its_number_and_a_short_one_is_not() -> None:
    long = list_view(lessons(times=6), "nl", can_fold=True)
    assert (long.count, long.folded) == ("18 lessen", True)
    assert not list_view(lessons(), "nl", can_fold=True).folded


def test_a_long_list_that_stands_alone_is_open() -> None:
    assert not list_view(lessons(times=6), "nl").folded


def test_a_page_of_lists_begins_with_its_contents_and_keeps_every_row() -> None:
    content = edition_with_a_list()
    page = content.pages[-1]
    lists = tuple(replace(lessons(times=6), number=f"2.{place}") for place in (1, 2, 3))
    section = replace(page.sections[-1], lists=lists)
    long = replace(page, sections=(section,))
    chapter = replace(content.chapters[-1], pages=(long,))
    content = replace(content, chapters=(*content.chapters[:-1], chapter))
    made = document(write_page(content, long, "nl", drawings={}, downloads={})[f"{page.id}.html"])
    contents = made.first("nav", class_="contents")
    assert [item.words for item in contents.every("li")] == ["De lessen 18 lessen"] * 3
    assert {link.attributes["href"] for link in contents.every("a")} == {"#s-lessen", "#lessons"}
    fold = made.first("details", class_="fold")
    assert fold.first("summary").words == "Toon 18 lessen : De lessen"
    assert sum(1 for row in fold.first("table").every("tr") if "id" in row.attributes) == 18


def test_the_notes_say_what_marks_mean_and_where_the_list_is_from(site: Site) -> None:
    words = list_of(site).words
    assert "* De bron zegt dit zelf niet" in words
    assert "Bron: Centrum, peildatum 1 mei 2022." in words


def test_a_short_list_without_choices_needs_no_filter() -> None:
    view = list_view(lessons(), "nl")
    assert view.is_long
    assert not replace(view, table=replace(view.table, filters=())).is_long
