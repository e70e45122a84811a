"""Parts against their whole, and *at least one* against all."""

from inbeeld.auditing.findings import Finding, Severity
from inbeeld.auditing.inconsistent.unions import find
from tests.unit.auditing.publications import Drawn, labels, printed, text


def online(any_: str, asked: str = "1.2") -> list[Finding]:
    rows = f"""
    id, form, category, value, unit
    u, online, any online form, {any_}, percent
    a, online, asked, {asked}, percent
    b, online, received, 3.7, percent
    x, physical, any physical form, 3.1, percent
    y, physical, touched, 2.3, percent
    """
    return list(find(printed(Drawn("forms", rows))))


def test_at_least_one_between_the_largest_and_the_sum_is_right() -> None:
    assert online("4.2") == []
    assert online("5.0") == []  # 1.25 + 3.75 unrounded


def test_at_least_one_above_all_together_is_possible() -> None:
    (found,) = online("5.3")
    assert found.severity is Severity.POSSIBLE
    assert "unrounded at most 5 together" in found.derivation[1].en


def test_a_form_above_at_least_one_is_certain() -> None:
    (found,) = online("5.0", asked="6.0")
    assert (found.severity, found.cells) == (Severity.CERTAIN, ("a", "u"))


def test_a_cell_above_the_n_is_found() -> None:
    table = Drawn("kinds", "id, kind, value, unit\na, asked, 31, report\nb, told, 20, report")
    (found,) = find(printed(table, labels("lab, Figure 1, kinds, 30, N, report, 2020, some, kinds")))
    assert found.cells == ("a", "lab")


def test_a_percentage_above_a_hundred_is_found() -> None:
    (found,) = find(printed(Drawn("kinds", "id, kind, value, unit\na, asked, 101, percent\nb, told, 100, percent")))
    assert found.cells == ("a",)


def test_growth_may_be_more_than_a_hundred_per_cent_or_less_than_nothing() -> None:
    counts = Drawn("years", "id, year, value, unit\na, 2022, 800, report\nb, 2023, 400, report\nc, 2024, 1000, report")
    growth = """
    up, growth, 150, , percent, exact, , observed, change, c, b
    down, change, -50, , percent, exact, , observed, change, b, a
    """
    assert list(find(printed(counts, text(growth)))) == []
