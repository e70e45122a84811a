"""The files of open data, by their path in the edition's folder."""

import hashlib
from collections.abc import Mapping

from inbeeld.disclosure import SafeListing, SafeTable
from inbeeld.publication.content import EditionContent
from inbeeld.publication.opendata.catalog import PublishedFile, catalog_bytes
from inbeeld.publication.opendata.csvfile import csv_bytes
from inbeeld.publication.opendata.csvw import csvw_bytes
from inbeeld.publication.opendata.dataset import Dataset, of_listing, of_table
from inbeeld.publication.opendata.package import package_bytes
from inbeeld.publication.opendata.parquet import parquet_bytes


def write_table(table: SafeTable, content: EditionContent) -> dict[str, bytes]:
    """One table as CSV, as metadata of that CSV (CSV on the Web), and as Parquet."""
    return _files(of_table(table), content)


def write_listing(listing: SafeListing, content: EditionContent) -> dict[str, bytes]:
    """One list in the same formats."""
    return _files(of_listing(listing), content)


def _files(dataset: Dataset, content: EditionContent) -> dict[str, bytes]:
    columns = dataset.columns
    return {
        f"data/{dataset.id}.csv": csv_bytes(columns),
        f"data/{dataset.id}.csv-metadata.json": csvw_bytes(columns, dataset, content),
        f"data/{dataset.id}.parquet": parquet_bytes(columns, dataset, content),
    }


def write_package(content: EditionContent) -> dict[str, bytes]:
    """All CSV files as one Frictionless data package."""
    return {"data/datapackage.json": package_bytes(content)}


def write_catalog(content: EditionContent, files: Mapping[str, PublishedFile]) -> dict[str, bytes]:
    """The DCAT catalogue. ``files`` has at least the CSV and Parquet file of each table and list, by path."""
    return {"data/catalog.jsonld": catalog_bytes(content, files)}


def published(files: Mapping[str, bytes]) -> dict[str, PublishedFile]:
    """Size and SHA-256 of each file, as the catalogue needs them."""
    return {path: PublishedFile(len(data), hashlib.sha256(data).hexdigest()) for path, data in sorted(files.items())}
