"""Rule: no hidden count follows from totals and other tables; and no finding ever tells its value."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbeeld.deliveries import Checked, Place, findings_as_json
from inbeeld.deliveries.rules.equations import Equations
from inbeeld.deliveries.rules.intervals import Interval
from tests.unit.deliveries.supplier import REGION, REPORTS, SEX, WIDE, YEAR, check, drawn, only, rules, table, workbook

RULE = {
    "id": "hidden",
    "kind": "hidden-derivable",
    "label": {"nl": "Verborgen", "en": "Hidden"},
    "value": "reports",
    "on": ["year"],
    "other": {"table": "sexes", "value": "reports"},
}
SEXES = """
    geslacht | jaar | meldingen
    Meisjes  | 2019 | 20
    Jongens  | 2019 | 7
    Meisjes  | 2020 | 30
    Jongens  | 2020 | 4
"""


def hiding(folder: Path, regions: str, sexes: str = SEXES) -> Checked:
    """The outcome for regions with hidden counts beside sexes."""
    files = {"regions.csv": drawn(regions), "sexes.csv": drawn(sexes)}
    return check(folder, files, table(rule=[RULE]), table("sexes", (SEX, YEAR, REPORTS)))


def test_one_hidden_cell_a_year_follows_from_the_other_table(tmp_path: Path) -> None:
    # the shape of the police figures: one small category in every year, and the sexes of the same reports
    rows: list[list[Any]] = [["regio", 2019, 2020], ["Drenthe", "<10", "<10"], ["Zeeland", 20, 31]]
    files: dict[str, bytes | str] = {"wide.xlsx": workbook({"Blad": rows}), "sexes.csv": drawn(SEXES)}

    checked = check(tmp_path, files, {**WIDE, "rule": [RULE]}, table("sexes", (SEX, YEAR, REPORTS)))

    finding = only(checked)
    assert finding.message.en == (
        "The hidden figures of Drenthe (2019 and 2020) can be calculated back from the table 'table sexes'."
    )
    assert (finding.rule, finding.severity, finding.where) == ("hidden", "error", Place("Blad", 2, None))
    # 27 - 20 = 7 and 34 - 31 = 3 stand nowhere in what is told
    assert (finding.expected, finding.found) == (None, None)
    told = json.dumps(findings_as_json((checked,), "en")["findings"])
    assert not any(f" {number} " in told or f'"{number}"' in told for number in (3, 7))


def test_two_hidden_cells_in_a_sum_are_safe(tmp_path: Path) -> None:
    regions = """
        regio   | jaar | meldingen
        Drenthe | 2019 | <10
        Fryslân | 2019 | <10
        Zeeland | 2019 | 15
    """
    # together 27 - 15 = 12: each of both can be 3 to 9
    assert rules(hiding(tmp_path, regions)) == []


@pytest.mark.parametrize(("zeeland", "told"), [("27", True), ("9", True), ("26", False), ("10", False)])
def test_two_hidden_cells_at_the_end_of_their_bounds_are_known(zeeland: str, told: bool, tmp_path: Path) -> None:
    regions = f"""
        regio   | jaar | meldingen
        Drenthe | 2019 | <10
        Fryslân | 2019 | <10
        Zeeland | 2019 | {zeeland}
    """
    # 27 - 27 = 0, so both are 0; 27 - 9 = 18 = 9 + 9; sums of 1 or 17 can be made in two ways
    assert ("hidden" in rules(hiding(tmp_path, regions))) is told


def test_a_tables_own_totals_give_cells_away(tmp_path: Path) -> None:
    regions = """
        regio   | jaar      | meldingen
        Drenthe | 2019      | 12
        Drenthe | 2020      | <10
        Drenthe | 2019-2020 | 17
    """
    finding = only(hiding(tmp_path, regions))

    assert finding.message.nl == (
        "De afgeschermde cijfers van Drenthe (2020) zijn terug te rekenen met de tabel 'tabel regions'."
    )


def test_sums_that_only_together_give_a_cell_away_are_seen(tmp_path: Path) -> None:
    # no sum has a single unknown: 2019 hides D and F, 2020 hides F and Z, and so do the totals over the years
    regions = """
        regio   | jaar      | meldingen
        Drenthe | 2019      | <10
        Fryslân | 2019      | <10
        Zeeland | 2019      | 20
        Drenthe | 2020      | 20
        Fryslân | 2020      | <10
        Zeeland | 2020      | <10
        Fryslân | 2019-2020 | 9
    """
    # 2019: D + F1 = 7; 2020: F2 + Z = 14; F1 + F2 = 9: three sums, four unknowns, each has room
    assert rules(hiding(tmp_path, regions)) == []
    # with the total of Drenthe, D = 22 - 20 follows from the table alone; then F1, F2 and Z in turn
    more = regions.rstrip() + "\n        Drenthe | 2019-2020 | 22\n"
    told = [finding.message.en for finding in hiding(tmp_path / "b", more).findings]
    assert told == [
        "The hidden figures of Drenthe (2019) can be calculated back from the table 'table regions'.",
        "The hidden figures of Fryslân (2019 and 2020) can be calculated back from the table 'table sexes'.",
        "The hidden figures of Zeeland (2020) can be calculated back from the table 'table sexes'.",
    ]


def test_a_hidden_total_does_not_give_its_parts_away(tmp_path: Path) -> None:
    regions = """
        regio   | jaar      | meldingen
        Drenthe | 2021      | <10
        Drenthe | 2019-2020 | <10
    """
    assert "hidden" not in rules(hiding(tmp_path, regions))


def test_hidden_cells_of_the_other_table_give_nothing_away(tmp_path: Path) -> None:
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | <10\nZeeland | 2019 | 15"

    assert rules(hiding(tmp_path, regions, SEXES.replace("| 7", "| <10"))) == []


def test_a_row_in_quarantine_leaves_the_sum_open(tmp_path: Path) -> None:
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | <10\nZeeland | 2019 | l5"

    assert rules(hiding(tmp_path, regions)) == ["count-text"]


def test_totals_that_contradict_each_other_hide_nothing(tmp_path: Path) -> None:
    # 27 - 10 = 17 is more than a hidden count can be, and yet anyone can subtract
    regions = "regio | jaar | meldingen\nDrenthe | 2019 | <10\nZeeland | 2019 | 10"

    assert rules(hiding(tmp_path, regions)) == ["hidden"]


def test_a_table_without_years_is_grouped_by_its_last_dimension(tmp_path: Path) -> None:
    columns = (REGION, SEX, REPORTS)
    rule = {**RULE, "on": ["sex"]}
    text = "regio | geslacht | meldingen\nDrenthe | Meisjes | <10\nTotaal | Meisjes | 5\nTotaal | Jongens | 5"

    checked = check(
        tmp_path,
        {"pairs.csv": drawn(text), "sexes.csv": drawn(SEXES)},
        table("pairs", columns, rule=[rule]),
        table("sexes", (SEX, YEAR, REPORTS)),
    )

    assert only(checked).message.en.startswith("The hidden figures of Drenthe (Girls) can")


SIZES = st.integers(0, 3)


@given(cells=st.lists(st.lists(SIZES, min_size=2, max_size=3), min_size=2, max_size=3), data=st.data())
def test_what_is_called_known_is_what_has_one_value_in_every_solution(
    cells: list[list[int]], data: st.DataObject
) -> None:
    width = min(map(len, cells))
    grid = {(row, column): cells[row][column] for row in range(len(cells)) for column in range(width)}
    hidden = data.draw(st.sets(st.sampled_from(sorted(grid)), max_size=5))
    equations = Equations()
    bounds = {key: Interval(0, 3) if key in hidden else Interval(count, count) for key, count in grid.items()}
    lines = [[key for key in grid if key[side] == place] for side in (0, 1) for place in range(max(len(cells), width))]
    for line in filter(None, lines):
        total = sum(grid[key] for key in line)
        equations.add([*((1.0, key, bounds[key]) for key in line), (-1.0, "total", Interval(total, total))])

    # the slow, obvious way: try every value of every hidden cell
    names = sorted(hidden)
    solutions = [
        guess
        for guess in (dict(zip(names, values, strict=True)) for values in product(range(4), repeat=len(names)))
        if all(sum(guess.get(key, grid[key]) for key in line) == sum(grid[key] for key in line) for line in lines)
    ]
    known = {name for name in names if len({guess[name] for guess in solutions}) == 1}
    assert equations.known_for_certain(set(names)) == known
