"""Contacts with Helpwanted: what cleaning does to each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from inbeeld.cohorts import CLEANING, cleaned_contacts
from inbeeld.engines import Engine
from tests.generative.records.register_rows import Contact
from tests.unit.cohorts.looking import registers_of

PLAIN = Contact(
    contact="1",
    received=date(2020, 6, 1),
    caller="minor",
    channel="chat",
    reason="grooming",
    age=14,
    sex="V",
    platform="OM01",
    second_platform=None,
    police=True,
)
AS_IT_IS = {
    "dropped": None,
    "kept": True,
    "minor": True,
    "caller": "minors",
    "reason": "grooming",
    "sex": "girls",
    "age": 14,
    "platform": "snapchat",
    "second": False,
    "police": True,
}
EARLY: dict[str, Any] = {"received": date(2019, 12, 31), "platform": None, "police": None}
NOT_KNOWN = dict.fromkeys(("platform", "second", "police"))


def contact(**other: Any) -> Contact:
    return replace(PLAIN, **other)


@dataclass(frozen=True)
class Told:
    """What is other than plain about a contact, what cleaning touches of it, and what becomes of it."""

    other: dict[str, Any]
    touched: tuple[str, ...]
    becomes: Mapping[str, object] = field(default_factory=dict)


NO_AGE: dict[str, object] = {"age": None, "minor": False}
CASES = {
    "plain": Told({}, ()),
    "a letter of no sex": Told({"sex": "X"}, ("sex_letter",), {"sex": "unknown"}),
    "a small letter": Told({"sex": "v"}, ("sex_letter",), {"sex": "unknown"}),
    "the letter of unknown": Told({"sex": "O"}, (), {"sex": "unknown"}),
    "no letter": Told({"sex": None}, (), {"sex": "unknown"}),
    "no age": Told({"age": None}, ("age_missing",), NO_AGE),
    "too old": Told({"age": 26}, ("age_outside",), NO_AGE),
    "not born": Told({"age": -1}, ("age_outside",), NO_AGE),
    "oldest that it is for": Told({"age": 25}, (), {"age": 25, "minor": False}),
    "just a minor": Told({"age": 17}, (), {"age": 17}),
    "just no minor": Told({"age": 18}, (), {"age": 18, "minor": False}),
    "just born": Told({"age": 0}, (), {"age": 0}),
    "somebody else": Told({"caller": "other"}, (), {"caller": "others", "minor": False}),
    "nobody known": Told({"caller": None}, (), {"caller": "unknown", "minor": False}),
    "no reason": Told({"reason": None}, (), {"reason": "unknown"}),
    "platform on no list": Told({"platform": "OM99"}, ("platform_unlisted",), {"platform": "unlisted"}),
    "platform not known": Told({"platform": "OM13"}, (), {"platform": "unknown"}),
    "no platform": Told({"platform": None}, (), {"platform": "unknown"}),
    "second platform": Told({"second_platform": "OM02"}, (), {"second": True}),
    "second on no list": Told({"second_platform": "OM99"}, ("second_unlisted",), {"second": True}),
    "second not known": Told({"second_platform": "OM13"}, ()),
    "police not known": Told({"police": None}, (), {"police": None}),
    "early": Told(EARLY, (), NOT_KNOWN),
    "early platform": Told({**EARLY, "platform": "OM01"}, ("platform_early",), NOT_KNOWN),
    "early second platform": Told({**EARLY, "second_platform": "OM02"}, ("platform_early",), NOT_KNOWN),
    "early platform on no list": Told({**EARLY, "platform": "OM99"}, ("platform_early",), NOT_KNOWN),
    "early police": Told({**EARLY, "police": False}, ("police_early",), NOT_KNOWN),
    "another year": Told(
        {"received": date(2022, 1, 1), "sex": "X"}, (), {"kept": False, "minor": False, "sex": "unknown"}
    ),
    "a reason that is dropped": Told(
        {"reason": "fake_profile", "sex": "X", "age": None, "platform": "OM99"},
        (),
        {"dropped": "fake_profile", "kept": False, "reason": "unknown", "sex": "unknown", "platform": "unlisted"}
        | NO_AGE,
    ),
}


@pytest.fixture(scope="module")
def cleaned(duck: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    rows = [replace(contact(**told.other), contact=name) for name, told in CASES.items()]
    registers = registers_of(duck, tmp_path_factory.mktemp("contacts"), helpwanted_contacts=rows)
    table = cleaned_contacts(registers)
    found = duck.to_rows(table.group_by(["contact", *AS_IT_IS, *CLEANING]).aggregate(times=table.count()))
    return {row.pop("contact"): row for row in found}


@pytest.mark.parametrize("name", CASES)
def test_each_contact_is_cleaned_and_said_to_be(cleaned: dict[str, dict[str, object]], name: str) -> None:
    told = CASES[name]
    touched = {rule: rule in told.touched for rule in CLEANING}
    assert cleaned[name] == {**AS_IT_IS, **told.becomes, **touched, "times": 1}
