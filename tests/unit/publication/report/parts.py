"""A small edition with its texts, drawings and data tables, ready to be set as a report."""

from dataclasses import replace
from functools import cache
from html import escape

from inbeeld.publication.content import EditionContent, FigureContent, TextFile
from inbeeld.publication.datatable import DataTable, Printed, Row
from inbeeld.publication.drawing import Drawing, KeyEntry, LegendEntry, Panel
from inbeeld.publication.prose import Prose
from inbeeld.publication.report import write_report
from inbeeld.publication.report.book import book_of
from inbeeld.publication.report.figures import Pictures
from inbeeld.publication.report.typesetting import Book
from inbeeld.vocabulary import Language
from tests.factories import edition

TEXT = TextFile(
    "text/page.md",
    """
{% block title %}Meer meldingen dan eerst{% endblock %}
{% block lead %}De meeste gaan over [meisjes](police.html#police-sex).{% endblock %}
{% block who %}Kinderen{% endblock %}
{% block counted %}Meldingen{% endblock %}
{% block sure %}Zeker{% endblock %}
{% block caveats %}
- Een melding is geen **bewezen** delict.
{% endblock %}
{% block reading %}Meer meldingen is niet *vanzelf* meer geweld.{% endblock %}
""",
)
KEYS = tuple(KeyEntry(mark, mark) for mark in ("accent", "grey", "ochre", "plum", "open", "hidden", "estimated", "old"))


@cache
def small_edition() -> EditionContent:
    """The edition of the factories, with a text for every page."""
    content = edition()
    both: dict[Language, TextFile] = {"nl": TEXT, "en": TEXT}
    chapters = tuple(
        replace(chapter, pages=tuple(replace(page, text=both) for page in chapter.pages))
        for chapter in content.chapters
    )
    return replace(content, period="2017/2021", chapters=chapters, summary=both)


def picture(words: str, width: int) -> str:
    """A bar."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="60" '
        f'viewBox="0 0 {width} 60" font-family="Noto Sans, sans-serif"><title>{escape(words)}</title>'
        '<rect width="40" height="30" fill="#0B5F73"/><text y="50" font-size="13">2021</text></svg>'
    )


def drawing(figure: FigureContent) -> Drawing:
    """A drawing of the figure's form, with every mark a key can have."""
    name = figure.id
    if figure.kind == "small-multiples":
        panels = tuple(Panel(f"Vak {n}", picture(name, 260), picture(name, 130)) for n in range(4))
        return Drawing("multiples", panels, f"Vier vakken van {name}.", KEYS)
    one = (Panel(None, picture(name, 400), picture(name, 288)),)
    if figure.kind == "tile-map":
        legend = tuple(LegendEntry(step, f"klasse {step}", step) for step in range(5))
        return Drawing("map", one, f"Kaart van {name}.", (), "Meldingen", legend, (("NO", "Noord"),))
    return Drawing("single", one, f"Beschrijving van {name}.")


def data_table(figure: FigureContent, rows: int = 2) -> DataTable:
    """A table with a hidden cell and a total."""
    body = tuple(
        Row(f"Rij {n}", (Printed("1.234", "value"), Printed("<10", "hidden", "verborgen, minder dan 10")))
        for n in range(rows)
    )
    total = Row("Totaal", (Printed("2.468", "value"), Printed("–", "unknown", "niet bekend")), total=True)
    return DataTable(f"Tabel van {figure.id}", "Delict", ("2020", "2021"), (*body, total), ("Afgerond.",))


def report(language: Language = "nl", *, content: EditionContent | None = None, rows: int = 2) -> bytes:
    """The report of the small edition, or of another one."""
    return set_report(content, language, rows) if content else _small_report(language, rows)


@cache
def _small_report(language: Language, rows: int) -> bytes:
    return set_report(small_edition(), language, rows)


def set_report(content: EditionContent, language: Language, rows: int = 2) -> bytes:
    """A report, set anew."""
    pictures = _pictures(content, rows)
    return write_report(content, language, pictures.drawings, pictures.data_tables, cards=pictures.cards)


def small_book(language: Language) -> Book:
    """What the templates set for the small edition."""
    content = small_edition()
    return book_of(content, Prose(content, language), _pictures(content, 2))


def _pictures(content: EditionContent, rows: int) -> Pictures:
    return Pictures(
        {figure.id: drawing(figure) for figure in content.figures},
        {figure.id: data_table(figure, rows) for figure in content.figures},
        {card.figure.id: drawing(card.figure) for card in content.cards[:2]},
    )
