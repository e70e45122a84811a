"""The list of interventions against what was printed of it, and what was derived against what it comes from."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from inbeeld.declarations import Definitions, load_definitions
from inbeeld.deliveries import Checked, Record, check_delivery
from inbeeld.tables import Status

ROOT = Path(__file__).parents[2]
DELIVERY = ROOT / "editions" / "victims-2017-2021" / "deliveries" / "prevention" / "2022-05-01"
BANDS = {"0-3": (0, 3), "4-11": (4, 11), "12-17": (12, 17), "18-24": (18, 24)}
BY_SCHOOL = {
    "primary_school": {"4-11"},
    "secondary_school": {"12-17"},
    "special_school": {"12-17"},
    "mbo": {"12-17", "18-24"},
}
"""The ages of pupils; in vocational school (mbo) from 16 on."""


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    return load_definitions(ROOT / "definitions")


@pytest.fixture(scope="module")
def checked(definitions: Definitions) -> Checked:
    return check_delivery(DELIVERY, definitions)


@pytest.fixture(scope="module")
def interventions(checked: Checked) -> Mapping[str, Record]:
    return {record.keys["id"]: record for record in checked.records["interventions"]}


def codes(record: Record, name: str) -> tuple[str, ...]:
    return record.entries[name].codes


def test_nothing_is_found_in_the_delivery_and_what_it_states_holds(checked: Checked) -> None:
    assert checked.findings == ()


@pytest.mark.parametrize(
    ("where", "printed"),
    [
        ({}, 23),
        ({"level_printed": "primary_secondary"}, 16),
        ({"groups": "disability"}, 2),
        ({"level_printed": "tertiary"}, 7),
        ({"level_printed": "tertiary", "focus": "perpetrators"}, 5),
        ({"level_printed": "tertiary", "focus": "perpetrators", "sex": "boys"}, 3),
        ({"level_printed": "tertiary", "focus": "victims", "sex": "girls"}, 2),
    ],
)
def test_the_list_gives_the_printed_counts(
    interventions: Mapping[str, Record], where: Mapping[str, str], printed: int
) -> None:
    found = [r for r in interventions.values() if all(code in codes(r, name) for name, code in where.items())]
    assert len(found) == printed


def test_two_interventions_are_for_primary_school_alone_as_printed(interventions: Mapping[str, Record]) -> None:
    assert sum(codes(record, "groups") == ("primary_school",) for record in interventions.values()) == 2


def test_only_the_highest_of_the_studied_levels_that_is_printed_occurs(interventions: Mapping[str, Record]) -> None:
    studied = {"first", "good", "strong"}
    found = [record.keys["id"] for record in interventions.values() if studied & {*codes(record, "recognition")}]
    assert found == ["int.a01"]


def test_age_groups_follow_from_the_age_that_is_stated_or_from_the_kind_of_school(
    interventions: Mapping[str, Record],
) -> None:
    wrong = {name: codes(r, "ages") for name, r in interventions.items() if {*codes(r, "ages")} != _ages(r)}
    assert wrong == {}


def _ages(record: Record) -> set[str]:
    low, high, words = (record.entries[name].value for name in ("age_from", "age_to", "age_nl"))
    if not isinstance(low, int) or not isinstance(high, int):
        schools = [BY_SCHOOL[group] for group in codes(record, "groups") if group in BY_SCHOOL]
        return set().union(*schools) or {"not_stated"}
    last = high if "tot en met" in str(words) else high - 1
    return {band for band, (start, end) in BANDS.items() if low <= end and last >= start}


def test_what_the_source_does_not_state_itself_is_marked(interventions: Mapping[str, Record]) -> None:
    for record in interventions.values():
        derived = "primary_secondary" in codes(record, "level_printed")
        expected = Status.DERIVED if derived else Status.VALUE
        assert {record.entries[name].status for name in ("level", "focus")} == {expected}
        assert record.entries["ages"].status is Status.DERIVED


def test_the_derived_level_fits_the_printed_one(interventions: Mapping[str, Record]) -> None:
    for record in interventions.values():
        (printed,), (level,) = codes(record, "level_printed"), codes(record, "level")
        assert level in printed.split("_")
