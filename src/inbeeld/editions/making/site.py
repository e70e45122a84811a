"""The site: the steps ``page:<lang>:<page>``, ``summary``, ``methods``, ``search``, ``changes`` and ``assets``."""

from collections.abc import Iterator, Mapping

from inbeeld.editions.making.drawn import cards_of, drawings_of, page_of
from inbeeld.editions.making.filled import filled_edition
from inbeeld.editions.making.given import language_of
from inbeeld.editions.steps import Outputs, StepInput
from inbeeld.publication.content import FigureContent
from inbeeld.publication.site import (
    EDITION,
    UP,
    Download,
    figure_downloads,
    write_assets,
    write_changes,
    write_methods,
    write_page,
    write_search,
    write_summary,
)
from inbeeld.vocabulary import Language, Text

_FORMATS = {"csv": "CSV", "csv-metadata.json": "CSV-metadata", "parquet": "Parquet"}
_REPORT = Text(nl="Rapport", en="Report")
_TABLES = Text(nl="Alle tabellen", en="All tables")
_DATA = Text(nl="Open data, catalogus", en="Open data, catalogue")


def make_page(given: StepInput) -> Outputs:
    """One page with its figures, and a page of its own for each figure."""
    content, language = filled_edition(given), language_of(given)
    page = page_of(given, content)
    files = _published(given)
    downloads = {figure.id: tuple(_downloads(figure, language, files)) for figure in page.figures}
    made = write_page(content, page, language, drawings=drawings_of(given), downloads=downloads)
    return _below(made, language)


def make_summary_page(given: StepInput) -> Outputs:
    """The first page: findings, or a list of pages for a part; and report, workbook and open data."""
    content, language = filled_edition(given), language_of(given)
    files = _published(given)
    offered = (
        Download("PDF", f"{UP}report.{language}.pdf", len(files[f"report.{language}.pdf"]), _REPORT[language]),
        Download("XLSX", f"{UP}tables.{language}.xlsx", len(files[f"tables.{language}.xlsx"]), _TABLES[language]),
        Download("JSON-LD", f"{UP}data/catalog.jsonld", len(files["data/catalog.jsonld"]), _DATA[language]),
    )
    made = write_summary(content, language, drawings=cards_of(given), downloads={EDITION: offered})
    return _below(made, language)


def make_methods(given: StepInput) -> Outputs:
    """The account of methods."""
    language = language_of(given)
    return _below(write_methods(filled_edition(given), language), language)


def make_search(given: StepInput) -> Outputs:
    """Search and the alphabetical index."""
    language = language_of(given)
    return _below(write_search(filled_edition(given), language), language)


def make_changes_page(given: StepInput) -> Outputs:
    """What changed since the former edition, where there is one."""
    language = language_of(given)
    return _below(write_changes(filled_edition(given), language), language)


def make_assets(_: StepInput) -> Outputs:
    """Style, fonts and scripts, for all languages."""
    return {f"site/{path}": data for path, data in write_assets().items()}


def _downloads(figure: FigureContent, language: Language, files: Mapping[str, bytes]) -> Iterator[Download]:
    for ending, label in _FORMATS.items():
        path = f"data/{figure.table.id}.{ending}"
        yield Download(label, UP + path, len(files[path]))
    yield from figure_downloads(figure, language, files)


def _published(given: StepInput) -> dict[str, bytes]:
    return {path: data for outputs in given.needs.values() for path, data in outputs.items()}


def _below(made: Mapping[str, bytes], language: Language) -> Outputs:
    return {f"site/{language}/{path}": data for path, data in made.items()}
