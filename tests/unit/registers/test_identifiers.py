"""How identifiers are written: declared, and the same for the same person."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from inbeeld.errors import DefinitionError, PseudonymError
from inbeeld.registers import IdentifierRule, Pseudonymiser, load_identifiers
from inbeeld.registers.pseudonyms import LENGTH
from synthetic.identifiers import CAPACITY, identifiers
from tests.unit.registers.people import BSN, KEY, RULES

CIRCLE = "police"
MADE = Pseudonymiser(BSN, CIRCLE, KEY)
DEFINITIONS = Path(__file__).parents[3] / "definitions"


def read(raw: Sequence[str | None], **changes: object) -> list[str | None]:
    """What a rule makes of texts: "?" for what does not fit."""
    rule = IdentifierRule.model_validate(BSN.model_dump() | changes)
    found, unfit = rule.normalised(pa.array(raw, pa.string()))
    return ["?" if bad else text for text, bad in zip(found.to_pylist(), unfit.to_pylist(), strict=True)]


def test_spaces_are_treated_as_declared() -> None:
    raw = ["123 45 6789", " 123456789\u00a0", "123456789"]
    assert read(raw) == ["123456789"] * 3
    assert read(raw, spaces="trim") == ["?", "123456789", "123456789"]
    assert read(raw, spaces="refuse") == ["?", "?", "123456789"]


def test_marks_are_treated_as_declared() -> None:
    free = {"characters": "letters-and-digits", "leading_zeros": "keep", "length": 0, "check": "none"}
    raw = ["PL1700-2020123456", "PL17002020123456", "01/123456-20", "-", "12345.0"]
    assert read(raw, **free) == ["?", "PL17002020123456", "?", "?", "?"]
    removed = read(raw, **free, marks="remove")
    assert removed == ["PL17002020123456", "PL17002020123456", "0112345620", None, "?"]


def test_zeros_are_treated_as_declared() -> None:
    raw = ["012345678", "12345678", "00", "123456789"]
    assert read(raw) == ["012345678", "012345678", None, "123456789"]
    assert read(raw, leading_zeros="keep") == ["012345678", "?", "?", "123456789"]
    assert read(raw, leading_zeros="strip", length=0, check="none") == ["12345678", "12345678", "?", "123456789"]


def test_letters_are_treated_as_declared() -> None:
    free = {"characters": "letters-and-digits", "leading_zeros": "keep", "length": 0, "check": "none"}
    assert read(["ab1", "AB1"], **free) == ["ab1", "AB1"]
    assert read(["ab1", "AB1"], **free, case="upper") == ["AB1", "AB1"]
    assert read(["é1", "a-1"], **free) == ["?", "?"]


def test_numbers_of_the_police_and_the_prosecution_are_read_as_they_write_them() -> None:
    case = load_identifiers(DEFINITIONS)["case-number"]
    raw = [
        "PL0900-2020123456",
        "pl0900 2020123456",
        "01-123456-21",
        "01/123456/21",
        "-",
        "2020.77",
        "PL_1",
        "2020123.0",
    ]
    found, unfit = case.normalised(pa.array(raw))
    assert found.to_pylist()[:5] == ["PL09002020123456", "PL09002020123456", "0112345621", "0112345621", None]
    assert unfit.to_pylist()[4:] == [False, True, True, True]
    assert read(["1234.56.789", "123456789"]) == ["?", "123456789"]


def passes(number: int) -> bool:
    """The eleven-test, digit by digit."""
    digits = [int(digit) for digit in f"{number:09}"]
    return sum(weight * digit for weight, digit in zip([9, 8, 7, 6, 5, 4, 3, 2, -1], digits, strict=True)) % 11 == 0


@given(st.lists(st.integers(1, 999_999_999) | st.none(), max_size=20))
def test_the_eleven_test_is_that_of_the_citizen_service_number(numbers: list[int | None]) -> None:
    written = pa.array([None if number is None else f"{number:09}" for number in numbers], pa.string())
    assert BSN.passes(written).tolist() == [number is not None and passes(number) for number in numbers]
    assert BSN.passes(pa.array(["111222333", "111222334"])).tolist() == [True, False]  # the example everybody uses


def test_the_persons_of_the_generator_can_have_no_number() -> None:
    made = identifiers(np.arange(0, CAPACITY, CAPACITY // 100_000), seed=3)
    assert not BSN.passes(pa.array(made, pa.string())).any()


def test_nothing_is_missing_and_something_else_does_not_fit() -> None:
    assert read([None, "", "  ", "000000000", "1234567890", "12a", "٣٣٣", "12\n3"]) == [None] * 4 + ["?"] * 3 + [
        "000000123"
    ]


def test_a_number_may_have_lost_its_zeros() -> None:
    numbers = pa.array([12345678, None])
    assert BSN.normalised(numbers)[0].to_pylist() == ["012345678", None]
    keeping = BSN.model_copy(update={"leading_zeros": "keep"})
    with pytest.raises(PseudonymError, match="Deliver it as text"):
        keeping.normalised(numbers)
    with pytest.raises(PseudonymError, match="arrives as double"):
        BSN.normalised(pa.array([12345678.0]))


@pytest.mark.parametrize(
    "missing", ["spaces", "case", "characters", "leading_zeros", "length", "placeholders", "marks", "check"]
)
def test_nothing_is_guessed(missing: str) -> None:
    declared = BSN.model_dump()
    del declared[missing]
    with pytest.raises(ValidationError, match=missing):
        IdentifierRule.model_validate(declared)


def test_a_rule_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(ValidationError, match="say in 'length'"):
        read([], length=0)
    with pytest.raises(ValidationError, match="must be 0"):
        read([], leading_zeros="strip")
    with pytest.raises(ValidationError, match="for numbers of 9 digits"):
        read([], length=8)


def test_those_of_the_monitor_are_good() -> None:
    assert [rule.id for rule in load_identifiers(DEFINITIONS).identifier] == ["bsn", "case-number"]


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    text = (DEFINITIONS / "identifiers.toml").read_text(encoding="utf-8").replace('"remove"', '"guess"')
    (tmp_path / "identifiers.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"identifiers.toml:6: 'spaces': 'guess' is none of"):
        load_identifiers(tmp_path)


def test_an_unknown_kind_is_told() -> None:
    with pytest.raises(PseudonymError, match=r"There is no identifier 'crv'\. Known: bsn"):
        RULES["crv"]


@given(st.lists(st.integers(1, 999_999_999), min_size=1, max_size=20))
def test_a_person_has_one_pseudonym_however_it_is_written(numbers: list[int]) -> None:
    plain = pa.array([str(number) for number in numbers])
    dressed = pa.array([f" {number:09}"[:5] + " " + f" {number:09}"[5:] for number in numbers])
    made = MADE.of(BSN.normalised(plain)[0]).to_pylist()
    assert made == MADE.of(BSN.normalised(dressed)[0]).to_pylist()
    assert made == [MADE.of_one(f"{number:09}") for number in numbers]
    assert len(set(made)) == len(set(numbers))
    assert {len(each) for each in made} == {LENGTH}


def test_another_kind_has_another_pseudonym() -> None:
    other = BSN.model_copy(update={"id": "crv"})
    assert Pseudonymiser(other, CIRCLE, KEY).of_one("123456789") != MADE.of_one("123456789")


def test_another_circle_has_another_pseudonym() -> None:
    assert Pseudonymiser(BSN, "protection-cases", KEY).of_one("123456789") != MADE.of_one("123456789")
