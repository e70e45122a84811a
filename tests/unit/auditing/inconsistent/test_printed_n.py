"""The printed N against the cells of its table."""

import pytest

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.printed_n import find
from tests.unit.auditing.publications import Drawn, labels, printed

ROWS = """
id, year, kind, value, unit, row_type
a, 2020, asked, 10, report, cell
b, 2020, told, 20, report, cell
c, 2020, all, 30, report, printed_total
d, 2021, asked, 15, report, cell
e, 2021, told, 25, report, cell
f, 2021, all, 40, report, printed_total
"""


def with_n(n: int, said: str = "all", rows: str = ROWS, **facts: str) -> Publication:
    return printed(
        Drawn("kinds", rows, facts), labels(f"lab, Table 1, kinds, {n}, N, report, 2020-2021, {said}, kinds")
    )


def only(publication: Publication) -> Finding:
    (found,) = find(publication)
    return found


def test_an_n_that_is_the_sum_is_right() -> None:
    assert list(find(with_n(70))) == []


def test_an_n_that_is_not_the_sum_is_found() -> None:
    found = only(with_n(71))
    assert "30 + 40 = 70" in found.derivation[1].en
    assert found.repair.en == "Find out which cells are missing or wrong, or print N = 70."


def test_an_n_that_counts_cells_and_totals_is_recognised() -> None:
    found = only(with_n(140))
    assert found.derivation[-1].en == "2 × 70 = 140: the cells and their totals were counted together."
    assert found.repair.en == "Print N = 70."


PARTS = """
id, kind, value, unit
a, asked, 10, report
b, told, 20, report
"""


@pytest.mark.parametrize(("n", "said", "faults"), [(40, "some", 0), (29, "some", 1), (40, "all", 1), (29, "all", 1)])
def test_cells_that_are_not_all_printed_may_be_fewer_and_not_more(n: int, said: str, faults: int) -> None:
    assert len(list(find(with_n(n, said, PARTS)))) == faults


def test_cells_that_overlap_may_be_more() -> None:
    assert list(find(with_n(25, "all", PARTS, caveats="several answers possible"))) == []


def test_one_n_for_each_category_is_set_beside_its_own_cells() -> None:
    def organisations(second: int) -> Publication:
        rows = """
        id, place, organisation, lower, upper, unit, status
        a, Ali, Centre, 0, 10, report, class
        b, Ali, Police, 10, 20, report, class
        c, Bie, Centre, 10, 20, report, class
        d, Bie, Police, 20, 30, report, class
        """
        two = "\n".join(
            f"l{n}, Table 1, {name}, {total}, N, report, 2020, all, places"
            for n, name, total in ((1, "Centre", 25), (2, "Police", second))
        )
        return printed(
            Drawn("places", rows, {"printed_total": f"25;{second}", "organisation": "Centre; Police"}), labels(two)
        )

    assert list(find(organisations(45))) == []
    found = only(organisations(51))
    assert set(found.cells) == {"index.places.2", "l2", "b", "d"}


def test_each_grouping_makes_up_the_n() -> None:
    def groups(boys: int) -> Publication:
        rows = f"""
        id, group, category, value, unit
        a, age, young, 10, person
        b, age, old, 15, person
        c, sex, girls, 20, person
        d, sex, boys, {boys}, person
        """
        return printed(Drawn("people", rows, {"printed_total": "25", "unit_of_count": "person"}))

    assert list(find(groups(5))) == []
    assert only(groups(6)).cells == ("index.people.1", "c", "d")
