"""From a delivered list to a listing: only what is named, in the order that is asked for."""

from dataclasses import replace

import pytest

from inbeeld.declarations import DeclaredListing, Definitions
from inbeeld.deliveries import Checked, Record
from inbeeld.indicators import make_listing
from inbeeld.tables import Entry, Listing, Status
from inbeeld.vocabulary import Text, Unit
from tests.unit.deliveries.supplier import column, contract, definitions, table

COLUMNS = (
    column("id", "text"),
    column("name", "text"),
    column("summary_nl", "text", language="nl", optional=True),
    column("summary_en", "text", language="en", optional=True),
    column("region", "code", codelist="regions", optional=True),
    column("sex", "codes", codelist="sexes"),
    column("hours", "number", optional=True),
)
WORDS = Text("woorden", "words")
UNKNOWN = Entry(None, Status.UNKNOWN)
DECLARED = DeclaredListing(
    id="vt.things",
    title=WORDS,
    intro=WORDS,
    source="vt",
    table="things",
    columns=("name", "summary"),
    filters=("region",),
    population=WORDS,
    period="2021",
    limitations=(Text("meer", "more"),),
)


def defined() -> Definitions:
    things = table("things", COLUMNS, kind="list", key="id", unit="thing")
    thing = Unit("thing", Text("ding", "thing"), Text("dingen", "things"), is_thing=True)
    found = definitions(contract(things))
    return replace(found, units={**found.units, "thing": thing})


def row(name: str, **given: object) -> Record:
    """A delivered row; what is left out is not stated."""
    words = {"summary_nl": f"{name} nl", "summary_en": f"{name} en", "sex": ("girls",), "name": name, **given}
    names = ("name", "summary_nl", "summary_en", "region", "sex", "hours")
    return Record(2, {"id": name.lower()}, {}, {n: Entry(words[n]) if n in words else UNKNOWN for n in names})  # type: ignore[arg-type]


def made(*rows: Record, **changed: object) -> Listing:
    checked = Checked("vt", "2022-05-01", (("things.csv", "0" * 64),), {"things": rows}, (), ())
    return make_listing(DECLARED.model_copy(update=changed), defined(), checked)


def ids(listing: Listing) -> list[str]:
    return [item.id for item in listing.items]


def test_only_the_columns_that_are_named_are_in_it() -> None:
    assert [field.id for field in made(row("A")).fields] == ["name", "summary", "region"]


def test_the_same_words_in_two_languages_become_one() -> None:
    (item,) = made(row("A")).items
    assert item.entries[1].value == Text("A nl", "A en")


def test_words_that_are_not_stated_are_unknown() -> None:
    empty = replace(row("A"), entries={**row("A").entries, "summary_nl": UNKNOWN, "summary_en": UNKNOWN})
    assert made(empty).items[0].entries[1] == UNKNOWN


def test_the_key_can_be_a_column() -> None:
    assert made(row("A"), columns=("id", "name")).items[0].entries[0].value == "a"


def test_without_an_order_the_rows_stand_as_they_were_delivered() -> None:
    assert ids(made(row("B"), row("A"), row("C"))) == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (("name",), ["a", "b", "c"]),
        (("region", "name"), ["b", "c", "a"]),
        (("hours",), ["c", "a", "b"]),
        (("summary",), ["a", "b", "c"]),
    ],
)
def test_an_order_goes_by_code_list_number_or_words_and_what_is_not_stated_comes_last(
    order: tuple[str, ...], expected: list[str]
) -> None:
    rows = (
        row("B", region=("drenthe",)),
        row("Á", region=("zeeland",), hours=20),
        row("C", region=("fryslan",), hours=3),
    )
    found = ids(made(*rows, order=order))
    assert [name.replace("á", "a") for name in found] == expected


def test_it_says_what_one_item_is_and_where_it_comes_from() -> None:
    listing = made(row("A"))
    assert listing.unit.id == "thing"
    assert listing.about.source.files == (("things.csv", "0" * 64),)
    assert listing.about.source.is_published
    assert [words.en for words in listing.about.limitations] == ["words", "more"]


def test_the_choices_of_a_field_are_the_whole_code_list() -> None:
    assert [option.code for option in made(row("A")).fields[2].options] == ["drenthe", "fryslan", "zeeland", "total"]
