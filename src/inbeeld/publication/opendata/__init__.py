"""Open data: each published table and list as CSV with metadata and as Parquet, and a catalogue of them all."""

from inbeeld.publication.opendata.catalog import PublishedFile
from inbeeld.publication.opendata.files import published, write_catalog, write_listing, write_package, write_table

__all__ = ["PublishedFile", "published", "write_catalog", "write_listing", "write_package", "write_table"]
