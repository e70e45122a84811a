"""What is handed to the tools of others is the same table, and what cannot be measured has a row that says so."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

from benchmarks.disclosure import tools
from benchmarks.disclosure.crossing import crossed
from benchmarks.disclosure.exchange import Answer, Sheet, read_answer, read_sheet, write
from benchmarks.disclosure.judging import Verdict
from benchmarks.disclosure.measuring import Audit, Bench, Protection, different, sheet_of
from benchmarks.disclosure.peers.run_gconfid import cells_of, sums_of
from benchmarks.disclosure.peers.run_pytauargus import hierarchy_of, persons
from benchmarks.disclosure.report import audits_table, protections_table, told


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheet_of(crossed("tiny"))


def test_each_sum_names_its_total_first(sheet: Sheet) -> None:
    for total, *parts in sheet.sums:
        assert sheet.values[total] == sum(sheet.values[part] for part in parts)
        assert "Total" in sheet.codes[total] or sheet.codes[total][0] in sheet.parents.values()


def test_sheet_and_answer_come_back_as_they_were_written(sheet: Sheet, tmp_path: Path) -> None:
    answer = Answer(hidden=[3, 5], bound=1.5, lower=[0.0, 1.0], upper=[float("inf"), 4.0])
    write(tmp_path / "sheet", sheet)
    write(tmp_path / "answer", answer)

    assert read_sheet(tmp_path / "sheet") == sheet
    assert read_answer(tmp_path / "answer") == answer


def test_gconfid_gets_every_count_but_zeros_and_sums_that_hold(sheet: Sheet) -> None:
    noise = {row["CellId"]: row["TotalNoise"] for row in cells_of(sheet)}

    assert sorted(noise.values()) == sorted(value for value in sheet.values if value)
    rest = dict.fromkeys((row["ConstraintId"] for row in sums_of(sheet)), 0.0)
    for row in sums_of(sheet):
        rest[row["ConstraintId"]] += row["Coefficient"] * noise[row["CellId"]]
    assert set(rest.values()) == {0.0}


def test_pytauargus_gets_every_person_once(sheet: Sheet) -> None:
    people = persons(sheet)

    assert list(people) == ["mun", "off", "sex", "one"]
    assert {len(column) for column in people.values()} == {max(sheet.values)}


def test_places_stand_below_their_province() -> None:
    assert hierarchy_of({"b": "Q", "a": "P", "c": "P"}) == ["P", "@a", "@c", "Q", "@b"]


def test_audits_are_equal_up_to_rounding() -> None:
    one = Answer(hidden=[1, 2], lower=[0.0, 1.0], upper=[5.0, 6.0])
    other = Answer(hidden=[2, 1], lower=[1.0, 0.0], upper=[6.0000001, 5.0])

    assert different(one, other) == 0
    assert different(one, Answer(hidden=[1, 3], lower=[0.0, 0.0], upper=[5.1, 1.0])) == 3


def test_tool_that_is_not_there_has_a_row_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "PEERS", tmp_path / "python")

    rows = [Bench("tiny", tmp_path / "tiny", 60, lambda _: None).protection("gconfid")]

    assert rows == [Protection("gconfid", words="not installed: there is no .venv-bench")]
    assert told(rows) == ["gconfid: not installed: there is no .venv-bench"]
    assert "gconfid: not installed" in printed(protections_table("tiny", crossed("tiny"), rows))


def test_rows_tell_loss_gap_and_narrow_cells() -> None:
    verdict = Verdict(secondary=80, worth=2_000, narrow=[3, 25], seconds=0.5, agreed=True)
    row = Protection("inbeeld", Answer(seconds=1.25, processor=1.0, bound=60.0), 250_000_000, verdict)

    text = printed(protections_table("tiny", crossed("tiny"), [row, Protection("gconfid", words="stopped after 9 s")]))

    assert "tiny: 432 cells, 148 of them unsafe" in text
    assert "inbeeld 1.2 1.0 80 2,000 60.0 25.0% 3 25 250 0.5 same" in " ".join(text.split())
    assert "gconfid: stopped after 9 s" in text


def test_audits_are_told_with_how_much_faster_one_was() -> None:
    answers = {"inbeeld": Answer(hidden=[1, 2], seconds=0.5), "pytauargus": Answer(hidden=[1, 2], seconds=20)}

    text = printed(audits_table("mid", [Audit("gconfid", answers, {}, different=0)]))

    assert "gconfid 2 0.5 20.0 40 0" in " ".join(text.split())


def printed(table: Table) -> str:
    paper = StringIO()
    Console(width=140, file=paper).print(table)
    return paper.getvalue()
