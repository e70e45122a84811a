"""The rules of counting: read whole, and every name in them declared."""

import shutil
import tomllib
from pathlib import Path

import pytest

from inbeeld.cohorts import Rules, Years
from inbeeld.cohorts.declared import rules_of
from inbeeld.declarations import Definitions, load_definitions
from inbeeld.errors import DefinitionError

REAL = Path(__file__).parents[3] / "definitions"


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    return load_definitions(REAL)


@pytest.fixture(scope="module")
def rules(definitions: Definitions) -> Rules:
    assert definitions.counting is not None
    return rules_of(definitions.counting, definitions.codelists)


def broken(tmp_path: Path, old: str, new: str) -> list[str]:
    folder = tmp_path / "definitions"
    shutil.copytree(REAL, folder)
    path = folder / "counting.toml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        load_definitions(folder)
    return [str(fault) for fault in caught.value.faults]


def test_codes_come_from_the_code_lists(rules: Rules, definitions: Definitions) -> None:
    assert [(group.code, group.lower, group.upper) for group in rules.victims.ages] == [
        ("0-3", 0, 3),
        ("4-12", 4, 12),
        ("13-17", 13, 17),
    ]
    assert rules.help.with_stay == ("foster", "family", "secure", "other_residential")
    assert rules.contacts.platforms["OM01"] == "snapchat"
    items = [code.id for code in definitions.codelists["municipalities"].codes if code.kind == "item"]
    assert list(rules.police.municipalities) == items


def test_years_and_windows_are_those_declared(rules: Rules) -> None:
    assert rules.police.years == Years(2017, 2021)
    assert dict(rules.repeat.windows) == {"y2": 2, "y5": 5, "y7": 7, "y10": 10}


def test_birthdays_fall_on_one_day_of_the_month_for_victims_and_for_children_of_the_board(rules: Rules) -> None:
    assert rules.victims.birth_day == rules.cases.birth_day == 15


def test_a_birthday_is_on_a_day_that_every_month_has(tmp_path: Path) -> None:
    assert any("birth_day" in fault and "28" in fault for fault in broken(tmp_path, "birth_day = 15", "birth_day = 29"))


def test_every_sexual_code_has_its_category_and_every_category_its_place(rules: Rules) -> None:
    assert {rules.victims.categories[code] for code in rules.victims.sexual} == {"sexual"}
    assert set(rules.victims.categories.values()) <= set(rules.victims.gravity)


def test_no_rule_stands_twice_in_the_file() -> None:
    declared = tomllib.loads((REAL / "counting.toml").read_text(encoding="utf-8"))
    assert sorted(declared) == ["cases", "chain", "contacts", "help", "police", "repeat", "victims"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"F521", "F5292"', '"F521", "F529"', "There is no code 'F529' in code list 'police-offences'."),
        ('offences = "police-offences"', 'offences = "offence"', "There is no code list 'offence'."),
        ('detailed = "y5"', 'detailed = "y6"', "There is no follow-up 'y6' in 'windows'."),
        ('all_kinds = "any"', 'all_kinds = "all"', "There is no kind 'all' in 'kinds'."),
        ('violence = ["homicide"', 'violence = ["murder"', "There is no category 'murder' in 'gravity'."),
        ('F520 = "exposure"\n', "", "There is no code 'F520' in 'first_offences'."),
        ('abuse = "sexual_abuse"', 'abuse = "abuse"', "There is no code 'abuse' in code list 'rvdk-traits'."),
        ('with_stay = "with_stay"', 'with_stay = "stay"', "There is no group 'stay' in code list 'youth-care-forms'."),
        ("controls = 4", "controls = 0", "controls"),
        ("crisis_from = 2018", "crisis = 2018", "crisis"),
    ],
)
def test_a_name_that_nothing_declares_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    faults = broken(tmp_path, old, new)
    assert any(told in fault and fault.startswith("counting.toml") for fault in faults), faults
