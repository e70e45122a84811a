"""A row of counts that stands in two tables."""

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.inconsistent.series import find
from tests.unit.auditing.publications import Drawn, printed

YEARS = range(2017, 2022)


def two(last: int, **facts: str) -> Publication:
    one = [
        f"a{year}, {year}, acute, {year - 1900}, report\nb{year}, {year}, other, {year - 1600}, report"
        for year in YEARS
    ]
    values = {**{year: year - 1900 for year in YEARS}, 2021: last}
    totals = [f"t{year}, Total, {year}, {value}, report, printed_total" for year, value in values.items()]
    cells = [f"c{year}, North, {year}, {value - 7}, report, cell" for year, value in values.items()]
    return printed(
        Drawn("kinds", "id, year, kind, value, unit\n" + "\n".join(one)),
        Drawn("places", "id, place, year, value, unit, row_type\n" + "\n".join(cells + totals), facts),
    )


def test_a_row_that_is_the_same_in_both_is_right() -> None:
    assert list(find(two(121))) == []


def test_a_row_that_is_the_same_but_for_one_is_found() -> None:
    (found,) = find(two(112))
    assert found.cells == ("a2021", "t2021")
    assert "121 in one, 112 in the other" in found.derivation[-1].en


def test_rows_of_another_source_are_not_compared() -> None:
    assert list(find(two(112, organisation="Police"))) == []
