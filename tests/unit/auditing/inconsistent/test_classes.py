"""Classes in which a value falls twice or not at all."""

import pytest

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.classes import find
from tests.unit.auditing.publications import Drawn, printed


def classes(*bounds: tuple[str, str, str]) -> list[Finding]:
    rows = "\n".join(
        f"c{n}, place {n}, {words}, {low}, {high}, report, class" for n, (words, low, high) in enumerate(bounds)
    )
    return list(find(printed(Drawn("places", f"id, place, class_nl, lower, upper, unit, status\n{rows}"))))


@pytest.mark.parametrize(
    "bounds",
    [
        [("minder dan 10", "0", "10"), ("10 tot 20", "10", "20"), ("20 of meer", "20", "")],
        [("0 t/m 9", "0", "9"), ("10 t/m 19", "10", "19"), ("meer dan 19", "19", "")],
        [("", "0", "9"), ("", "10", "19"), ("", "20", "")],
        [("", "0", "10"), ("", "10", "20"), ("", "20", "")],
    ],
)
def test_classes_that_meet_in_some_reading_are_right(bounds: list[tuple[str, str, str]]) -> None:
    assert classes(*bounds) == []


def test_a_value_in_no_class_or_in_two_is_found_in_both_readings() -> None:
    (found,) = classes(
        ("minder dan 10", "0", "10"), ("10 tot 20", "10", "20"), ("20 tot 30", "20", "30"), ("meer dan 30", "30", "")
    )
    assert found.severity is Severity.CERTAIN
    lines = [line.en for line in found.derivation]
    assert "30 falls in no class: between “20 tot 30” and “meer dan 30”." in lines
    assert "20 falls in two classes: “10 tot 20” and “20 tot 30”." in lines


def test_classes_that_overlap_are_found() -> None:
    (found,) = classes(("0 t/m 10", "0", "10"), ("10 t/m 20", "10", "20"))
    assert found.derivation[-1].en == "10 falls in two classes: “0 t/m 10” and “10 t/m 20”."


def test_a_wide_gap_may_be_a_class_that_nobody_is_in() -> None:
    assert classes(("", "0", "10"), ("", "20", "30")) == []
