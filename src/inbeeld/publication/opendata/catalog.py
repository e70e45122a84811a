"""The catalogue of all tables and lists by DCAT 3, with the properties that DCAT-AP-NL asks for, as JSON-LD."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inbeeld.publication.content import EditionContent
from inbeeld.publication.opendata.catalogwords import (
    CHECKSUM_ALGORITHM,
    CONFORMS_TO,
    CONTEXT,
    FORMATS,
    LANGUAGE_CODES,
    MEDIA_TYPES,
    NETHERLANDS,
    PUBLIC,
    THEMES,
)
from inbeeld.publication.opendata.dataset import Dataset, datasets_of
from inbeeld.publication.opendata.jsonfile import Json, json_bytes, strings
from inbeeld.publication.tablefacts import sentence
from inbeeld.tables import About
from inbeeld.vocabulary import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """What the catalogue says of a file: its size in bytes and its SHA-256."""

    size: int
    sha256: str


def catalog_bytes(content: EditionContent, files: Mapping[str, PublishedFile]) -> bytes:
    """``catalog.jsonld``. ``files`` has the data files by path in the edition's folder."""
    return json_bytes(
        {
            "@context": CONTEXT,
            "@id": _address(content, "data/catalog.jsonld"),
            "@type": "dcat:Catalog",
            "dct:title": strings(content.title),
            "dct:description": strings(_sentence(content.subject)),
            "foaf:homepage": {"@id": content.address},
            **_common(content),
            "dcat:dataset": [_dataset(dataset, content, files) for dataset in datasets_of(content)],
        }
    )


def _common(content: EditionContent) -> Json:
    return {
        "dct:publisher": _publisher(content),
        "dct:license": {"@id": content.licence_address},
        "dct:issued": _day(content.released.isoformat()),
        "dct:modified": _day(content.released.isoformat()),
        "dct:language": [{"@id": LANGUAGE_CODES[language]} for language in LANGUAGES],
        "dcat:version": content.version,
    }


def _publisher(content: EditionContent) -> Json:
    return {"@id": f"{content.address}#publisher", "@type": "foaf:Organization", "foaf:name": content.publisher}


def _dataset(dataset: Dataset, content: EditionContent, files: Mapping[str, PublishedFile]) -> Json:
    return {
        "@id": _address(content, f"data/{dataset.id}"),
        "@type": "dcat:Dataset",
        "dct:identifier": dataset.id,
        "dct:title": strings(dataset.about.title),
        "dct:description": strings(dataset.description),
        "dcat:keyword": [entry for words in dataset.keywords for entry in strings(words)],
        "dcat:theme": [{"@id": theme} for theme in THEMES],
        "dct:accessRights": {"@id": PUBLIC},
        "dct:spatial": {"@id": NETHERLANDS},
        "dct:temporal": _period(dataset.about),
        "dct:provenance": {"@type": "dct:ProvenanceStatement", "rdfs:label": strings(dataset.provenance)},
        "dcat:contactPoint": _contact(content),
        **_common(content),
        "dcat:distribution": list(_distributions(dataset, content, files)),
    }


def _sentence(words: Text) -> Text:
    return Text(nl=sentence(words.nl), en=sentence(words.en))


def _period(about: About) -> Json:
    period = about.period
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(f"{period.first}-01-01"),
        "dcat:endDate": _day(f"{period.last}-12-31"),
    }


def _contact(content: EditionContent) -> Json:
    return {
        "@type": "vcard:Organization",
        "vcard:fn": content.publisher,
        "vcard:hasURL": {"@id": content.address},
    }


def _distributions(dataset: Dataset, content: EditionContent, files: Mapping[str, PublishedFile]) -> Iterator[Json]:
    for ending in FORMATS:
        path = f"data/{dataset.id}.{ending}"
        yield _file(content, path, files[path]) | {
            "@type": "dcat:Distribution",
            "dct:title": strings(dataset.about.title),
            "dct:license": {"@id": content.licence_address},
            "dct:format": {"@id": FORMATS[ending]},
            "dcat:mediaType": {"@id": MEDIA_TYPES[ending]},
            **_conformance(dataset, content, ending),
        }


def _file(content: EditionContent, path: str, file: PublishedFile) -> Json:
    return {
        "@id": _address(content, path),
        "dcat:accessURL": {"@id": _address(content, path)},
        "dcat:downloadURL": {"@id": _address(content, path)},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": CHECKSUM_ALGORITHM},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _conformance(dataset: Dataset, content: EditionContent, ending: str) -> Json:
    if ending not in CONFORMS_TO:
        return {}
    described_by = _address(content, f"data/{dataset.id}.csv-metadata.json")
    return {
        "dct:conformsTo": {"@id": CONFORMS_TO[ending], "@type": "dct:Standard"},
        "foaf:page": {"@id": described_by},
    }


def _address(content: EditionContent, path: str) -> str:
    return f"{content.address.rstrip('/')}/{path}"


def _day(day: str) -> Json:
    return {"@value": day, "@type": "xsd:date"}
