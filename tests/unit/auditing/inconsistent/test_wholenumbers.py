"""Percentages that no whole numbers can give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.inconsistent.wholenumbers import find
from tests.unit.auditing.publications import Drawn, printed, text


def centre(count: int, share: str) -> Publication:
    rows = f"""
    id, centre, measure, value, unit
    n, North, reports, {count}, report
    p, North, share_of_all_reports, {share}, percent
    """
    return printed(Drawn("centres", rows))


@pytest.mark.parametrize(("count", "share"), [(6, "32"), (12, "18.5"), (25, "16.4"), (0, "0"), (31, "43.1")])
def test_a_pair_that_a_whole_base_gives_is_right(count: int, share: str) -> None:
    assert list(find(centre(count, share))) == []


def test_a_pair_that_no_whole_base_gives_is_found() -> None:
    (found,) = find(centre(9, "30.6"))
    assert found.severity is Severity.CERTAIN
    assert [line.en for line in found.derivation] == [
        "North: 9 is 30.6% of 29.41: no whole number.",
        "9 / 29 = 31.03%.",
        "9 / 30 = 30%.",
    ]


def test_a_pair_that_fits_when_cut_off_is_possible() -> None:
    (found,) = find(centre(6, "31"))
    assert found.severity is Severity.POSSIBLE


def of_these(share: str) -> Publication:
    return printed(
        Drawn("years", "id, year, value, unit\na, 2020, 1, report\nb, 2021, 2, report"),
        text(
            "n, victims in the group, 28, , person, exact, digits, observed, none, , \n"
            f"s, of these seen again, {share}, , percent, exact, digits, observed, none, , "
        ),
    )


def test_a_percentage_of_these_must_be_of_whole_persons() -> None:
    assert list(find(of_these("46"))) == []
    (found,) = find(of_these("48"))
    assert found.cells == ("s", "n")
    assert "13 / 28 = 46.43%." in [line.en for line in found.derivation]


@given(st.integers(1, 900), st.integers(1, 900), st.integers(0, 1))
def test_no_true_pair_is_ever_found(part: int, rest: int, decimals: int) -> None:
    share = round(100 * part / (part + rest) + 1e-9, decimals)
    assert list(find(centre(part, f"{share:.{decimals}f}"))) == []
