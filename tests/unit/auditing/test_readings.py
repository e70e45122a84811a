"""How near a printed number is to what was counted."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.auditing.figures import Figure, Status
from inbeeld.auditing.readings import Fit, Range, allowed, fit, known, total


def figure(value: str | None = None, **facts: Any) -> Figure:
    number = Decimal(value) if value is not None else None
    return Figure(id="a", table="t", file="t.csv", row=2, value=number, **facts)


def at(value: str) -> Range:
    return Range(Fraction(value), Fraction(value))


@pytest.mark.parametrize(
    ("printed", "facts", "actual", "expected"),
    [
        ("38", {}, "38.4", Fit.FITS),
        ("38", {}, "38.5", Fit.FITS),  # half to even
        ("39", {}, "38.5", Fit.FITS),  # half up
        ("38", {}, "38.6", Fit.OTHERWISE_ROUNDED),
        ("38", {}, "39.6", Fit.FALSE),
        ("38.0", {}, "38.2", Fit.FALSE),
        ("25", {"qualifier": "over"}, "26", Fit.FITS),
        ("25", {"qualifier": "over"}, "24", Fit.FALSE),
        ("25", {"qualifier": "over"}, "40", Fit.LOOSE),
        ("40", {"qualifier": "almost"}, "38.4", Fit.FITS),
        ("40", {"qualifier": "almost"}, "41", Fit.FALSE),
        ("50", {"qualifier": "more than"}, "90", Fit.FITS),
        ("15", {"qualifier": "about"}, "14.4", Fit.FITS),
        ("15", {"qualifier": "about"}, "12", Fit.FALSE),
        ("33.3", {"in_words": True, "unit": "percent"}, "31", Fit.FITS),
        ("33.3", {"in_words": True, "unit": "percent"}, "50", Fit.FALSE),
    ],
)
def test_a_printed_number_fits_by_its_rounding_and_its_word(
    printed: str, facts: dict[str, Any], actual: str, expected: Fit
) -> None:
    assert fit(figure(printed, **facts), at(actual)) is expected


def test_a_word_that_is_not_known_proves_nothing() -> None:
    assert fit(figure("10", qualifier="in principle"), at("99")) is Fit.FITS


def test_a_number_that_is_not_printed_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="a"):
        allowed(figure())


def test_what_a_reader_knows_of_a_cell() -> None:
    assert known(figure("12")) == at("12")
    assert known(figure(status=Status.SUPPRESSED, lower=Decimal(0), upper=Decimal(9))) == Range(
        Fraction(0), Fraction(9)
    )
    assert known(figure(status=Status.UNKNOWN)) == Range(Fraction(0), None)
    assert known(figure("6", in_words=True, unit="person")) == at("6")
    assert known(figure("25", in_words=True, unit="percent")) == Range(Fraction(22), Fraction(28))
    assert known(figure("11", upper=Decimal(13))) == Range(Fraction(11), Fraction(13))


def test_a_sum_is_as_wide_as_its_parts() -> None:
    parts = [at("3"), Range(Fraction(0), Fraction(9)), Range(Fraction(1), None)]
    assert total(parts) == Range(Fraction(4), None)
    assert total([]) == at("0")


@given(st.integers(0, 5_000), st.integers(1, 5_000), st.integers(0, 2))
def test_a_correctly_rounded_share_always_fits(part: int, base: int, decimals: int) -> None:
    share = Fraction(100 * part, base)
    printed = Decimal(round(share * 10**decimals)).scaleb(-decimals)
    assert fit(figure(str(printed)), Range(share, share)) is Fit.FITS
