"""A listing keeps what was delivered, and finds it again."""

import pytest

from inbeeld.errors import NoSuchCell
from inbeeld.tables import Entry, Status, dump_listing, load_listing
from inbeeld.vocabulary import Text
from tests.listed import FIELDS, ITEMS, UNKNOWN, entry, listing


def test_it_reads_back_as_it_was_written() -> None:
    assert load_listing(dump_listing(listing())) == listing()


def test_the_same_listing_gives_the_same_bytes() -> None:
    assert dump_listing(listing()) == dump_listing(load_listing(dump_listing(listing())))


@pytest.mark.parametrize("value", ["words", 3, Text("een", "one"), ("low",), ()])
def test_every_kind_of_value_keeps_its_type(value: object) -> None:
    item = ITEMS[0].__class__("x", (*ITEMS[0].entries[:-1], entry(value)))
    found = load_listing(dump_listing(listing(items=(item,)))).items[0].entries[-1].value
    assert found == value
    assert type(found) is type(value)


def test_an_entry_without_a_value_is_unknown() -> None:
    with pytest.raises(ValueError, match="value"):
        Entry(None)
    with pytest.raises(ValueError, match="unknown"):
        Entry("words", Status.UNKNOWN)


def test_an_entry_is_never_hidden_because_a_list_protects_nobody() -> None:
    with pytest.raises(ValueError, match="hidden"):
        Entry(3, Status.HIDDEN)


def test_an_item_has_an_entry_for_each_field() -> None:
    short = ITEMS[0].__class__("short", ITEMS[0].entries[:-1])
    with pytest.raises(ValueError, match="entry for each field"):
        listing(items=(short,))


def test_an_item_stands_in_it_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        listing(items=(ITEMS[0], ITEMS[0]))


@pytest.mark.parametrize("key", ["shown", "filters"])
def test_a_field_that_is_not_there_is_named(key: str) -> None:
    with pytest.raises(NoSuchCell, match=r"no field 'colour'\. It has: name, summary"):
        listing(**{key: ("colour",)})


def test_groups_stand_in_the_order_of_the_code_list_and_empty_ones_are_left_out() -> None:
    grouped = listing(group_by="level", items=tuple(reversed(ITEMS)))
    found = [(category.code, [item.id for item in items]) for category, items in grouped.groups() if category]
    assert found == [("low", ["m.one"]), ("high", ["m.two"])]


def test_a_code_without_words_is_called_by_itself() -> None:
    assert FIELDS[2].label_of("low") == Text("Laag", "Low")
    assert FIELDS[2].label_of("strange") == Text.same("strange")


def test_words_have_no_codes() -> None:
    assert entry("words").codes == ()
    assert UNKNOWN.codes == ()
