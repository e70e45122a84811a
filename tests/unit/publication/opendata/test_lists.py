"""A list as data: the same formats and the same facts as a table."""

import csv
import io
import json
from dataclasses import replace

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from inbeeld.errors import EditionError
from inbeeld.publication.content import EditionContent
from inbeeld.publication.opendata import published, write_catalog, write_listing, write_package, write_table
from inbeeld.publication.opendata.listcolumns import columns_of_list
from tests.factories import edition
from tests.listed import FIELDS, safe_listing

ID = "prevention.methods"


def content() -> EditionContent:
    return replace(edition(), listings={ID: safe_listing()})


def files() -> dict[str, bytes]:
    return write_listing(safe_listing(), content())


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files()[f"data/{ID}.csv"].decode("utf-8"))))


def test_words_codes_and_numbers_each_have_their_columns() -> None:
    first, second = rows()
    assert first == {
        "id": "m.one",
        "name": "Zebra",
        "summary_nl": "spel over Grenzen",
        "summary_en": "game on limits",
        "level": "low",
        "level_label_nl": "Laag",
        "level_label_en": "Low",
        "level_status": "derived",
        "places": "school;home",
        "places_label_nl": "School; Thuis",
        "places_label_en": "School; Home",
        "hours": "8",
        "page": "https://example.org/zebra",
        "remark_nl": "nieuw",
        "remark_en": "new",
    }
    assert (second["hours"], second["remark_nl"], second["level_status"]) == ("", "", "value")


def test_the_id_is_the_key_and_words_have_a_language() -> None:
    described = json.loads(files()[f"data/{ID}.csv-metadata.json"])
    assert described["tableSchema"]["primaryKey"] == ["id"]
    columns = {column["name"]: column for column in described["tableSchema"]["columns"]}
    assert columns["summary_nl"]["lang"] == "nl"
    assert columns["hours"]["datatype"] == "integer"
    assert columns["level_status"]["datatype"] == {"base": "string", "format": "derived|value"}
    assert columns["name"]["required"]
    assert not columns["hours"]["required"]


def test_the_metadata_name_the_source_and_the_limitations() -> None:
    described = json.loads(files()[f"data/{ID}.csv-metadata.json"])
    assert described["dc:source"] == [{"dc:title": "lijst.csv", "schema:sha256": "0" * 64}]
    assert described["notes"][0]["dc:description"][1]["@value"] == "recognised is not effective"


def test_parquet_holds_the_same_rows() -> None:
    table = pq.read_table(io.BytesIO(files()[f"data/{ID}.parquet"]))
    assert table.column("places").to_pylist() == ["school;home", "school"]
    assert table.column("hours").to_pylist() == [8, None]
    assert table.schema.metadata[b"id"] == ID.encode()


def test_catalogue_and_package_name_the_list_beside_the_tables() -> None:
    whole = content()
    data = {**files()}
    for table in whole.tables.values():
        data |= write_table(table, whole)
    catalogue = json.loads(write_catalog(whole, published(data))["data/catalog.jsonld"])
    package = json.loads(write_package(whole)["data/datapackage.json"])
    assert ID in [found["dct:identifier"] for found in catalogue["dcat:dataset"]]
    assert f"{ID}.csv" in [resource["path"] for resource in package["resources"]]
    assert len(package["resources"]) == len(whole.tables) + 1


def test_two_columns_of_one_name_are_refused() -> None:
    fields = (replace(FIELDS[0], id="summary_nl"), *FIELDS[1:])
    with pytest.raises(EditionError, match="two columns 'summary_nl'"):
        columns_of_list(safe_listing(fields=fields, shown=("summary",)))


def test_a_list_without_rows_is_a_file_without_rows() -> None:
    empty = write_listing(safe_listing(items=()), content())[f"data/{ID}.parquet"]
    table = pq.read_table(io.BytesIO(empty))
    assert table.num_rows == 0
    assert table.schema.field("hours").type == "int64"
    assert table.schema.metadata[b"id"] == ID.encode()
