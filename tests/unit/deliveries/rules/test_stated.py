"""Figures that a supplier states beside a table follow from its cells."""

from pathlib import Path

import pytest

from inbeeld.deliveries import Checked
from tests.unit.deliveries.supplier import REGION, SIZE, check, drawn, only, rules, table

TEXT = """
    regio   | jaar | meldingen
    Drenthe | 2019 | 12
    Zeeland | 2019 | 15
    Totaal  | 2019 | 27
    Drenthe | 2020 | 20
"""


def stating(folder: Path, facts: str, text: str = TEXT) -> Checked:
    """The outcome for a table with a stated figure."""
    stated = (
        f'[[stated]]\nid = "n"\ntable = "regions"\n{facts}\nlabel = {{ nl = "N bij de tabel", en = "N of the table" }}'
    )
    return check(folder, {"regions.csv": drawn(text)}, more=stated)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ('value = "reports"\nnumber = 47', False),  # 12 + 15 + 20, without the total
        ('value = "reports"\nnumber = 74', True),
        ('value = "reports"\nnumber = 27\nwhere = { year = "2019" }', False),
        ('value = "reports"\nnumber = 27\nwhere = { year = "2019", region = "total" }', False),
        ('value = "reports"\nnumber = 32\nwhere = { region = "drenthe" }', False),
        ('what = "rows"\nnumber = 3', False),  # a total is no row of its own
        ('what = "rows"\nnumber = 2\nwhere = { year = "2019" }', False),
        ('what = "rows"\nnumber = 4', True),
    ],
)
def test_stated_sums_and_rows_are_compared(facts: str, told: bool, tmp_path: Path) -> None:
    assert bool(rules(stating(tmp_path, facts))) is told


def test_a_difference_is_told_in_words(tmp_path: Path) -> None:
    finding = only(stating(tmp_path, 'value = "reports"\nnumber = 1047'))

    assert (finding.rule, finding.expected, finding.found) == ("stated-sum", "47", "1047")
    assert finding.message.nl == "N bij de tabel is volgens opgave 1.047, maar de cellen tellen op tot 47."


@pytest.mark.parametrize(("number", "told"), [(32, False), (41, False), (31, True), (42, True)])
def test_hidden_cells_leave_room(number: int, told: bool, tmp_path: Path) -> None:
    # 12 + 20 + at most 9
    text = TEXT.replace("15", "<10")

    assert bool(rules(stating(tmp_path, f'value = "reports"\nnumber = {number}', text))) is told


def test_rows_in_quarantine_leave_room_upwards_only(tmp_path: Path) -> None:
    text = TEXT.replace("15", "l5")

    assert rules(stating(tmp_path, 'value = "reports"\nnumber = 500', text)) == ["count-text"]
    assert rules(stating(tmp_path / "b", 'value = "reports"\nnumber = 31', text)) == ["count-text", "stated-sum"]


def test_rows_of_one_class_are_counted(tmp_path: Path) -> None:
    text = "regio | omvang\nDrenthe | Minder dan 10\nZeeland | 10 tot 20\nFryslân | Minder dan 10"
    stated = (
        '[[stated]]\nid = "n"\ntable = "sizes"\nwhat = "rows"\nwhere = { size = "lt10" }\nnumber = 3\n'
        'label = { nl = "Kleine", en = "Small" }'
    )
    checked = check(tmp_path, {"sizes.csv": drawn(text)}, table("sizes", (REGION, SIZE)), more=stated)

    assert only(checked).message.en == "Small is stated as 3, but there are 2 rows."
