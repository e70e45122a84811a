"""Figures for the templates: words, pictures, source and table."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from inbeeld.errors import EditionError
from inbeeld.publication.besideprinted import beside_printed
from inbeeld.publication.content import EditionContent, FigureContent
from inbeeld.publication.datatable import DataTable
from inbeeld.publication.drawing import Drawing, Panel
from inbeeld.publication.prose import Prose
from inbeeld.publication.report.runs import runs_of
from inbeeld.publication.report.tables import place_of, table_of
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.sourceline import source_line
from inbeeld.vocabulary import Language

COLUMN, HALF = 864, 420
"""Room for a drawing in px: over the page, or beside another figure."""
_WIDTH = re.compile(r'<svg[^>]*? width="([\d.]+)"')


@dataclass(frozen=True)
class Pictures:
    """Drawings and data tables by figure id; ``cards`` are the small drawings of the summary."""

    drawings: Mapping[str, Drawing]
    data_tables: Mapping[str, DataTable]
    cards: Mapping[str, Drawing]


def figure_of(figure: FigureContent, content: EditionContent, prose: Prose, pictures: Pictures, *, width: int) -> Book:
    """One figure, drawn for a room of ``width`` px.

    Raises:
        EditionError: if nobody drew it.
    """
    if figure.id not in pictures.drawings:
        raise EditionError(f"Figure {figure.id} has no drawing, so the report cannot be set.")
    table = None if figure.table_of else pictures.data_tables.get(figure.id)
    printed = beside_printed(figure, prose.language)
    return {
        "id": figure.id,
        "number": figure.number,
        "title": runs_of(prose.title(figure), content),
        "subtitle": runs_of(prose.subtitle(figure), content),
        "note": runs_of(prose.note(figure), content),
        "drawing": drawing_of(pictures.drawings[figure.id], figure.kind, room=width),
        "source": source_line(figure, prose.language),
        **_account(figure, content, prose.language),
        "table": None if table is None else table_of(figure, table, prose.language),
        "place": None if table is None else place_of(figure, table),
        "table-of": _other(figure, content),
        "printed": {**table_of(figure, printed, prose.language), "across": 1} if printed and printed.rows else None,
    }


def _account(figure: FigureContent, content: EditionContent, language: Language) -> Book:
    """What a reader must know of the count: its definition, where it is told, and what holds for this table only."""
    about = figure.table.about
    source = next((known for known in content.sources if known.id == about.source.id), None)
    own = [words for words in about.limitations if source is None or words not in source.limitations]
    return {
        "definition": figure.table.measure.definition.label[language],
        "method": None if source is None else f"source:{source.id}",
        "remarks": [
            {"id": f"{figure.id}:{place}", "words": words[language], "key": None} for place, words in enumerate(own)
        ],
    }


def drawing_of(drawing: Drawing, kind: str, *, room: int) -> Book:
    """A drawing: its wide pictures with one alternative text for all of them."""
    return {
        "kind": kind,
        "layout": drawing.layout,
        "room": room,
        "panels": [_panel(panel) for panel in drawing.panels],
        "description": drawing.description,
        "key": [asdict(entry) for entry in drawing.key],
        "legend-title": drawing.legend_title,
        "legend": [{**asdict(entry), "bar": entry.bar} for entry in drawing.legend],
        "names": drawing.names,
        "places": drawing.places,
    }


def _panel(panel: Panel) -> Book:
    found = _WIDTH.search(panel.wide)
    if found is None:
        raise EditionError("A picture without a width cannot be set in the report.")
    return {"heading": panel.heading, "svg": panel.wide, "width": float(found[1])}


def _other(figure: FigureContent, content: EditionContent) -> Book | None:
    """The figure in whose table the values stand."""
    found = next((other for other in content.figures if other.id == figure.table_of), None)
    return None if found is None else {"id": found.id, "number": found.number}
