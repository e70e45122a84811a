"""What the last lines of a build tell of the audit."""

import json

import pytest

from inbeeld.editions import StepInput
from inbeeld.editions.making.findings import make_summary


def summary(passed: int, **found: int) -> str:
    counts = {
        kind: {"certain": found.get(kind, 0), "possible": 0} for kind in ("inconsistent", "misleading", "recoverable")
    }
    told = {"findings": [], "audit": {"counts": counts}, "exceptions": [{}] * passed}
    given = StepInput({"title": "T", "languages": "nl"}, (), {"findings": {"findings.json": json.dumps(told).encode()}})
    return str(json.loads(make_summary(given)["internal/summary.json"])["audit"])


@pytest.mark.parametrize(
    ("passed", "found", "told"),
    [
        (0, {}, "0 recoverable, 0 inconsistent, 0 misleading"),
        (0, {"inconsistent": 2, "misleading": 3}, "0 recoverable, 2 inconsistent, 3 misleading"),
        (1, {"recoverable": 1}, "1 recoverable (1 finding passed on record), 0 inconsistent, 0 misleading"),
        (2, {"recoverable": 2}, "2 recoverable (2 findings passed on record), 0 inconsistent, 0 misleading"),
        (0, {"recoverable": 1}, "1 recoverable (1 allowed by a policy), 0 inconsistent, 0 misleading"),
        (
            1,
            {"recoverable": 3},
            "3 recoverable (1 finding passed on record, 2 allowed by a policy), 0 inconsistent, 0 misleading",
        ),
    ],
)
def test_all_three_kinds_of_findings_are_counted(passed: int, found: dict[str, int], told: str) -> None:
    assert summary(passed, **found) == told
