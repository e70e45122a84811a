"""What scripts add: values at the marks, filters, search and copying, for pointer, touch and keyboard alike."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A wide page whose scripts report every fault."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    yield page
    context.close()
    assert faults == []


def chart_of(page: "Page", figure: str) -> "Locator":
    return page.locator(f"#{figure} .chart")


class TestValuesAtTheMarks:
    def test_a_pointer_on_a_mark_shows_its_words(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        mark = chart_of(page, "police-year").locator("[data-cell]:visible").first
        words = mark.get_attribute("data-cell")
        mark.hover()
        assert page.locator(".readout").inner_text() == words
        page.mouse.move(2, 2)
        assert page.locator(".readout").is_hidden()

    def test_a_pointer_near_a_small_mark_is_near_enough(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/veilig-thuis.html")
        mark = chart_of(page, "vt-dots").locator("[data-cell]:visible").first
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] - 8, box["y"])
        assert page.locator(".readout").is_visible()

    def test_the_label_stays_within_the_chart(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        chart = chart_of(page, "police-year")
        for mark in (chart.locator("[data-cell]:visible").first, chart.locator("[data-cell]:visible").last):
            mark.hover()
            label, frame = page.locator(".readout").bounding_box(), chart.bounding_box()
            assert label is not None
            assert frame is not None
            assert frame["x"] <= label["x"] + 1
            assert label["x"] + label["width"] <= frame["x"] + frame["width"] + 1

    def test_arrow_keys_go_from_mark_to_mark_and_are_spoken(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        chart = chart_of(page, "police-year")
        words = [mark.get_attribute("data-cell") for mark in chart.locator("[data-cell]:visible").all()]
        chart.focus()
        said = []
        for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home"):
            page.keyboard.press(key)
            said.append(page.locator("p.sr[aria-live]").inner_text())
        assert said == [words[0], words[1], words[0], words[-1], words[-1], words[0]]
        assert page.locator(".readout").inner_text() == words[0]

    def test_escape_and_leaving_hide_the_label(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        chart_of(page, "police-year").focus()
        for leave in ("Escape", "Tab"):
            page.keyboard.press("ArrowRight")
            assert page.locator(".readout").is_visible()
            page.keyboard.press(leave)
            assert page.locator(".readout").is_hidden()

    def test_other_keys_keep_their_meaning(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        chart_of(page, "police-year").focus()
        before = page.locator(":focus").get_attribute("class")
        page.keyboard.press("PageDown")
        assert (page.locator(".readout").is_visible(), before) == (False, "chart")

    def test_a_chart_says_what_its_keys_do(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/en/police.html")
        chart = chart_of(page, "police-year")
        assert (chart.get_attribute("role"), chart.get_attribute("tabindex")) == ("group", "0")
        assert "arrow keys" in str(chart.get_attribute("aria-label"))

    def test_touch_shows_the_words_too(self, browser: "Browser", address: str) -> None:
        context = browser.new_context(viewport={"width": 375, "height": 700}, has_touch=True)
        page = context.new_page()
        page.goto(f"{address}/nl/police.html")
        mark = chart_of(page, "police-year").locator("[data-cell]:visible").last
        mark.tap()
        marks = chart_of(page, "police-year").locator(".wide [data-cell]")
        assert page.locator(".readout").inner_text() == marks.last.get_attribute("data-cell")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        context.close()


class TestLists:
    @staticmethod
    def left(page: "Page") -> list[str]:
        return page.locator("#lessons tbody tr:visible th b").all_inner_texts()

    def test_words_and_choices_narrow_a_list_down_together(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        assert self.left(page) == ["Veilig", "Grens", "Café"]
        page.get_by_label("Leeftijd").select_option("4-12")
        assert self.left(page) == ["Veilig", "Café"]
        page.get_by_label("Zoek in de lijst").fill("CAFÉ")
        assert self.left(page) == ["Café"]
        assert page.locator("#lessons [role=status]").inner_text() == "1 van 3 lessen"

    def test_a_group_without_rows_goes_with_its_heading(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        page.get_by_label("Niveau").select_option("proven")
        assert page.locator("#lessons tr.group:visible").all_inner_texts() == ["bewezen"]

    def test_nothing_left_is_said_and_everything_can_come_back(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/police.html")
        page.get_by_label("Leeftijd").select_option("18")
        assert page.locator("#lessons [role=status]").inner_text() == "Geen rij past bij uw keuze."
        page.get_by_role("button", name="Toon alles").click()
        page.get_by_text("3 van 3 lessen", exact=True).wait_for()
        assert len(self.left(page)) == 3


class TestFolds:
    def test_what_an_address_names_is_unfolded(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/tables.html#csg.young")
        assert page.locator("[id='csg.young'] table").is_visible()
        page.goto(f"{address}/nl/tables.html")
        assert not page.locator("[id='csg.young'] table").is_visible()

    def test_a_list_is_called_a_table_also_where_its_rows_are_stacked(self, page: "Page", address: str) -> None:
        page.set_viewport_size({"width": 320, "height": 900})
        page.goto(f"{address}/nl/police.html")
        table = page.locator("#lessons table")
        roles = table.evaluate("t => [t, ...t.querySelectorAll('*')].map(e => e.getAttribute('role')).filter(r => r)")
        assert set(roles) == {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"}
        assert table.get_by_role("cell").count() == 12


class TestSearch:
    def test_the_box_in_the_header_leads_to_results(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/veilig-thuis.html")
        page.get_by_label("Zoek in deze editie").fill("grooming")
        page.keyboard.press("Enter")
        page.wait_for_url("**/nl/search.html?q=grooming")
        first = page.locator("#found li a").first
        assert first.get_attribute("href") == "figures/police-offence.html"
        first.click()
        page.wait_for_url("**/nl/figures/police-offence.html")

    def test_results_come_while_typing_and_are_counted_aloud(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/en/search.html")
        page.get_by_label("Search this edition").press_sequentially("cafe")
        page.get_by_text("One result", exact=True).wait_for()
        assert page.locator("#count").get_attribute("role") == "status"
        assert page.locator("#found li a").all_inner_texts() == ["Café"]

    def test_a_beginning_or_a_slip_of_the_pen_is_enough(self, page: "Page", address: str) -> None:
        for asked in ("groom", "gromming"):
            page.goto(f"{address}/nl/search.html?q={asked}")
            assert page.locator("#found li a").first.get_attribute("href") == "figures/police-offence.html"

    def test_nothing_found_is_said_and_the_index_stays(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/search.html?q=qqqq")
        assert page.locator("#count").inner_text().startswith("Niets gevonden.")
        assert page.locator("#found").is_hidden()
        assert page.locator(".letter").count() > 3

    def test_what_is_asked_is_never_run(self, page: "Page", address: str) -> None:
        page.goto(f"{address}/nl/search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
        assert page.locator("main img").count() == 0

    def test_without_script_the_header_leads_to_the_index(self, browser: "Browser", address: str) -> None:
        context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(f"{address}/nl/police.html")
        assert page.locator(".find").is_hidden()
        page.locator(".tofind a").click()
        page.wait_for_url("**/nl/search.html")
        assert page.locator("#seek").is_hidden()
        assert page.locator(".letter a").first.is_visible()
        context.close()


def test_an_address_a_citation_and_a_code_can_be_copied(browser: "Browser", address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/nl/figures/police-year.html")
    buttons = page.get_by_role("button", name="Kopieer")
    assert buttons.count() == 2
    buttons.last.click()
    page.get_by_role("button", name="Gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith('<iframe src="https://example.org/inbeeld/site/nl/figures/police-year.html#embed"')
    context.close()
