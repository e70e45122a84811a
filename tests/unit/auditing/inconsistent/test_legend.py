"""A legend in the wrong order."""

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.legend import find
from tests.unit.auditing.publications import Drawn, printed, text


def legend(*said: str) -> list[Finding]:
    once, more = said
    sexes = Drawn(
        "sexes",
        f"""
        id, sex, outcome, outcome_by_legend_order, value, unit
        a, girls, once, {once}, 30, person
        b, boys, once, {once}, 10, person
        c, girls, more, {more}, 8, person
        d, boys, more, {more}, 2, person
        """,
    )
    ages = Drawn(
        "ages",
        """
        id, age, outcome, value, unit
        e, young, once, 15, person
        f, old, once, 25, person
        g, young, more, 4, person
        h, old, more, 6, person
        """,
    )
    words = text("s, more than once, 20, , percent, exact, digits, observed, share, c+d, a+b+c+d")
    return list(find(printed(sexes, ages, words)))


def test_a_legend_in_order_is_right() -> None:
    assert legend("once", "more") == []


def test_a_legend_in_the_wrong_order_is_proved_by_a_table_and_by_the_text() -> None:
    (found,) = legend("more", "once")
    assert found.severity is Severity.CERTAIN
    lines = [line.en for line in found.derivation]
    assert "“once” in ages: 15 + 25 = 40; by the legend here 10, by the numbers 40." in lines
    assert "The text: more than once: 20%. By the legend: 40 / 50 = 80%." in lines
