"""The account of methods, made from the contracts, formulas and policies of the edition."""

from datetime import date

from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_date
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.frame import METHODS, frame
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, statuses_in
from inbeeld.vocabulary import Language


def write_methods(content: EditionContent, language: Language) -> dict[str, bytes]:
    """The page of methods, by path relative to ``site/<language>/``. Each source has its id as anchor."""
    cells = [cell for table in content.tables.values() for cell in table.cells.values()]
    html = render(
        "methods.html",
        **frame(content, language, METHODS),
        day=lambda day: format_date(day, language),
        iso_day=lambda words: format_date(date.fromisoformat(words), language),
        signs=[(STATUS_NAMES[s][language], STATUS_MEANINGS[s][language]) for s in statuses_in(cells)],
        titles={name: table.about.title[language] for name, table in content.tables.items()},
    )
    return {METHODS: html}
