"""Rule: a count does not jump from one year to the next."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inbeeld.deliveries import Checked
from tests.unit.deliveries.supplier import check, only, rules, table

RULE = {
    "id": "jump",
    "kind": "jump",
    "label": {"nl": "Sprong", "en": "Jump"},
    "value": "reports",
    "along": "year",
    "maximum": 50,
    "from_count": 10,
}


def jumping(folder: Path, counts: dict[int, str], **changes: Any) -> Checked:
    """The outcome for one region over the years."""
    rows = "\n".join(f"Zeeland;{year};{count}" for year, count in counts.items())
    return check(
        folder, {"regions.csv": f"regio;jaar;meldingen\n{rows}\n"}, table(rule=[RULE]), period="2017/2021", **changes
    )


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("20", "30", False),  # 50 % up
        ("20", "31", True),  # 55 % up
        ("20", "10", False),  # 50 % down
        ("20", "9", True),  # 55 % down
        ("3", "9", False),  # small numbers jump by chance
        ("0", "10", True),
        ("0", "0", False),
        ("<10", "90", False),
    ],
)
def test_only_large_changes_of_large_counts_are_told(first: str, last: str, told: bool, tmp_path: Path) -> None:
    assert bool(rules(jumping(tmp_path, {2018: first, 2019: last}))) is told


def test_a_jump_is_told_in_words(tmp_path: Path) -> None:
    finding = only(jumping(tmp_path, {2018: "1000", 2019: "2400"}))

    # (2400 - 1000) / 1000 = 140 %
    assert finding.message.en == "reports, Zeeland, 2019: from 1,000 to 2,400, 140% up. Is that right?"
    assert finding.message.nl == "reports, Zeeland, 2019: van 1.000 naar 2.400, 140% meer. Klopt dat?"
    assert (finding.severity, finding.where.row) == ("warning", 3)


def test_years_that_do_not_follow_each_other_are_not_compared(tmp_path: Path) -> None:
    assert rules(jumping(tmp_path, {2017: "20", 2019: "90"})) == []


@pytest.mark.parametrize(("comparable", "told"), [(False, []), (True, ["jump"])])
def test_a_break_of_method_explains_a_jump(comparable: bool, told: list[str], tmp_path: Path) -> None:
    broken = {"date": date(2019, 1, 1), "reason": {"nl": "nieuw", "en": "new"}, "comparable": comparable}

    assert rules(jumping(tmp_path, {2018: "20", 2019: "90"}, **{"break": [broken]})) == told
