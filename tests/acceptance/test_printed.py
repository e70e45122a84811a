"""The example edition says what was printed, cell by cell, except where it says that it does not."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from inbeeld.declarations import load_definitions
from inbeeld.vocabulary import Qualifier
from tests.printed import FOLDER, Figure, Place, figures_of, left_out, places, rows_of
from tests.printed_lists import ListPlace, differences, list_places
from tests.printed_numbers import (
    PrintedNumber,
    difference,
    fits,
    numbers_left_out,
    printed_numbers,
    published_number,
)
from tests.printed_qualifiers import PUBLISHED, qualifier_lost

ROOT = Path(__file__).parents[2]
DEFINITIONS = load_definitions(ROOT / "definitions")
HALF_STEP = 5  # counts from microdata are rounded to tens
HIDDEN_UNDER = 10
WITH_NUMBER = {"value", "derived", "estimated", "provisional"}
NO_NUMBER = {"suppressed": {"hidden", "hidden-secondary"}, "unknown": {"unknown", "not-published"}}

Published = Mapping[frozenset[tuple[str, str]], Mapping[str, str]]


def published(built: Path, place: Place) -> Published:
    """The cells of a published data file by their key."""
    with (built / "data" / f"{place.to}.csv").open(encoding="utf-8-sig", newline="") as text:
        return {frozenset((side, row[side]) for side in place.sides): row for row in csv.DictReader(text)}


@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
def test_every_printed_cell_is_published_as_it_was_printed(built: Path, place: Place) -> None:
    cells = published(built, place)
    printed = list(figures_of(place, DEFINITIONS))
    assert printed
    wrong = [
        f"{figure.id}: {difference}"
        for figure in printed
        if (difference := differs(figure, cells.get(frozenset(figure.key.items())))) and figure.id not in place.marked
    ]
    assert wrong == []


def test_what_is_marked_as_different_really_is(built: Path) -> None:
    same = [
        figure.id
        for place in places()
        for figure in figures_of(place, DEFINITIONS)
        if figure.id in place.marked and not differs(figure, published(built, place).get(frozenset(figure.key.items())))
    ]
    assert same == []


def differs(figure: Figure, cell: Mapping[str, str] | None) -> str | None:
    """What is different between a printed figure and the published cell, if anything."""
    if cell is None:
        return f"is not published ({dict(figure.key)})"
    status, printed = cell["status"], figure.row
    if printed.get("status") in NO_NUMBER:
        return None if status in NO_NUMBER[printed["status"]] else f"was printed without a number, not as {status}"
    if printed.get("status") == "class":
        shown, meant = (cell["lower"] or "0", cell["upper"]), (printed["lower"] or "0", printed["upper"])
        return None if shown == meant else f"class {meant} was printed, {shown} is published"
    if figure.place.rounded:
        return rounded(float(printed["value"]), cell) or qualifier_lost(printed, cell)
    if status not in WITH_NUMBER or float(cell["value"]) != float(printed["value"]):
        return f"{printed['value']} was printed, {cell['value'] or status} is published"
    return qualifier_lost(printed, cell)


def rounded(printed: float, cell: Mapping[str, str]) -> str | None:
    """Whether our rounding or hiding explains the difference."""
    if cell["status"].startswith("hidden"):
        explained = printed < HIDDEN_UNDER or cell["status"] == "hidden-secondary"
    else:
        explained = cell["status"] in WITH_NUMBER and abs(float(cell["value"]) - printed) <= HALF_STEP
    return None if explained else f"{printed:g} was printed, {cell['value'] or cell['status']} is published"


@pytest.mark.parametrize("place", list_places(), ids=lambda place: place.name)
def test_every_printed_list_is_published_whole(built: Path, place: ListPlace) -> None:
    assert list(differences(place, built)) == []


@pytest.mark.parametrize("number", printed_numbers(), ids=lambda number: number.id)
def test_every_number_of_the_text_is_published_as_near_as_its_wording_says(built: Path, number: PrintedNumber) -> None:
    found = difference(number, built)
    assert bool(found) is bool(number.marked), found or "is marked as different, but it is the same"


@pytest.mark.parametrize("number", [n for n in printed_numbers() if n.way == "tested"], ids=lambda number: number.id)
def test_both_values_of_a_test_stand_in_its_reason(built: Path, number: PrintedNumber) -> None:
    ours = f"{published_number(number, built):,}"
    printed = f"{float(number.row['value']):,}"
    assert number.marked
    assert f"{printed} is printed" in number.marked
    assert f"finds {ours}." in number.marked


@pytest.mark.parametrize(
    ("table", "said"), [("repeat.outcome.sex", "over 89."), ("repeat.outcome.age", "almost 1,011.")]
)
def test_the_printed_test_statistic_stands_with_the_limitations(table: str, said: str) -> None:
    printed = {number.to: float(number.row["value"]) for number in printed_numbers() if number.way == "tested"}
    whole = float(said.split()[1].rstrip(".").replace(",", ""))
    assert any(said in words.en for words in DEFINITIONS.indicators[table].limitations)
    assert (whole < printed[table] < whole + 0.5) if said.startswith("over") else (whole - 0.5 < printed[table] < whole)


@pytest.mark.parametrize(
    ("ours", "printed", "qualifier", "slack", "near"),
    [
        (38, 38, "exact", 0, True),
        (37.6, 38, "exact", 0.5, True),
        (37, 38, "exact", 0.5, False),
        (44, 40, "about", 0, True),
        (45, 40, "about", 0, False),
        (39, 40, "over", 0, False),
        (46, 40, "over", 0, True),
        (51, 40, "over", 0, False),
        (48, 50, "almost", 0, True),
        (51, 50, "almost", 0, False),
    ],
)
def test_how_near_a_number_must_be_follows_from_its_wording(
    ours: float, printed: float, qualifier: str, slack: float, near: bool
) -> None:
    assert fits(ours, printed, qualifier, slack) is near


@pytest.mark.parametrize(
    ("printed", "qualifier", "published", "kept"),
    [
        ("40", "almost", ("40.0", "almost"), True),
        ("40", "almost", ("40.0", ""), False),
        ("40", "almost", ("40.0", "about"), False),
        ("40", "almost", ("38.0", ""), True),
        ("40", "almost", ("38.0", "almost"), False),
        ("33.3", "almost", ("33.0", ""), False),
        ("17", "exact", ("17.0", ""), True),
        ("17", "exact", ("17.0", "over"), False),
        ("17", "exact", ("", ""), True),
    ],
)
def test_the_word_printed_with_a_number_stays_with_it(
    printed: str, qualifier: str, published: tuple[str, str], kept: bool
) -> None:
    row = {"value": printed, "qualifier": qualifier, "printed_as": "words" if "." in printed else "digits"}
    cell = dict(zip(("value", "qualifier"), published, strict=True))
    assert (qualifier_lost(row, cell) is None) is kept


def test_every_printed_wording_of_a_published_number_is_known() -> None:
    figures = [figure for place in places() for figure in figures_of(place, DEFINITIONS)]
    wordings = {figure.row.get("qualifier") or "exact" for figure in figures}
    wordings |= {number.row["qualifier"] for number in printed_numbers()}
    assert wordings <= PUBLISHED.keys()
    assert set(PUBLISHED.values()) == {"", *Qualifier}


def test_every_row_of_a_printed_table_has_a_place_or_a_reason() -> None:
    placed = {figure.id for place in places() for figure in figures_of(place, DEFINITIONS)}
    excused = {id_ for entry in left_out() for id_ in entry.ids}
    whole = {entry.file for entry in left_out() if not entry.ids}
    files = {place.file for place in places()}
    missing = [r["id"] for file in sorted(files - whole) for r in rows_of(file) if r["id"] not in placed | excused]
    assert missing == []


def test_every_number_of_the_text_has_one_place_or_one_reason() -> None:
    accounted = [number.id for number in printed_numbers()]
    accounted += [id_ for entry in numbers_left_out() for id_ in entry.ids]
    assert sorted(accounted) == sorted(row["id"] for row in rows_of("scalars"))


def test_every_file_of_the_index_has_a_place_or_a_reason() -> None:
    with_place = {place.file for place in places()} | {place.file for place in list_places()}
    without = {entry.file for entry in left_out() if not entry.ids}
    assert with_place & without == set()
    assert with_place | without == {row["id"] for row in rows_of("index")}


def test_every_file_of_printed_figures_is_used() -> None:
    used = {place.file for place in places()} | {place.file for place in list_places()} | {"index", "scalars"}
    assert {path.stem for path in FOLDER.glob("*.csv")} == used
