"""An open engine: what it reads and writes, what it refuses to give, and what it never repeats."""

from pathlib import Path

import ibis  # type: ignore[import-untyped]  # it ships no types
import pyarrow as pa  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same
import pytest

from inbeeld.engines import Engine, ratio, to_integer
from inbeeld.errors import EngineError

PLANTED = "PLANTED-4711"
CSV = 'id;name\n1;"a ""b""; c"\n2;\n3;""\n4;"two\nlines"\n'


def test_csv_is_read_as_text_with_null_for_nothing(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(CSV, encoding="utf-8")
    table = engine.read(tmp_path, delimiter=";")
    assert {str(kind) for kind in table.schema().types} == {"string"}
    rows = engine.to_rows(table.group_by("id").aggregate(name=table.name.max()))
    assert [(row["id"], row["name"]) for row in rows] == [
        ("1", 'a "b"; c'),
        ("2", None),
        ("3", None),
        ("4", "two\nlines"),
    ]


def test_what_is_written_is_read_back(engine: Engine, tmp_path: Path) -> None:
    table = folder_of(engine, tmp_path / "in", {"id": [1, 2, 3], "name": ["a", None, "c"]})
    engine.write(table.filter(table.id > 1), tmp_path / "out")
    assert (tmp_path / "out").stat().st_mode & 0o077 == 0
    back = engine.read(tmp_path / "out")
    rows = engine.to_rows(back.group_by("id").aggregate(name=back.name.max()))
    assert rows == [{"id": 2, "name": None}, {"id": 3, "name": "c"}]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out"]
    with pytest.raises(EngineError, match="exists already"):
        engine.write(table, tmp_path / "out")


def test_several_files_are_one_table(engine: Engine, tmp_path: Path) -> None:
    folder_of(engine, tmp_path / "in", {"id": [1, 2]})
    pq.write_table(pa.table({"id": [3]}), tmp_path / "in" / "more.parquet")
    assert engine.to_rows(engine.read(tmp_path / "in").count().name("rows")) == [{"rows": 3}]


def test_a_whole_number_beside_a_null_keeps_its_digits(engine: Engine, tmp_path: Path) -> None:
    table = folder_of(engine, tmp_path / "in", {"id": [1, 2], "large": [2**53 + 1, None]})
    rows = engine.to_rows(table.group_by("id").aggregate(large=table.large.max()))
    assert [row["large"] for row in rows] == [2**53 + 1, None]


def test_a_failing_question_repeats_no_value(engine: Engine, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    table = folder_of(engine, tmp_path / "in", {"id": [1, 2], "name": ["7", PLANTED]})
    with pytest.raises(EngineError) as caught:
        engine.to_rows(table.aggregate(total=table.name.cast("int64").sum()))
    assert PLANTED not in repr(caught.value)
    assert "of " + engine.name in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    with pytest.raises(EngineError):
        engine.write(table.mutate(number=table.name.cast("int64")), tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    said = capfd.readouterr()
    assert PLANTED not in said.out + said.err


def test_records_do_not_leave(engine: Engine, tmp_path: Path) -> None:
    table = folder_of(engine, tmp_path / "in", {"id": [1, 2, 3]})
    with pytest.raises(EngineError, match="Group and count them first"):
        engine.to_rows(table)


def test_a_large_summary_does_not_leave(engine: Engine, tmp_path: Path) -> None:
    table = folder_of(engine, tmp_path / "in", {"id": [1, 2, 3]})
    sizes = table.group_by("id").aggregate(rows=table.count())
    assert len(engine.to_rows(sizes, at_most=3)) == 3
    with pytest.raises(EngineError, match="more than 2 rows"):
        engine.to_rows(sizes, at_most=2)


class TestWhatCountsAsASummary:
    records = ibis.table({"id": "int64", "sex": "string"}, name="records")
    counts = records.group_by("sex").aggregate(rows=records.count())

    @pytest.mark.parametrize(
        "table",
        [
            counts.filter(counts.rows > 1).order_by("sex").mutate(share=ratio(counts.rows, counts.rows)),
            counts.union(counts),
            counts.inner_join(counts.view(), "sex"),
            records.count().as_table(),
        ],
        ids=["worked on", "united", "joined", "a number"],
    )
    def test_what_is_made_of_summaries_is_one(self, table: ibis.Table, duck: Engine) -> None:
        with pytest.raises(EngineError, match="cannot be answered"):  # it passes the guard; there is no such table
            duck.to_rows(table)

    @pytest.mark.parametrize(
        "table",
        [
            records,
            records.filter(records.id > 1),
            records.inner_join(counts, "sex"),
            counts.union(records.select("sex", rows=records.id)),
            records.mutate(rows=records.count().over(ibis.window(group_by="sex"))),
            records.distinct(),
        ],
        ids=["records", "filtered", "joined to counts", "united with counts", "windowed", "distinct"],
    )
    def test_what_holds_records_is_none(self, table: ibis.Table, duck: Engine) -> None:
        with pytest.raises(EngineError, match="Group and count them first"):
            duck.to_rows(table)


def folder_of(engine: Engine, folder: Path, columns: dict[str, list[object]]) -> ibis.Table:
    folder.mkdir()
    pq.write_table(pa.table(columns), folder / "part.parquet")
    return engine.read(folder)


def test_a_text_that_is_no_number_does_not_stop_the_question(engine: Engine, tmp_path: Path) -> None:
    table = folder_of(engine, tmp_path / "in", {"name": ["7", PLANTED, "3.4"]})
    assert engine.to_rows(table.aggregate(total=to_integer(table.name).sum())) == [{"total": 7}]
