"""Very many rows that say the same: told in seconds, in few words, and all of them kept apart."""

from pathlib import Path
from time import process_time

import pytest

from tests.unit.deliveries.supplier import check, figures, rules

HEAD = "regio;jaar;meldingen\n"


def test_very_many_equal_rows_take_seconds_and_few_findings(tmp_path: Path) -> None:
    number = 50_000
    start = process_time()

    checked = check(tmp_path, {"regions.csv": HEAD + "Drenthe;2019;12\n" * number})

    assert rules(checked) == ["row-twice"] * 101
    assert checked.findings[-1].message.en == "There are 49,899 more of these in this table."
    assert not checked.findings[-1].blocks
    assert len(checked.quarantine) == number - 1
    assert figures(checked) == {("drenthe", "2019"): 12}
    assert process_time() - start < 20


@pytest.mark.parametrize(("rows", "end"), [(3, "2, 3, and 4."), (10, "10, and 11."), (2000, "11, and 1,990 more.")])
def test_a_message_names_the_first_rows_only(rows: int, end: str, tmp_path: Path) -> None:
    text = HEAD + "".join(f"Drenthe;2019;{value}\n" for value in range(rows))

    checked = check(tmp_path, {"regions.csv": text})

    assert checked.findings[0].message.en.startswith("For Drenthe and 2019 there are different rows: 2, 3, ")
    assert checked.findings[0].message.en.endswith(end)
    assert len(checked.quarantine) == rows
