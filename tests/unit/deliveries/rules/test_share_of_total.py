"""Rule: a percentage is the count beside it as a share of the total of its dimension."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked
from tests.unit.deliveries.supplier import REGION, REPORTS, SHARE, YEAR, check, drawn, only, rules, table

RULE = {
    "id": "shares",
    "kind": "share-of-total",
    "label": {"nl": "Aandelen", "en": "Shares"},
    "count": "reports",
    "share": "share",
    "over": "region",
}
TOTAL = "Totaal  | 2019 | 80        | 100"


def sharing(folder: Path, drenthe: str, total: str = TOTAL) -> Checked:
    """The outcome for one region of two, with a delivered total."""
    text = f"""
        regio   | jaar | meldingen | aandeel
        Drenthe | 2019 | {drenthe}
        Zeeland | 2019 | 59        | 73,75
        {total}
    """
    shares = table("regions", (REGION, YEAR, REPORTS, {**SHARE, "unknown": ["onbekend"]}), rule=[RULE])
    return check(folder, {"regions.csv": drawn(text)}, shares)


@pytest.mark.parametrize(
    ("share", "told"), [("26,25", False), ("26", False), ("26,75", False), ("25,75", False), ("27", True), ("25", True)]
)
def test_a_percentage_may_be_rounded_to_a_whole_one(share: str, told: bool, tmp_path: Path) -> None:
    # 21 of 80 is 26.25 %
    assert ("shares" in rules(sharing(tmp_path, f"21 | {share}"))) is told


def test_the_finding_names_both_percentages(tmp_path: Path) -> None:
    finding = only(sharing(tmp_path, "21 | 10"))

    assert (finding.expected, finding.found, finding.where.row) == ("26.2", "10", 2)
    assert finding.message.nl == (
        "share, Drenthe, 2019: het percentage is 10, maar uit het aantal en het totaal volgt 26,2."
    )


def test_without_a_delivered_total_the_parts_are_the_base(tmp_path: Path) -> None:
    # 21 of 21 + 59 is 26.25 %
    assert "shares" not in rules(sharing(tmp_path, "21 | 26", total=""))
    assert "shares" in rules(sharing(tmp_path / "again", "21 | 10", total=""))


@pytest.mark.parametrize("drenthe", ["<10 | 10", "onbekend | 10", "21 | onbekend"])
def test_what_is_not_known_is_not_judged(drenthe: str, tmp_path: Path) -> None:
    assert "shares" not in rules(sharing(tmp_path, drenthe))


def test_a_total_of_nil_has_no_shares(tmp_path: Path) -> None:
    text = "regio | jaar | meldingen | aandeel\nDrenthe | 2019 | 0 | 0\nTotaal | 2019 | 0 | 0"
    shares = table("regions", (REGION, YEAR, REPORTS, SHARE), rule=[RULE])

    assert not rules(check(tmp_path, {"regions.csv": drawn(text)}, shares))
