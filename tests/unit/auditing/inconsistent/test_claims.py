"""A rounding rule that is stated and not kept."""

import pytest

from inbeeld.auditing.findings import Finding
from inbeeld.auditing.inconsistent.claims import find
from tests.unit.auditing.publications import Drawn, printed


def claimed(rule: str, *values: int) -> list[Finding]:
    rows = "\n".join(f"r{n}, kind {n}, {value}, person" for n, value in enumerate(values))
    return list(find(printed(Drawn("kinds", f"id, kind, value, unit\n{rows}", {"rounding_rule_claimed": rule}))))


@pytest.mark.parametrize("rule", ["rounded to tens", "afgerond op 10", "multiples of 10", "op tientallen afgerond"])
def test_a_rule_that_is_kept_is_right(rule: str) -> None:
    assert claimed(rule, 10, 250, 0) == []


def test_a_rule_that_is_not_kept_is_one_finding() -> None:
    (found,) = claimed("all counts rounded to tens", 10, 562, 31)
    assert found.cells == ("r1", "r2")
    assert found.derivation[1].en == "No multiple of 10: 562, 31."


def test_other_remarks_are_no_rule() -> None:
    assert claimed("none stated", 7) == []
    assert claimed("counts computed from percentages", 7) == []
