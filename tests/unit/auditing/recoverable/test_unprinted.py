"""What printed parts leave over of their total."""

import pytest

from inbeeld.auditing import audit_publication
from inbeeld.auditing.findings import Kind, Severity
from tests.unit.auditing.small import drawn

PARTS = "all\n 4-12 70\n 13-17 28\n total 100"


def test_few_that_are_left_may_be_a_category_that_is_not_printed() -> None:
    (found,) = audit_publication(drawn("age", PARTS)).findings

    assert (found.rule, found.kind, found.severity) == ("small-rest", Kind.RECOVERABLE, Severity.POSSIBLE)
    assert found.title.en == "Total, all: 2 left for what is not printed"
    assert found.derivation[0].en == "Total, all: 100 − 70 − 28 = 2."


@pytest.mark.parametrize(
    ("text", "caveats", "severity"),
    [
        (PARTS, "the list of ages is complete", Severity.CERTAIN),
        ("2020 2021\n 4-12 70 70\n 13-17 28 30\n total 100 100", "", Severity.CERTAIN),
        ("all\n 4-12 70\n 13-17 28\n total 90", "", Severity.CERTAIN),
        ("all\n 4-12 70\n 13-17 28\n total 150", "", Severity.LIKELY),
    ],
)
def test_total_is_wrong_where_nothing_can_be_missing_or_much_is(text: str, caveats: str, severity: Severity) -> None:
    found = audit_publication(drawn("age", text, caveats=caveats)).findings

    assert [(each.rule, each.severity) for each in found] == [("total-against-cells", severity)]
