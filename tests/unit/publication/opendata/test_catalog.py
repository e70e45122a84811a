import hashlib

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from inbeeld.publication.opendata import PublishedFile, published, write_catalog, write_table
from tests.factories import edition

SPDX = Namespace("http://spdx.org/rdf/terms#")
ROOT = "https://example.org/inbeeld"

# rdflib's own reader of JSON-LD still uses what rdflib has deprecated
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    content = edition()
    return {path: data for t in content.tables.values() for path, data in write_table(t, content).items()}


@pytest.fixture(scope="module")
def graph(files: dict[str, bytes]) -> Graph:
    made = write_catalog(edition(), published(files))
    return Graph().parse(data=made["data/catalog.jsonld"].decode("utf-8"), format="json-ld")


def test_one_catalogue_holds_a_dataset_for_every_table(graph: Graph) -> None:
    [catalogue] = graph.subjects(RDF.type, DCAT.Catalog)
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    assert datasets == {URIRef(f"{ROOT}/data/{id_}") for id_ in edition().tables}
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))


@pytest.mark.parametrize(
    "needed",
    [
        DCTERMS.identifier, DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCTERMS.issued,
        DCTERMS.temporal, DCTERMS.accessRights, DCTERMS.language, DCTERMS.provenance, DCAT.theme, DCAT.keyword,
        DCAT.contactPoint, DCAT.distribution,
    ],
)  # fmt: skip
def test_every_dataset_has_what_the_dutch_profile_asks(graph: Graph, needed: URIRef) -> None:
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        assert graph.value(dataset, needed) is not None, (dataset, needed)


def test_titles_are_in_both_languages(graph: Graph) -> None:
    for dataset in graph.subjects(RDF.type, DCAT.Dataset):
        assert {title.language for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)} == {
            "nl",
            "en",
        }


def test_a_dataset_says_which_days_it_is_about(graph: Graph) -> None:
    period = graph.value(URIRef(f"{ROOT}/data/police.reports.year"), DCTERMS.temporal)
    assert graph.value(period, DCAT.startDate) == Literal("2017-01-01", datatype=XSD.date)
    assert graph.value(period, DCAT.endDate) == Literal("2021-12-31", datatype=XSD.date)


def test_every_distribution_gives_size_hash_type_and_address(graph: Graph, files: dict[str, bytes]) -> None:
    distributions = set(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(distributions) == 2 * len(edition().tables)
    for distribution in distributions:
        data = files[str(distribution).removeprefix(f"{ROOT}/")]
        checksum = graph.value(distribution, SPDX.checksum)
        assert graph.value(distribution, DCAT.downloadURL) == distribution
        assert graph.value(distribution, DCAT.mediaType) is not None
        assert int(str(graph.value(distribution, DCAT.byteSize))) == len(data)
        assert str(graph.value(checksum, SPDX.checksumValue)) == hashlib.sha256(data).hexdigest()


def test_csv_files_conform_to_csv_on_the_web(graph: Graph) -> None:
    csv = URIRef(f"{ROOT}/data/police.reports.year.csv")
    assert graph.value(csv, DCTERMS.conformsTo) == URIRef("https://www.w3.org/TR/tabular-data-model/")
    assert graph.value(csv, FOAF.page) == URIRef(f"{ROOT}/data/police.reports.year.csv-metadata.json")


def test_a_file_is_described_by_its_bytes() -> None:
    assert published({"data/a.csv": b"a"}) == {"data/a.csv": PublishedFile(1, hashlib.sha256(b"a").hexdigest())}
