"""What is counted by hand, in SQL and in pandas, is what we count; and a number that differs does not slip through."""

import json
from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.national.by_hand.duckdb.__main__ import counting as counting_in_sql
from benchmarks.national.comparing import Agreement, compared
from benchmarks.national.layout import CHAPTERS, Tables
from benchmarks.national.ours import counting
from tests.unit.benchmarks.national.drawn_country import draw_country

EVERY = [("duckdb", chapter) for chapter in CHAPTERS] + [
    ("pandas", chapter) for chapter in ("police", "help", "repeat")
]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_country(tmp_path_factory.mktemp("drawn"))


@pytest.fixture(scope="module")
def ours(checked: Path) -> dict[str, Tables]:
    with counting(checked, CHAPTERS) as count:
        return {chapter: count(chapter) for chapter in CHAPTERS}


def by_hand(who: str, chapter: str, checked: Path, folder: Path) -> Tables:
    out = folder / "out.json"
    import_module(f"benchmarks.national.by_hand.{who}.__main__").main(checked, chapter, out)
    tables: Tables = json.loads(out.read_text(encoding="utf-8"))
    return tables


@pytest.mark.parametrize(("who", "chapter"), EVERY)
def test_what_is_counted_by_hand_is_what_we_count(
    who: str, chapter: str, ours: dict[str, Tables], checked: Path, tmp_path: Path
) -> None:
    figures = sum(len(row) for table in ours[chapter].values() for row in table.values())
    theirs = by_hand(who, chapter, checked, tmp_path)
    assert compared(ours[chapter], theirs) == Agreement(figures, 0, (), ())


def test_chapters_counted_in_one_database_are_those_counted_apart(ours: dict[str, Tables], checked: Path) -> None:
    with counting_in_sql(checked, CHAPTERS) as count:
        together = {chapter: count(chapter) for chapter in CHAPTERS}
    differ = {chapter: compared(ours[chapter], together[chapter]) for chapter in CHAPTERS}
    assert [chapter for chapter, found in differ.items() if found.different or found.lacking] == []


@pytest.mark.parametrize("chapter", ["chain", "protection", "helpwanted"])
def test_pandas_says_which_chapters_it_does_not_count(chapter: str, checked: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        by_hand("pandas", chapter, checked, tmp_path)
    assert stopped.value.code == 3


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_one_other_number_is_found(chapter: str, ours: dict[str, Tables]) -> None:
    for table, rows in ours[chapter].items():
        changed = json.loads(json.dumps(ours[chapter]))
        keys, figures = next(iter(rows.items()))
        name, value = next(iter(figures.items()))
        changed[table][keys][name] = (value or 0) + 1
        found = compared(ours[chapter], changed)
        assert (found.different, len(found.examples)) == (1, 1)


def test_what_is_drawn_fills_every_table(ours: dict[str, Tables]) -> None:
    empty = {
        (chapter, table)
        for chapter, tables in ours.items()
        for table, rows in tables.items()
        if not any(value for row in rows.values() for value in row.values())
    }
    assert empty == set()
