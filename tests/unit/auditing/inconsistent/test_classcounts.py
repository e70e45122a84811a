"""A class against the same count elsewhere."""

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.classcounts import find
from tests.unit.auditing.publications import Drawn, printed


def classed(lower: str, upper: str, column: str = "place") -> list[Finding]:
    classes = Drawn(
        "classes",
        f"""
        id, {column}, lower, upper, unit, status
        a, Ali, {lower}, {upper}, report, class
        b, Bie, 0, 10, report, class
        c, Cee, 0, 10, report, class
        """,
    )
    counts = Drawn(
        "counts",
        """
        id, place, year, value, unit
        k, Ali, 2020, 12, report
        l, Ali, 2021, 13, report
        m, Dee, 2020, 5, report
        n, Dee, 2021, 5, report
        """,
    )
    return list(find(printed(classes, counts)))


def test_a_class_that_holds_the_count_is_right() -> None:
    assert classed("20", "30") == []


def test_a_class_that_does_not_hold_the_count_is_found() -> None:
    (found,) = classed("30", "50")
    assert found.severity is Severity.CERTAIN
    assert found.derivation[1].en == "The count: 12 + 13 = 25."
    assert len(classed("10", "20")) == 1


def test_a_place_is_not_more_than_the_larger_area_of_its_name() -> None:
    assert classed("10", "20", "municipality") == []
    (found,) = classed("30", "50", "municipality")
    assert found.severity is Severity.LIKELY
