"""Percentages in a table against the counts beside them."""

import pytest

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.inconsistent.cellshares import find
from tests.unit.auditing.publications import Drawn, printed

COUNTS = {"a": 657, "b": 468, "c": 38, "d": 315}


def decisions(*shares: int, **facts: str) -> Publication:
    rows = ["id, kind, measure, value, unit"]
    for (kind, count), share in zip(COUNTS.items(), shares, strict=True):
        rows += [f"{kind}.n, {kind}, count, {count}, decision", f"{kind}.p, {kind}, percentage, {share}, percent"]
    facts = {"printed_total": "1478", "unit_of_count": "decision", **facts}
    return printed(Drawn("decisions", "\n".join(rows), facts))


@pytest.mark.parametrize("shares", [(44, 32, 3, 21), (44, 31, 2, 21), (45, 32, 3, 22), (45, 30, 5, 20)])
def test_any_way_of_rounding_is_right_if_it_is_kept(shares: tuple[int, ...]) -> None:
    assert list(find(decisions(*shares))) == []


def test_one_percentage_rounded_otherwise_is_found() -> None:
    (found,) = find(decisions(44, 32, 2, 21))
    assert found.severity is Severity.CERTAIN
    assert found.derivation[0].en == "c: 38 / 1,478 = 2.57%, printed is 2%."
    assert found.cells == ("c.p", "c.n", "index.decisions.1")


def test_a_column_made_to_add_up_is_recognised() -> None:
    rows = ["id, kind, measure, value, unit"]
    for kind, count, share in (("a", 334, 34), ("b", 333, 33), ("c", 336, 33), ("d", 1, 0)):
        rows += [f"{kind}.n, {kind}, count, {count}, case", f"{kind}.p, {kind}, percentage, {share}, percent"]
    table = Drawn("cases", "\n".join(rows), {"printed_total": "1004", "unit_of_count": "case"})
    (found,) = find(printed(table))
    assert (
        found.derivation[-1].en
        == "Rounded to the nearest they add up to 99%; as printed to 100%: it looks made to fit."
    )


def test_counts_that_are_rounded_leave_room_if_they_keep_their_rule() -> None:
    tens = {"rounding_rule_claimed": "rounded to tens"}
    assert len(list(find(decisions(44, 32, 2, 21, **tens)))) == 1  # 657 and 38 are no multiples of ten
    rows = ["id, kind, measure, value, unit"]
    for kind, count, share in (("a", 60, 63), ("b", 40, 37)):
        rows += [f"{kind}.n, {kind}, count, {count}, case", f"{kind}.p, {kind}, percentage, {share}, percent"]
    table = Drawn("cases", "\n".join(rows), {"printed_total": "100", "unit_of_count": "case", **tens})
    assert list(find(printed(table))) == []


def test_percentages_of_something_else_are_left_alone() -> None:
    assert list(find(decisions(12, 70, 55, 3))) == []


def test_a_second_error_does_not_hide_the_first() -> None:
    (found,) = find(decisions(44, 37, 2, 21))
    assert [cell for cell in found.cells if cell.endswith(".p")] == ["b.p", "c.p"]


def test_a_base_named_in_the_note_is_used() -> None:
    def noted(share: int) -> Publication:
        rows = f"""
        id, step, measure, value, unit, note
        t, all steps, count, 400, case,
        a.n, kept, count, 100, case,
        a.p, kept, percentage, {share}, percent, base is base.1
        """
        return printed(Drawn("steps", rows), Drawn("bases", "id, what, value, unit\nbase.1, x, 200, case"))

    assert list(find(noted(50))) == []
    (found,) = find(noted(25))
    assert "100 / 200 = 50%, printed is 25%" in found.derivation[0].en


def test_a_half_that_is_no_half_is_shown_with_more_decimals() -> None:
    rows = """
    id, sex, measure, value, unit
    g.n, girls, count, 11813, person
    g.p, girls, percentage, 86, percent
    b.n, boys, count, 2004, person
    b.p, boys, percentage, 14, percent
    """
    (found,) = find(printed(Drawn("sex", rows, {"printed_total": "13817", "unit_of_count": "person"})))
    assert "85.496%" in found.derivation[0].en
