"""Opening an engine, and what somebody is told who cannot."""

from pathlib import Path
from types import ModuleType

import ibis  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.engines import EngineSettings, open_engine
from inbeeld.engines import cluster as spark
from inbeeld.errors import EngineError


def test_duckdb_is_opened_if_nobody_chose() -> None:
    with open_engine() as engine:
        assert engine.name == "duckdb"


def test_settings_reach_duckdb(tmp_path: Path) -> None:
    with open_engine(EngineSettings(memory=512, threads=1, spill=tmp_path)) as engine:
        connection = engine._backend.con
        asked = "select current_setting('threads'), current_setting('memory_limit'), current_setting('temp_directory')"
        threads, memory, spill = connection.execute(asked).fetchone()
        assert (threads, memory) == (1, "512.0 MiB")
        assert Path(spill).parent == tmp_path
        assert Path(spill).stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_fit_in_memory_is_spilled_and_removed(tmp_path: Path) -> None:
    with open_engine(EngineSettings(memory=64, threads=1, spill=tmp_path)) as engine:
        numbers = ibis.range(1_500_000).unnest().name("number").as_table()
        sizes = (
            numbers.mutate(text=numbers.number.cast("string").hexdigest("sha256"))
            .group_by("text")
            .aggregate(rows=lambda table: table.count())
        )
        assert engine.to_rows(sizes.aggregate(groups=sizes.count())) == [{"groups": 1_500_000}]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (EngineSettings("sparc"), "There is no engine 'sparc'. Choose one of: duckdb, spark."),
        (EngineSettings(memory=0), "memory 0"),
        (EngineSettings(threads=-1), "threads -1"),
        (EngineSettings(spill=Path("nowhere")), "nowhere is not a folder"),
        (EngineSettings(master="local[1]"), "A master is for Spark"),
    ],
)
def test_a_wrong_setting_is_told(settings: EngineSettings, words: str) -> None:
    with pytest.raises(EngineError) as caught:
        open_engine(settings)
    assert words in str(caught.value)


def test_without_pyspark_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> ModuleType:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(spark, "import_module", missing)
    with pytest.raises(EngineError, match=r"pip install 'inbeeld\[spark\]'"):
        open_engine(EngineSettings("spark"))


@pytest.mark.parametrize("home", [None, "empty"])
def test_without_java_it_says_what_to_install(
    home: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pyspark")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    if home:
        monkeypatch.setenv("JAVA_HOME", str(tmp_path / home))
    with pytest.raises(EngineError, match="Install Java 17 or newer") as caught:
        open_engine(EngineSettings("spark"))
    assert ("JAVA_HOME (" in str(caught.value)) == (home is not None)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with open_engine() as engine, pytest.raises(EngineError, match="nothing to read"):
        engine.read(tmp_path)


def test_two_kinds_of_file_are_not_mixed(tmp_path: Path) -> None:
    for name in ("a.csv", "b.parquet", "_SUCCESS", ".c.parquet.crc"):
        (tmp_path / name).touch()
    with open_engine() as engine, pytest.raises(EngineError, match=r"\.csv and \.parquet"):
        engine.read(tmp_path)


def test_a_file_that_is_no_parquet_is_told_without_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_text("PLANTED", encoding="utf-8")
    with open_engine() as engine, pytest.raises(EngineError, match="cannot be read") as caught:
        engine.read(tmp_path)
    assert "PLANTED" not in str(caught.value)
