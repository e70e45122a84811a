"""All data files as one Frictionless Data Package (https://specs.frictionlessdata.io/tabular-data-package/)."""

from inbeeld.publication.content import EditionContent
from inbeeld.publication.opendata.columns import Column, ValueType
from inbeeld.publication.opendata.dataset import Dataset, datasets_of
from inbeeld.publication.opendata.jsonfile import Json, json_bytes
from inbeeld.vocabulary import Text

_TYPES = {
    ValueType.STRING: "string",
    ValueType.INTEGER: "integer",
    ValueType.NUMBER: "number",
    ValueType.YEAR: "year",
}


def package_bytes(content: EditionContent) -> bytes:
    """``datapackage.json``: a schema for each CSV file. The standard has one language: English, Dutch beside it."""
    return json_bytes(
        {
            "profile": "tabular-data-package",
            "name": content.id,
            **_words("title", content.title),
            "version": content.version,
            "licenses": [{"title": content.licence, "path": content.licence_address}],
            "contributors": [{"title": content.publisher, "role": "publisher", "path": content.address}],
            "resources": [_resource(dataset) for dataset in datasets_of(content)],
        }
    )


def _resource(dataset: Dataset) -> Json:
    columns = dataset.columns
    return {
        "profile": "tabular-data-resource",
        "name": dataset.id.lower().replace("_", "-"),
        "path": f"{dataset.id}.csv",
        **_words("title", dataset.about.title),
        **_words("description", dataset.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in columns],
            "primaryKey": [column.name for column in columns if column.key],
            "missingValues": [""],
        },
        **({"comparable": dataset.facts} if dataset.facts else {}),
    }


def _field(column: Column) -> Json:
    constraints: Json = {"required": True} if column.required else {}
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    described = {"name": column.name, "type": _TYPES[column.type], **_words("title", column.title)}
    if column.description is not None:
        described |= _words("description", column.description)
    return described | ({"constraints": constraints} if constraints else {})


def _words(name: str, words: Text) -> Json:
    return {name: words.en, f"{name}_nl": words.nl}
