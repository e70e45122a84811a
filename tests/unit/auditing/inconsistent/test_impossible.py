"""Counts of people that cannot be."""

from typing import Any

import pytest

from inbeeld.auditing.figures import Status
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.inconsistent.impossible import find
from tests.unit.auditing.small import drawn, said


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("-5", "Less than nothing is impossible: girls, 2020"),
        ("13.5", "A fraction is impossible for a count: girls, 2020"),
    ],
)
def test_negative_and_fractional_counts_are_impossible(cell: str, title: str) -> None:
    (found,) = find(drawn("sex", f"2020\n girls {cell}\n boys 30"))

    assert (found.title.en, found.severity, found.cells) == (title, Severity.CERTAIN, ("sex.girls.2020",))


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("reports in the average week", {}),
        ("meldingen per dag", {}),
        ("growth of the number of reports", {}),
        ("reports", {"status": Status.DERIVED}),
        ("reports", {"qualifier": "on average"}),
        ("reports", {"unit": "euro", "counted": "euro"}),
    ],
)
def test_averages_estimates_and_growth_are_no_counts(words: str, facts: dict[str, Any]) -> None:
    assert not list(find(said("n", words, "3.5", **facts)))


def test_whole_numbers_with_a_decimal_are_counts() -> None:
    assert not list(find(said("n", "reports", "3.0")))
