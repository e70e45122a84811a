"""Numbers as people write them; what can be read in two ways is not read at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.deliveries.faults import Fault
from inbeeld.deliveries.grids import Plain
from inbeeld.deliveries.numbers import read_count, read_percentage


@pytest.mark.parametrize(
    ("written", "number"),
    [("0", 0), (" 12 ", 12), ("007", 7), (12, 12), (12.0, 12), ("12,0", 12), ("12.00", 12), ("\u00a012\u00a0", 12)],
)
def test_counts_are_read(written: Plain, number: int) -> None:
    assert read_count(written) == number


@pytest.mark.parametrize(
    ("written", "entry", "meant"),
    [
        ("-3", "count-negative", None),
        ("−3", "count-negative", None),
        (-3, "count-negative", None),
        ("1.234", "count-unclear", None),
        ("1,234", "count-unclear", None),
        ("1.234.567", "count-unclear", None),
        ("12,000", "count-unclear", None),
        ("12,5", "count-decimals", None),
        ("12.5", "count-decimals", None),
        (12.5, "count-decimals", None),
        ("12o", "count-text", "120"),
        ("l2", "count-text", "12"),
        ("1 234", "count-text", "1234"),
        ("1\u00a0234", "count-text", "1234"),
        ("lol", "count-text", None),
        ("twaalf", "count-text", None),
        ("12 kinderen", "count-text", None),
        ("1e3", "count-text", None),
        ("٣", "count-text", None),
        ("9" * 20, "count-too-large", None),
        (True, "count-text", None),
        (float("nan"), "count-text", None),
        (float("inf"), "count-text", None),
    ],
)
def test_what_is_no_count_is_told(written: Plain, entry: str, meant: str | None) -> None:
    fault = read_count(written)

    assert isinstance(fault, Fault)
    assert (fault.entry, fault.meant) == (entry, meant)


@pytest.mark.parametrize(
    ("written", "number"),
    [("32,3", 32.3), ("32.3 %", 32.3), ("100", 100), ("0%", 0), (16.5, 16.5), ("1.234", 1.234), (31, 31)],
)
def test_percentages_are_read(written: Plain, number: float) -> None:
    assert read_percentage(written) == number


@pytest.mark.parametrize(
    ("written", "entry"),
    [
        ("101", "percentage-range"),
        (-1, "percentage-range"),
        ("-5%", "percentage-range"),
        ("veel", "percentage-text"),
        ("1.234,5", "percentage-text"),
        ("12%%", "percentage-text"),
        (True, "percentage-text"),
        (float("nan"), "percentage-text"),
    ],
)
def test_what_is_no_percentage_is_told(written: Plain, entry: str) -> None:
    fault = read_percentage(written)

    assert isinstance(fault, Fault)
    assert fault.entry == entry


@given(st.integers(0, 10**11))
def test_every_whole_number_is_read_as_itself(number: int) -> None:
    assert read_count(str(number)) == read_count(number) == number


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none()))
def test_nothing_else_is_ever_raised(written: Plain) -> None:
    assert isinstance(read_count(written), int | Fault)
    assert isinstance(read_percentage(written), float | Fault)
