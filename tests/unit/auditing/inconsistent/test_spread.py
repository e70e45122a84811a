"""Means, spreads and ranges."""

import pytest

from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.spread import find
from tests.unit.auditing.publications import Drawn, printed, text


def ages(mean: str, deviation: str, median: str) -> list[Finding]:
    rows = [("mean age", mean), ("standard deviation of age", deviation), ("median age", median)]
    rows += [("lowest age", "0"), ("highest age", "17")]
    told = (f"s{n}, {w}, {v}, , year, exact, digits, observed, none, , " for n, (w, v) in enumerate(rows))
    return list(find(printed(Drawn("words", "id, word\na, one"), text("\n".join(told)))))


def test_a_possible_distribution_is_right() -> None:
    assert ages("10", "5", "11") == []
    assert ages("8.5", "8.5", "8") == []  # half at 0 and half at 17


@pytest.mark.parametrize(("mean", "deviation", "median"), [("18", "0", "11"), ("10", "5", "19")])
def test_a_middle_outside_the_range_is_found(mean: str, deviation: str, median: str) -> None:
    (found,) = ages(mean, deviation, median)
    assert found.rule == "mean-outside-range"


def test_a_spread_that_no_numbers_have_is_found() -> None:
    (found,) = ages("16", "6", "16")
    assert found.rule == "spread-too-wide"
    assert "(17 − 15.5) × (15.5 − 0) = 23.25; 5.5 × 5.5 is more" in found.derivation[-1].en


def test_a_list_that_leaves_a_stated_range_is_found() -> None:
    def peaks(months: int) -> list[Finding]:
        events = Drawn("events", f"id, event, peak_months\na, broadcast, {months}\nb, trial, 1")
        words = text("s, length of a media peak, 1, 2, month, exact, words, observed, none, , ")
        return list(find(printed(events, words)))

    assert peaks(2) == []
    (found,) = peaks(3)
    assert found.cells == ("s", "a")
