"""Open data: the steps ``data:<source>`` and ``catalog``."""

from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.opendata import published, write_catalog, write_listing, write_package, write_table


def make_data(given: StepInput) -> Outputs:
    """Each table and list of one source as CSV with metadata and as Parquet."""
    content = filled_edition(given)
    files: dict[str, bytes] = {}
    for table in content.tables.values():
        files |= write_table(table, content)
    for listing in content.listings.values():
        files |= write_listing(listing, content)
    return files


def make_catalog(given: StepInput) -> Outputs:
    """The catalogue of all data files, and the package that lists them for Frictionless."""
    content = filled_edition(given)
    data = {
        path: content_
        for name in given.needs
        for path, content_ in given.needs[name].items()
        if name.startswith("data:")
    }
    return {**write_catalog(content, published(data)), **write_package(content)}
