"""Lists in an edition: the steps that make them, their numbers and places, and what is said of a missing one."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from inbeeld.declarations import EditionDeclaration, load_definitions, load_edition
from inbeeld.disclosure import SafeListing
from inbeeld.editions.contents import Fillings, fill_edition
from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.making.records import check_source, make_list
from inbeeld.editions.making.safety import protect_source
from inbeeld.editions.places import Part
from inbeeld.editions.plan import plan_edition
from inbeeld.editions.steps import Step, StepInput
from inbeeld.errors import DefinitionError
from inbeeld.publication.content import EditionContent
from tests.listed import ABOUT, SOURCE, safe_listing
from tests.small_definitions import FILES
from tests.small_lists import LISTS

EDITION = """
id = "trial"
title = { nl = "Proef", en = "Trial" }
subject = { nl = "Proef", en = "Trial" }
period = "2021"
released = 2022-06-01
version = "1"
publisher = "Nobody"
address = "https://example.org"
licence = "CC BY 4.0"
licence_address = "https://example.org/licence"
deliveries = { methods = 2022-05-01 }
[[chapter]]
id = "prevention"
title = { nl = "Preventie", en = "Prevention" }
[[chapter.page]]
id = "methods-page"
title = { nl = "Methoden", en = "Methods" }
[[chapter.page.section]]
id = "all"
title = { nl = "Alle", en = "All" }
lists = ["methods.all"]
"""
ROWS = "kenmerk;inhoud;content;geslacht\na1;een spel;a game;Meisjes\nb2;een les;a lesson;\n"
NAMES = ("check:methods", "list:methods.all", "protect:methods")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Definitions with one list, and an edition that shows it."""
    for name, text in {**FILES, **LISTS}.items():
        _write(tmp_path / "definitions" / name, text)
    edition = tmp_path / "editions" / "trial"
    _write(edition / "edition.toml", EDITION)
    for language in ("nl", "en"):
        _write(edition / "text" / language / "methods-page.md", "words")
    delivery = edition / "deliveries" / "methods" / "2022-05-01"
    _write(delivery / "methoden.csv", ROWS)
    digest = hashlib.sha256(ROWS.encode()).hexdigest()
    file = f'[[file]]\nname = "methoden.csv"\ntables = ["all"]\nsha256 = "{digest}"\n'
    top = 'source = "methods"\ncontract = 1\nperiod = "2021"\nreference_date = 2022-05-01\n'
    _write(delivery / "manifest.toml", top + file)
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def plan(project: Path) -> dict[str, Step]:
    steps = plan_edition(project / "editions" / "trial", project / "definitions", Part(language="en"))
    return {step.name: step for step in steps}


def published(project: Path) -> EditionContent:
    """The edition after its steps up to the door."""
    steps = plan(project)
    check, made, protect = (steps[name] for name in NAMES)
    checked = check_source(StepInput(check.options, check.files, {}))
    listed = make_list(StepInput(made.options, made.files, {"check:methods": checked}))
    safe = protect_source(StepInput(protect.options, protect.files, {made.name: listed}))
    page = steps["page:en:methods-page"]
    return filled_edition(StepInput(page.options, page.files, {protect.name: safe}))


def test_a_list_is_made_from_its_delivery_and_let_through_the_door(project: Path) -> None:
    steps = plan(project)
    assert steps["list:methods.all"].needs == ("check:methods",)
    assert "list:methods.all" in steps["protect:methods"].needs


def test_the_edition_holds_the_list_after_its_steps(project: Path) -> None:
    content = published(project)
    (shown,) = content.lists
    assert isinstance(shown.listing, SafeListing)
    assert (shown.number, shown.id) == ("1.1", "methods.all")
    assert [item.id for item in shown.listing.items] == ["a1", "b2"]
    assert [source.id for source in content.sources] == ["methods"]


def test_a_page_hangs_on_the_declaration_of_its_list(project: Path) -> None:
    names = {path.name for path in plan(project)["page:en:methods-page"].files}
    assert "methods.all.toml" in names


def test_a_list_that_is_not_there_is_told_with_a_suggestion(project: Path) -> None:
    edition = project / "editions" / "trial" / "edition.toml"
    edition.write_text(EDITION.replace('"methods.all"', '"methods.al"'))
    with pytest.raises(DefinitionError, match=r"There is no list 'methods\.al'\. Did you mean 'methods\.all'\?"):
        plan(project)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '["methods.all"]',
            '["methods.all", "methods.all"]',
            "The list 'methods.all' stands here for the second time.",
        ),
        ('lists = ["methods.all"]', "", "section 'all' shows nothing"),
        ("lists = [", 'figures = ["methods.all"]\nlists = [', "The list 'methods.all' has the address of a figure."),
    ],
)
def test_what_does_not_fit_in_an_edition_is_told(project: Path, old: str, new: str, said: str) -> None:
    edition = project / "editions" / "trial"
    (edition / "edition.toml").write_text(EDITION.replace(old, new))
    with pytest.raises(DefinitionError) as caught:
        load_edition(edition)
    assert said in str(caught.value)


def test_lists_that_no_page_shows_come_last(project: Path) -> None:
    edition: EditionDeclaration = load_edition(project / "editions" / "trial")
    definitions = load_definitions(project / "definitions")
    about = replace(ABOUT, source=replace(SOURCE, id="methods"))
    shown, other = safe_listing(id="methods.all", about=about), safe_listing(id="a.first", about=about)
    content = fill_edition(edition, Fillings(definitions, {}, {}, listings={"a.first": other, "methods.all": shown}))
    assert list(content.listings) == ["methods.all", "a.first"]


def test_a_page_stays_empty_while_its_list_is_not_there(project: Path) -> None:
    edition = load_edition(project / "editions" / "trial")
    content = fill_edition(edition, Fillings(load_definitions(project / "definitions"), {}, {}))
    assert content.pages[0].sections == ()
