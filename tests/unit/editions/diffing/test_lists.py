"""Lists of things in two editions: what came, what went, and what is told otherwise."""

import pytest

from inbeeld.editions import Change, ChangeKind, Published, changes_between
from inbeeld.editions.published import PublishedList
from inbeeld.errors import EditionError
from inbeeld.vocabulary import Text

COLUMNS = {"id": Text("kenmerk", "id"), "name": Text("naam", "name"), "level": Text("niveau", "level")}


def edition(**items: tuple[str, str]) -> Published:
    rows = {key: {"id": key, "name": name, "level": level} for key, (name, level) in items.items()}
    held = PublishedList("lijst", Text("Lijst", "List"), COLUMNS, rows)
    return Published("trial", {}, {}, {"lijst": held})


def told(changes: tuple[Change, ...]) -> list[tuple[ChangeKind, str]]:
    return [(change.kind, change.cell.en) for change in changes]


def test_things_come_and_go_by_their_id() -> None:
    old, new = edition(a=("One", "x"), b=("Two", "x")), edition(b=("Two", "x"), c=("Three", "x"))

    assert told(changes_between(old, new)) == [(ChangeKind.ADDED, "Three"), (ChangeKind.REMOVED, "One")]


def test_a_thing_that_is_told_otherwise_names_the_columns() -> None:
    old, new = edition(a=("One", "x"), b=("Two", "x")), edition(a=("First", "y"), b=("Two", "x"))

    assert told(changes_between(old, new)) == [(ChangeKind.WORDS, "First: name, level")]


def test_a_list_may_be_new_or_gone() -> None:
    without, there = Published("trial", {}, {}), edition(a=("One", "x"))

    assert [change.kind for change in changes_between(without, there)] == [ChangeKind.TABLE_ADDED]
    assert [change.kind for change in changes_between(there, without)] == [ChangeKind.TABLE_REMOVED]
    assert changes_between(there, there) == ()


def test_a_list_has_no_figures_to_explain_and_names_its_page() -> None:
    with pytest.raises(EditionError, match=r"lijst is a list: .* Its page on the site, at #lijst, .* data/lijst\.csv"):
        edition(a=("One", "x")).table("lijst")


def test_a_list_is_suggested_for_a_name_that_is_nearly_right() -> None:
    with pytest.raises(EditionError, match=r"no table or figure 'lijt'\. Did you mean lijst\?"):
        edition(a=("One", "x")).table("lijt")
