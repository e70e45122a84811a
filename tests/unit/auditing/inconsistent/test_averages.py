"""An average percentage against what it is the average of."""

import pytest

from inbeeld.auditing.figures import Publication
from inbeeld.auditing.inconsistent.averages import find
from tests.unit.auditing.publications import Drawn, printed


def centres(total: int, average: str) -> Publication:
    rows = f"""
    id, centre, measure, value, unit, row_type
    a.n, North, reports, 50, report, cell
    a.p, North, share_of_all_reports, 25, percent, cell
    b.n, South, reports, 40, report, cell
    b.p, South, share_of_all_reports, 40, percent, cell
    t.n, Total, reports, {total}, report, printed_total
    t.p, Total, share_of_all_reports, {average}, percent, printed_total
    """
    return printed(Drawn("centres", rows))


@pytest.mark.parametrize("average", ["30", "32.5", "33"])
def test_the_weighted_and_the_plain_average_are_both_right(average: str) -> None:
    assert list(find(centres(90, average))) == []


def test_another_average_is_found_with_the_bases() -> None:
    (found,) = find(centres(90, "36"))
    lines = [line.en for line in found.derivation]
    assert lines[1] == "The bases follow from count / percentage, such as 50 / 25% = 200; together 300."
    assert lines[2].startswith("All cells: 90 / 300 = 30%")
    assert lines[4] == "The plain average of the percentages is 32.5%."
