"""The minimum is one of persons, and a zero is as small as a number gets."""

import pytest

from inbeeld.disclosure.primary import Beside, Contributors
from inbeeld.errors import DisclosureError
from tests.unit.disclosure.making import named
from tests.unit.disclosure.primary.judging import caught, of_persons, shares

TABLE = named("one", "kind | reports\na | 0\nb | 3\nc | 9\nd | 10\ne | ?\nf | <10")


def test_small_counts_and_zeros_are_caught() -> None:
    assert caught(TABLE) == {"zero": ["a"], "minimum": ["b", "c"]}


@pytest.mark.parametrize(
    ("zeros", "structural", "expected"),
    [
        ("structural", (), ["a"]),
        ("structural", [("a",)], []),
        ("hidden", [("a",)], ["a"]),
        ("shown", (), []),
    ],
)
def test_zeros_are_hidden_as_the_policy_says(zeros: str, structural: list[tuple[str]], expected: list[str]) -> None:
    assert caught(TABLE, Beside(structural=structural), zeros=zeros).get("zero", []) == expected


def test_many_reports_of_few_persons_are_caught() -> None:
    table = named("one", "kind | reports\na | 40\nb | 40")
    behind = Beside({("a",): Contributors(persons=3), ("b",): Contributors(persons=31)})
    assert caught(table, behind, counts="persons") == {"minimum": ["a"]}


def test_a_count_of_persons_needs_no_more() -> None:
    assert caught(of_persons(TABLE), counts="persons") == {"zero": ["a"], "minimum": ["b", "c"]}


def test_persons_are_not_guessed() -> None:
    with pytest.raises(DisclosureError, match=r"one \(b\) .* reports are no persons\. Give the number of persons"):
        caught(TABLE, counts="persons")


@pytest.mark.parametrize("persons", [0, 4])
def test_more_persons_than_reports_cannot_be(persons: int) -> None:
    with pytest.raises(DisclosureError, match="does not fit its number of reports"):
        caught(named("one", "kind | reports\na | 3"), Beside({("a",): Contributors(persons)}), counts="persons")


def test_of_a_percentage_the_part_is_looked_at() -> None:
    assert caught(shares((0, 200), (9, 200), (10, 200))) == {"zero": ["a"], "minimum": ["b"]}
    assert caught(shares((0, 200), (9, 200), (10, 200)), zeros="shown") == {"minimum": ["b"]}
