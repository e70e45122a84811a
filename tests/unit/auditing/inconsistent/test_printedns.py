"""Printed N's against each other."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.inconsistent.printedns import find
from tests.unit.auditing.publications import Drawn, labels, printed

ROWS = "id, kind, value, unit\na, asked, 10, report\nb, told, 20, report"


def test_the_list_and_the_label_give_the_same_n() -> None:
    def with_label(n: int) -> Publication:
        table = Drawn("kinds", ROWS, {"printed_total": "30"})
        return printed(table, labels(f"lab, Table 1, kinds, {n}, N, report, 2020, some, kinds"))

    assert list(find(with_label(30))) == []
    (found,) = find(with_label(31))
    assert found.rule == "n-printed-twice"


def test_one_of_several_labels_has_the_n_of_the_list() -> None:
    def with_labels(n: int) -> Publication:
        rows = [f"l{m}, Table {m}, kinds, {total}, N, report, 2020, some, kinds" for m, total in ((1, 44), (2, n))]
        return printed(Drawn("kinds", ROWS, {"printed_total": "30"}), labels("\n".join(rows)))

    assert list(find(with_labels(30))) == []
    (found,) = find(with_labels(33))
    assert found.cells == ("index.kinds.1", "l2")


def test_an_n_that_others_give_to_a_longer_period_is_found() -> None:
    def third(period: str) -> Publication:
        rows = "\n".join(
            f"lab{n}, Figure {n}, kinds, 30, N, report, {years}, none, "
            for n, years in enumerate(("2017-2021", "2017-2021", period))
        )
        return printed(Drawn("kinds", ROWS), labels(rows))

    assert list(find(third("2017-2021"))) == []
    assert list(find(third("first report from 2019 on"))) == []  # it may last longer than the others
    (found,) = find(third("2019-2021"))
    assert found.cells == ("lab2", "lab0", "lab1")
    assert found.repair.en == "Print the period 2017-2021, or the N of 2019-2021."
