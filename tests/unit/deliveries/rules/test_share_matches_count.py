"""Rule: the share of the total follows from the counts and shares of its parts."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked
from tests.unit.deliveries.supplier import REGION, REPORTS, SHARE, YEAR, check, drawn, only, rules, table

RULE = {
    "id": "shares",
    "kind": "share-matches-count",
    "label": {"nl": "Aandelen", "en": "Shares"},
    "count": "reports",
    "share": "share",
    "over": "region",
    "tolerance": 0.5,
}


def sharing(folder: Path, text: str) -> Checked:
    """The outcome for counts with their shares."""
    shares = table("regions", (REGION, YEAR, REPORTS, {**SHARE, "unknown": ["onbekend"]}), rule=[RULE])
    return check(folder, {"regions.csv": drawn(text)}, shares)


def parts(total: str, zeeland: str = "30 | 10") -> str:
    """Two regions and a total: 20 is 40 % of 50, 30 is 10 % of 300; together 50 of 350, which is 14.3 %."""
    return f"""
        regio   | jaar | meldingen | aandeel
        Drenthe | 2019 | 20        | 40
        Zeeland | 2019 | {zeeland}
        Totaal  | 2019 | 50        | {total}
    """


@pytest.mark.parametrize(
    ("total", "told"), [("14,3", False), ("14", False), ("14,7", False), ("15", True), ("25", True)]
)
def test_the_share_of_the_total_is_weighed(total: str, told: bool, tmp_path: Path) -> None:
    assert bool(rules(sharing(tmp_path, parts(total)))) is told


def test_an_average_of_percentages_is_told(tmp_path: Path) -> None:
    # (40 + 10) / 2 = 25
    finding = only(sharing(tmp_path, parts("25")))

    assert (finding.expected, finding.found, finding.where.row) == ("14.3", "25", 4)
    assert finding.message.nl == (
        "share, Totaal, 2019: het percentage van het totaal is 25, maar uit de delen volgt 14,3."
    )


@pytest.mark.parametrize("zeeland", ["onbekend | onbekend", "<10 | 10", "0 | 0", "30 | x"])
def test_a_part_whose_base_is_unknown_leaves_the_share_open(zeeland: str, tmp_path: Path) -> None:
    assert "shares" not in rules(sharing(tmp_path, parts("25", zeeland)))


def test_a_share_of_nobody_is_told(tmp_path: Path) -> None:
    finding = only(sharing(tmp_path, parts("25", "0 | 12")))

    assert finding.message.en == "reports, Zeeland, 2019: 0 with a percentage of 12 cannot be."
