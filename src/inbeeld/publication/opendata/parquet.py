"""A table as Parquet: typed columns and the table's facts, without a clock."""

import csv
import io

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.csv as pc  # type: ignore[import-untyped]  # the same
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from inbeeld.publication.content import EditionContent
from inbeeld.publication.opendata.columns import Column, ValueType
from inbeeld.publication.opendata.dataset import Dataset
from inbeeld.publication.opendata.headings import DESCRIPTIONS
from inbeeld.publication.tablefacts import break_words
from inbeeld.tables import About
from inbeeld.vocabulary import LANGUAGES

_TYPES = {
    ValueType.STRING: pa.string(),
    ValueType.INTEGER: pa.int64(),
    ValueType.NUMBER: pa.float64(),
    ValueType.YEAR: pa.int32(),
}


def parquet_bytes(columns: tuple[Column, ...], dataset: Dataset, content: EditionContent) -> bytes:
    """The columns as a Parquet file. The same table always gives the same bytes."""
    schema = pa.schema([_field(column) for column in columns], metadata=_facts(dataset, content))
    arrays = _read(columns).columns
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def _read(columns: tuple[Column, ...]) -> pa.Table:
    """The values by way of text, in which nothing is nothing, as in the CSV file.

    ``pa.array`` would do, but loads pandas first, which takes longer than all tables together.
    """
    text = io.StringIO()
    csv.writer(text).writerows(zip(*(column.values for column in columns), strict=True))
    names = [column.name for column in columns]
    if not text.getvalue():
        return pa.schema([(column.name, _TYPES[column.type]) for column in columns]).empty_table()
    return pc.read_csv(
        io.BytesIO(text.getvalue().encode()),
        read_options=pc.ReadOptions(column_names=names),
        parse_options=pc.ParseOptions(newlines_in_values=True),
        convert_options=pc.ConvertOptions(
            column_types={column.name: _TYPES[column.type] for column in columns},
            null_values=[""],
            strings_can_be_null=True,
        ),
    )


def _field(column: Column) -> pa.Field:
    words = {f"title_{language}": column.title[language] for language in LANGUAGES}
    if column.description is not None:
        words |= {f"description_{language}": column.description[language] for language in LANGUAGES}
    return pa.field(column.name, _TYPES[column.type], nullable=not column.required, metadata=words)


def _facts(dataset: Dataset, content: EditionContent) -> dict[str, str]:
    about = dataset.about
    words = {f"title_{language}": about.title[language] for language in LANGUAGES}
    words |= {f"description_{language}": dataset.description[language] for language in LANGUAGES}
    return (
        words
        | _cautions(about)
        | {
            "id": dataset.id,
            "edition": content.id,
            "version": content.version,
            "issued": content.released.isoformat(),
            "publisher": content.publisher,
            "licence": content.licence_address,
            "period": str(about.period),
            "source": about.source.id,
            "reference_date": about.source.reference_date,
        }
    )


def _cautions(about: About) -> dict[str, str]:
    """Breaks of method and limitations, each on a line of its own, and what the statuses mean."""
    words: dict[str, str] = {}
    for language in LANGUAGES:
        words[f"breaks_{language}"] = "\n".join(break_words(found, language) for found in about.breaks)
        words[f"limitations_{language}"] = "\n".join(limitation[language] for limitation in about.limitations)
        words[f"statuses_{language}"] = DESCRIPTIONS["status"][language]
    return words
