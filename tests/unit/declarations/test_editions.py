"""Editions: what does not fit within one is told with its line and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from inbeeld.declarations import load_edition
from inbeeld.errors import DefinitionError

EDITION = """\
id = "small"
title = { nl = "Klein", en = "Small" }
subject = { nl = "Proef", en = "Trial" }
period = "2017/2021"
released = 2022-06-01
version = "1"
publisher = "InBeeld"
address = "https://inbeeld.example/small"
licence = "CC BY 4.0"
licence_address = "https://example.org/licence"

[deliveries]
police = 2022-05-01

[[card]]
page = "politie"
figure = "politie-jaar"

[[chapter]]
id = "signalling"
title = { nl = "Signaleren", en = "Signalling" }

[[chapter.page]]
id = "csg"
title = { nl = "CSG", en = "CSG" }

[[chapter.page.section]]
id = "soort"
title = { nl = "Soort", en = "Kind" }
figures = ["csg-meldingen"]

[[chapter.page.section]]
id = "centra"
title = { nl = "Centra", en = "Centres" }
figures = ["csg-centra"]

[[chapter]]
id = "police"
title = { nl = "Politie", en = "Police" }

[[chapter.page]]
id = "politie"
title = { nl = "Politie", en = "Police" }

[[chapter.page.section]]
id = "jaar"
title = { nl = "Jaar", en = "Year" }
figures = ["politie-jaar", "politie-sekse"]
"""

Faults = Callable[[str, str], list[str]]


def line(words: str) -> int:
    """The line on which words stand in the edition that is in order."""
    return next(number for number, text in enumerate(EDITION.splitlines(), start=1) if words in text)


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    def found(old: str, new: str) -> list[str]:
        assert old in EDITION
        folder = tmp_path / "small"
        folder.mkdir()
        (folder / "edition.toml").write_text(EDITION.replace(old, new, 1), encoding="utf-8")
        with pytest.raises(DefinitionError) as caught:
            load_edition(folder)
        return [str(fault).removeprefix("small/edition.toml:") for fault in caught.value.faults]

    return found


def test_an_edition_in_order_is_read(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text(EDITION, encoding="utf-8")
    assert [chapter.id for chapter in load_edition(tmp_path).chapter] == ["signalling", "police"]


@pytest.mark.parametrize("new", ['["politie-jaar", "csg-centra"]', '["politie-jaar", "politie-jaar", "csg-centra"]'])
def test_a_figure_in_two_sections(faults: Faults, new: str) -> None:
    here = line('"politie-sekse"]')
    assert faults('["politie-jaar", "politie-sekse"]', new)[-1] == (
        f"{here}: The figure 'csg-centra' stands here for the second time. "
        "Show it in one section, and name it elsewhere with fig()."
    )


def test_a_figure_twice_in_one_section(faults: Faults) -> None:
    [fault] = faults('"politie-sekse"]', '"politie-jaar"]')
    assert "The figure 'politie-jaar' stands here for the second time." in fault


def test_a_page_id_used_twice(faults: Faults) -> None:
    here = line('id = "politie"')
    assert faults('id = "politie"', 'id = "csg"')[0] == (
        f"{here}: The page 'csg' stands here for the second time. Give one of them another id."
    )


def test_a_chapter_id_used_twice(faults: Faults) -> None:
    here = line('id = "police"')
    assert faults('id = "police"', 'id = "signalling"') == [
        f"{here}: The chapter 'signalling' stands here for the second time. Give one of them another id."
    ]


def test_a_section_id_used_twice_on_a_page(faults: Faults) -> None:
    here = line('id = "centra"')
    assert faults('id = "centra"', 'id = "soort"') == [
        f"{here}: The section 'soort' of page 'csg' stands here for the second time. Give one of them another id."
    ]


@pytest.mark.parametrize("name", ["index", "methods", "annex"])
def test_a_page_with_the_address_of_a_page_that_is_always_there(faults: Faults, name: str) -> None:
    here = line('id = "csg"')
    [fault] = faults('id = "csg"', f'id = "{name}"')
    assert fault.startswith(f"{here}: Page '{name}' has the address of ")


def test_a_card_of_a_page_that_is_not_there(faults: Faults) -> None:
    here = line('page = "politie"')
    assert faults('page = "politie"', 'page = "polite"') == [
        f"{here}: There is no page 'polite'. Did you mean 'politie'?"
    ]


def test_a_card_of_a_figure_on_another_page(faults: Faults) -> None:
    here = line('figure = "politie-jaar"')
    assert faults('figure = "politie-jaar"', 'figure = "csg-centra"') == [
        f"{here}: Page 'politie' does not show a figure 'csg-centra'. Known: politie-jaar, politie-sekse."
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(document.domain)",
        "data:text/html,x",
        "ftp://example.org/x",
        "example.org/x",
        "https://",
        "https:example.org",
        "https://example.org/<script>",
        "https://example.org/a b",
        "https://example.org:99999/",
        "//example.org/x",
        "",
    ],
)
@pytest.mark.parametrize("key", ["address", "licence_address"])
def test_an_address_that_is_no_web_address(faults: Faults, key: str, address: str) -> None:
    old = {"address": "https://inbeeld.example/small", "licence_address": "https://example.org/licence"}[key]
    assert faults(f'"{old}"', f'"{address}"') == [
        f"{line(old)}: '{key}': write a web address, such as https://example.org/monitor."
    ]


@pytest.mark.parametrize("day", ["2021-12-31", "0222-06-01", "2202-06-01"])
def test_a_day_of_publication_that_cannot_be(faults: Faults, day: str) -> None:
    here = line("released")
    assert faults("2022-06-01", day)[0] == (
        f"{here}: 'released' ({day}) does not lie in the years after the period (2017-2021). "
        "Write the day of publication."
    )


def test_a_delivery_after_the_publication(faults: Faults) -> None:
    here = line("police = ")
    [fault] = faults("police = 2022-05-01", "police = 2022-06-02")
    assert fault == (
        f"{here}: The delivery of 'police' (2022-06-02) is later than the publication (2022-06-01). "
        "Correct one of the two."
    )


def test_a_wrong_key_in_a_later_section_is_told_with_its_line(faults: Faults) -> None:
    here = line('"politie-sekse"]')
    assert faults('figures = ["politie-jaar", "politie-sekse"]', 'figure = ["politie-jaar"]') == [
        f"{here}: 'figure' is not a known key here. It belongs to another part of the file.",
    ]


def test_all_faults_of_an_edition_are_told_at_once(faults: Faults) -> None:
    found = faults(
        'page = "politie"\nfigure = "politie-jaar"',
        'page = "nothing"\nfigure = "x"\n[[card]]\npage = "csg"\nfigure = "y"',
    )
    assert len(found) == 2


@pytest.mark.parametrize("folder", ["../former", "/former", "a/../b", "a//b", "", "c:/x", "a\\\\b"])
def test_a_former_edition_outside_the_folder_is_no_input(faults: Faults, folder: str) -> None:
    here = line("released")
    [fault] = faults("released = 2022-06-01", f'former = "{folder}"\nreleased = 2022-06-01')
    assert fault == (
        f"{here}: 'former': write a name within the folder of the edition, such as former: "
        "what lies outside is no input."
    )
