"""Metadata of a data file by CSV on the Web (https://www.w3.org/TR/tabular-metadata/)."""

from collections.abc import Iterable

from inbeeld.publication.content import EditionContent
from inbeeld.publication.fingerprints import KEPT
from inbeeld.publication.opendata.columns import Column, ValueType
from inbeeld.publication.opendata.dataset import Dataset
from inbeeld.publication.opendata.jsonfile import Json, json_bytes, strings
from inbeeld.publication.tablefacts import break_text
from inbeeld.tables import About
from inbeeld.vocabulary import LANGUAGES

_TYPES = {
    ValueType.STRING: "string",
    ValueType.INTEGER: "integer",
    ValueType.NUMBER: "number",
    ValueType.YEAR: "gYear",
}


def csvw_bytes(columns: tuple[Column, ...], dataset: Dataset, content: EditionContent) -> bytes:
    """The ``-metadata.json`` beside a CSV file. In this standard ``dc:`` stands for Dublin Core terms."""
    return json_bytes(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
            "@type": "Table",
            "url": f"{dataset.id}.csv",
            "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"], "commentPrefix": None},
            **_about(dataset, content),
            "notes": [*_breaks(dataset.about), *_limitations(dataset.about)],
            "tableSchema": {
                "columns": [_column(column) for column in columns],
                "primaryKey": [column.name for column in columns if column.key],
            },
        }
    )


def _about(dataset: Dataset, content: EditionContent) -> Json:
    return {
        "dc:identifier": dataset.id,
        "dc:title": strings(dataset.about.title),
        "dc:description": strings(dataset.description),
        "dc:subject": [entry for words in dataset.keywords for entry in strings(words)],
        "dc:publisher": {"schema:name": content.publisher, "schema:url": {"@id": content.address}},
        "dc:license": {"@id": content.licence_address},
        "dc:issued": {"@value": content.released.isoformat(), "@type": "xsd:date"},
        "dc:isPartOf": {"dc:identifier": content.id, "dc:title": strings(content.title)},
        "dc:provenance": strings(dataset.provenance),
        "dc:source": [_file(name, checksum) for name, checksum in sorted(dataset.about.source.files)],
    }


def _file(name: str, checksum: str) -> Json:
    """A delivered file. A fingerprint that is kept internally is not told, but that it is kept is."""
    told = {"schema:sha256": checksum} if checksum else {"dc:description": strings(KEPT)}
    return {"dc:title": name, **told}


def _column(column: Column) -> Json:
    described: Json = {
        "name": column.name,
        "titles": {language: _titles(column, column.title[language]) for language in LANGUAGES},
        "datatype": _datatype(column),
        "required": column.required,
        "null": "",
    }
    if column.language is not None:
        described["lang"] = column.language
    if column.description is not None:
        described["dc:description"] = strings(column.description)
    return described


def _titles(column: Column, title: str) -> list[str]:
    """The heading in the file is one of the titles: a reader of the standard matches columns by it."""
    return list(dict.fromkeys([column.name, title]))


def _datatype(column: Column) -> str | Json:
    if not column.allowed:
        return _TYPES[column.type]
    return {"base": "string", "format": "|".join(column.allowed)}


def _breaks(about: About) -> Iterable[Json]:
    for found in about.breaks:
        day = {"@value": found.date.isoformat(), "@type": "xsd:date"}
        kind = "change" if found.comparable else "break"
        yield {"dc:type": kind, "dc:date": day, "dc:description": strings(break_text(found))}


def _limitations(about: About) -> Iterable[Json]:
    for words in about.limitations:
        yield {"dc:type": "limitation", "dc:description": strings(words)}
