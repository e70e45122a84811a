"""The door for lists: nothing else makes a SafeListing, and publication never sees a Listing."""

import ast
import copy
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import inbeeld
from inbeeld.disclosure import SafeListing, dump_safe_listing, let_through, load_safe_listing
from inbeeld.errors import DisclosureError
from inbeeld.publication.content import ListContent
from inbeeld.tables import Listing
from inbeeld.vocabulary import Text, Unit
from tests.listed import ABOUT, ITEMS, SOURCE, entry, listing, safe_listing

SRC = Path(inbeeld.__file__).parent
PERSON = Unit("person", Text("persoon", "person"), Text("personen", "persons"))


def test_the_constructor_refuses_without_the_door() -> None:
    with pytest.raises(DisclosureError, match="let_through"):
        SafeListing(listing(), door=object())


def test_what_was_not_published_before_is_refused() -> None:
    secret = replace(ABOUT, source=replace(SOURCE, is_published=False))
    with pytest.raises(DisclosureError, match="does not say that it was published before"):
        let_through(listing(about=secret))


def test_a_list_of_persons_is_refused() -> None:
    with pytest.raises(DisclosureError, match="its items are persons, and nobody declared those to be things"):
        let_through(listing(unit=PERSON))


@pytest.mark.parametrize("words", ["bel jan@example.org", "nummer 123456789"])
@pytest.mark.parametrize("place", [0, 1])
def test_what_looks_like_a_persons_address_or_number_is_refused(words: str, place: int) -> None:
    value: str | Text = words if place == 0 else Text("niets", words)
    entries = (*ITEMS[0].entries[:place], entry(value), *ITEMS[0].entries[place + 1 :])
    with pytest.raises(DisclosureError, match=r"of item 'm\.one'") as refused:
        let_through(listing(items=(replace(ITEMS[0], entries=entries),)))
    assert words not in str(refused.value)


def test_a_year_or_a_phrase_with_numbers_is_no_such_thing() -> None:
    entries = (entry("van 2012 tot 2016, groep 1-8, 12345678"), *ITEMS[0].entries[1:])
    assert let_through(listing(items=(replace(ITEMS[0], entries=entries),))).items


@pytest.mark.parametrize("name", ["items", "_listing", "new"])
def test_no_attribute_can_be_set_or_deleted(name: str) -> None:
    safe = safe_listing()
    with pytest.raises(DisclosureError):
        setattr(safe, name, ())
    with pytest.raises(DisclosureError):
        delattr(safe, name)


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, pickle.dumps])
def test_it_cannot_be_copied_or_pickled(way: Any) -> None:
    with pytest.raises(DisclosureError, match="dump_safe_listing"):
        way(safe_listing())


def test_it_cannot_be_extended() -> None:
    with pytest.raises(DisclosureError, match="extended"):
        type("Loose", (SafeListing,), {})


def test_it_reads_back_as_it_was_stored() -> None:
    stored = dump_safe_listing(safe_listing())
    found = load_safe_listing(stored)
    assert dump_safe_listing(found) == stored
    assert found.items == safe_listing().items
    assert (found.unit, found.about, found.filters) == (listing().unit, ABOUT, ("level", "places"))


@pytest.mark.parametrize("old", [b"Zebra", b"inbeeld safe listing 1", b"methods"])
def test_one_changed_byte_breaks_the_seal(old: bytes) -> None:
    stored = dump_safe_listing(safe_listing())
    assert old in stored
    with pytest.raises(DisclosureError, match="seal"):
        load_safe_listing(stored.replace(old, old.swapcase(), 1))


def modules(room: str = "") -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((SRC / room).rglob("*.py")):
        yield path.relative_to(SRC).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_only_this_door_makes_a_safe_listing() -> None:
    makers = {
        name
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "SafeListing"
    }
    assert makers == {"disclosure/listings.py"}


@pytest.mark.parametrize("forbidden", ["Listing", "load_listing", "let_through"])
def test_publication_never_imports_what_has_not_passed_the_door(forbidden: str) -> None:
    users = [
        name
        for name, tree in modules("publication")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and forbidden in {alias.name for alias in node.names}
    ]
    assert users == []


def test_publication_never_reaches_into_a_safe_listing() -> None:
    reached = [
        name
        for name, tree in modules("publication")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "_listing"
    ]
    assert reached == []


def test_nothing_of_it_gives_the_listing_back() -> None:
    public = {name: value for name, value in vars(SafeListing).items() if not name.startswith("_")}
    returned = [
        getattr(value.fget if isinstance(value, property) else value, "__annotations__", {}).get("return")
        for value in public.values()
    ]
    assert Listing not in returned
    assert len(returned) >= 10  # properties and methods were seen at all


def _not_accepted_by_the_type_checker() -> None:
    """Never called. mypy fails if it accepts a Listing for a SafeListing: the remark would then be unused."""
    ListContent("1.1", listing())  # type: ignore[arg-type]
