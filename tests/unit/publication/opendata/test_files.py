import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest
from csvw.metadata import CSVW  # type: ignore[import-untyped]  # the same
from frictionless import Package
from frictionless.resources import TableResource

from inbeeld.publication.content import EditionContent
from inbeeld.publication.neutral import neutral
from inbeeld.publication.opendata import write_package, write_table
from inbeeld.publication.opendata.columns import Column, ValueType, columns_of
from tests.factories import edition
from tests.unit.publication.opendata.trickytable import tricky_table


def small_edition() -> EditionContent:
    content = edition()
    tricky = tricky_table()
    return EditionContent(**{**vars(content), "tables": {tricky.id: tricky, **content.tables}})


TABLES = small_edition().tables


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("edition")
    (root / "data").mkdir()
    content = small_edition()
    files = write_package(content)
    for table in content.tables.values():
        files |= write_table(table, content)
    for path, data in files.items():
        (root / path).write_bytes(data)
    return root / "data"


def rows_of(columns: tuple[Column, ...], *, years_as: type) -> Iterator[dict[str, object]]:
    """What a reader of the CSV must find: text is neutralised, years come as the reader gives them."""
    for place in range(len(columns[0].values)):
        yield {column.name: _read(column, place, years_as) for column in columns}


def _read(column: Column, place: int, years_as: type) -> object:
    value = column.values[place]
    if isinstance(value, str):
        return neutral(value)
    return years_as(value) if column.type is ValueType.YEAR else value


@pytest.mark.parametrize("id_", TABLES)
def test_csv_on_the_web_reads_every_value_without_complaint(folder: Path, id_: str) -> None:
    described = CSVW(folder / f"{id_}.csv-metadata.json", validate=True)
    assert described.is_valid
    found = [dict(row) for row in described.tables[0].iterdicts(strict=True)]
    assert found == list(rows_of(columns_of(TABLES[id_]), years_as=str))


@pytest.mark.filterwarnings("default")  # the reader collects its complaints as warnings
def test_csv_on_the_web_refuses_a_file_that_is_not_as_described(folder: Path, tmp_path: Path) -> None:
    name = "police.reports.year.csv"
    (tmp_path / f"{name}-metadata.json").write_bytes((folder / f"{name}-metadata.json").read_bytes())
    (tmp_path / name).write_bytes((folder / name).read_bytes().replace(b"2400,report,value", b"0,report,secret"))
    assert not CSVW(tmp_path / f"{name}-metadata.json", validate=True).is_valid


def test_frictionless_reads_every_value_without_complaint(folder: Path) -> None:
    package = Package(str(folder / "datapackage.json"))
    assert package.validate().valid
    for resource in package.resources:
        assert isinstance(resource, TableResource)
        columns = columns_of(TABLES[str(resource.path).removesuffix(".csv")])
        assert [row.to_dict() for row in resource.read_rows()] == list(rows_of(columns, years_as=int))


def test_frictionless_finds_each_file_alone_clean_too(folder: Path) -> None:
    for path in sorted(folder.glob("*.csv")):
        assert TableResource(path=path.name, basepath=str(folder)).validate().valid


def test_frictionless_refuses_a_file_that_is_not_as_described(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    csv = tmp_path / "police.reports.year.csv"
    csv.write_bytes(csv.read_bytes().replace(b"2400", b"many"))
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


@pytest.mark.parametrize("id_", TABLES)
def test_parquet_holds_the_same_values_with_types(folder: Path, id_: str) -> None:
    read = pq.read_table(folder / f"{id_}.parquet")
    columns = columns_of(TABLES[id_])
    assert read.column_names == [column.name for column in columns]
    assert read.to_pydict() == {column.name: list(column.values) for column in columns}


def test_parquet_says_what_it_is(folder: Path) -> None:
    schema = pq.read_schema(folder / "police.reports.year.parquet")
    assert schema.metadata[b"id"] == b"police.reports.year"
    assert schema.metadata[b"issued"] == b"2026-11-01"
    assert schema.field("value").metadata[b"title_nl"] == b"Waarde"
    assert str(schema.field("value").type) == "int64"
    assert not schema.field("status").nullable


def test_two_runs_give_the_same_bytes() -> None:
    content = small_edition()
    for table in content.tables.values():
        assert write_table(table, content) == write_table(table, content)
    assert write_package(content) == write_package(content)


def test_parquet_has_breaks_limitations_and_the_meaning_of_statuses(folder: Path) -> None:
    facts = pq.read_schema(folder / "veilig-thuis.reports.year.parquet").metadata
    assert facts[b"breaks_en"].decode().startswith("1 January 2019: new protocol for reports. Do not compare")
    assert facts[b"limitations_nl"].decode().splitlines()[0] == "Een kind kan vaker voorkomen."
    assert "hidden: Withheld to protect persons" in facts[b"statuses_en"].decode()
