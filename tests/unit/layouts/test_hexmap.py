"""The maker of the hex map: where municipalities lie, and what it writes."""

from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner

from layouts.coordinates import Spot, UnknownPlace, in_km, lies_at
from layouts.hexmap import CODE_LIST, main, names_in, places_of, with_places

SPOTS = (
    Spot("Noord", "04", 900, 0, 30), Spot("Midden", "09", 800, 0, 0), Spot("Zuid", "05", 700, 0, -30),
    Spot("Hier", "03", 600, 5, 0), Spot("Hier", "15", 500, 25, 10), Spot("Hier", "15", 9000, 30, 10),
)  # fmt: skip
LIST = """id = "towns"
name = { nl = "Gemeente", en = "Municipality" }

[[code]]
id = "noord"
name = "Noord"

[[code]]
id = "zuid"
name = "Zuid"
column = 9
row = 9

[[code]]
id = "unknown"
label = { nl = "Onbekend", en = "Unknown" }
kind = "unknown"
"""


def test_a_municipality_lies_where_the_place_of_its_name_does() -> None:
    assert lies_at("Noord", SPOTS, {}) == (0, 30)


def test_a_municipality_with_another_name_lies_between_its_main_places() -> None:
    assert lies_at("Noord en Zuid", SPOTS, {"Noord en Zuid": ["Noord", "Midden"]}) == (0, 15)


def test_of_two_places_in_a_province_the_largest_is_meant() -> None:
    assert lies_at("Hier", SPOTS, {"Hier": ["Hier, 15"]}) == (30, 10)


@pytest.mark.parametrize(("name", "count"), [("Nergens", 0), ("Hier", 2)])
def test_a_name_in_no_or_more_provinces_asks_for_a_main_place(name: str, count: int) -> None:
    with pytest.raises(
        UnknownPlace, match=rf"'{name}' lies in {count} provinces .* Name its main place in main_places"
    ):
        lies_at(name, SPOTS, {})


def test_distances_are_in_km() -> None:
    # Amersfoort to Groningen (53.2194, 6.5665) is 142 km as the crow flies
    x, y = in_km(53.2194, 6.5665)
    assert (x**2 + y**2) ** 0.5 == pytest.approx(142, abs=2)


def test_what_is_no_municipality_has_no_place() -> None:
    assert names_in(LIST) == {"noord": "Noord", "zuid": "Zuid"}


def test_places_are_written_and_all_else_stays_as_it_was() -> None:
    after = with_places(LIST, places_of(names_in(LIST), SPOTS, {}))
    lines = [line for line in after.splitlines() if not line.startswith(("column", "row"))]
    assert lines == [line for line in LIST.splitlines() if not line.startswith(("column", "row"))]
    assert after.count("column = ") == after.count("row = ") == 2


def test_north_is_above_south() -> None:
    places = places_of({"noord": "Noord", "zuid": "Zuid"}, SPOTS, {})
    assert places["noord"].row < places["zuid"].row


def test_the_same_list_gives_the_same_bytes() -> None:
    places = places_of(names_in(LIST), SPOTS, {})
    assert with_places(with_places(LIST, places), places) == with_places(LIST, places)


@pytest.mark.slow
def test_the_code_list_of_the_monitor_is_up_to_date() -> None:
    app = Typer()
    app.command()(main)
    result = CliRunner().invoke(app, [str(CODE_LIST), "--check"])
    assert result.exit_code == 0, result.output


def test_a_municipality_that_nobody_knows_ends_with_a_message(tmp_path: Path) -> None:
    file = tmp_path / "towns.toml"
    file.write_text(LIST.replace("Noord", "Nergensland"), "utf-8")
    app = Typer()
    app.command()(main)
    result = CliRunner().invoke(app, [str(file)])
    assert result.exit_code == 1
    assert "'Nergensland' lies in 0 provinces" in result.output
