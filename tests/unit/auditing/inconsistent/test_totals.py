"""Printed totals against their cells."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Severity
from inbeeld.auditing.inconsistent.totals import find
from tests.unit.auditing.publications import Drawn, printed


def by_region(total: int, **facts: str) -> Publication:
    rows = f"""
    id, region, value, unit, row_type
    a, North, 12, report, cell
    b, South, 30, report, cell
    t, Total, {total}, report, printed_total
    """
    return printed(Drawn("regions", rows, facts))


def test_a_total_that_is_the_sum_is_right() -> None:
    assert list(find(by_region(42))) == []


def test_a_total_that_is_not_the_sum_is_found_with_the_sum_written_out() -> None:
    (found,) = find(by_region(43, caveats="the list is complete"))
    assert found.severity is Severity.CERTAIN
    assert found.cells == ("t", "a", "b")
    assert [line.en for line in found.derivation] == [
        "Total: printed as total 43.",
        "The cells: 12 + 30 = 42.",
        "43 − 42 = 1: the total is 1 too high.",
    ]


def test_rounding_that_is_stated_explains_a_small_difference_only() -> None:
    rounded = {"rounding_rule_claimed": "multiples of 2", "caveats": "the list is complete"}
    assert list(find(by_region(44, **rounded))) == []
    (found,) = find(by_region(48, **rounded))
    assert "3 at most (3 numbers)" in found.derivation[-1].en


def test_cells_that_overlap_may_be_more_than_their_total() -> None:
    several = {"caveats": "several forms per investigation; the list is complete"}
    assert list(find(by_region(40, **several))) == []
    assert len(list(find(by_region(43, **several)))) == 1


def test_a_hidden_cell_leaves_room_for_what_it_can_be() -> None:
    def with_hidden(total: int) -> Publication:
        rows = f"""
        id, region, value, unit, status, bound, row_type
        a, North, 12, report, observed, , cell
        b, South, , report, suppressed, <10, cell
        t, Total, {total}, report, observed, , printed_total
        """
        return printed(Drawn("regions", rows))

    assert list(find(with_hidden(21))) == []
    (found,) = find(with_hidden(22))
    assert "12 + 0-9 = 12 to 21" in found.derivation[1].en


def test_each_grouping_beside_a_total_adds_up_to_it() -> None:
    def groups(boys: int) -> Publication:
        rows = f"""
        id, group, category, value, unit
        a, age, young, 10, person
        b, age, old, 15, person
        c, sex, girls, 20, person
        d, sex, boys, {boys}, person
        t, all, all, 25, person
        """
        return printed(Drawn("people", rows))

    assert list(find(groups(5))) == []
    (found,) = find(groups(6))
    assert found.cells == ("t", "c", "d")


def test_a_subtotal_is_of_its_own_group() -> None:
    def provinces(north: int) -> Publication:
        rows = f"""
        id, province, place, value, unit, row_type
        a, North, Ali, 1, report, cell
        b, North, Bie, 2, report, cell
        c, South, Cee, 4, report, cell
        d, South, Dee, 8, report, cell
        n, North, North, {north}, report, printed_total
        s, South, South, 12, report, printed_total
        t, Total, Total, 15, report, printed_total
        """
        return printed(Drawn("places", rows))

    assert list(find(provinces(3))) == []
    (found,) = find(provinces(4))
    assert found.cells == ("n", "a", "b")


def test_at_least_one_is_no_sum() -> None:
    rows = """
    id, form, category, value, unit
    a, one, pushing, 10, person
    b, two, hitting, 15, person
    t, all, at least one of these, 18, person
    """
    assert list(find(printed(Drawn("forms", rows)))) == []
