"""The account of methods, made from the contracts, formulas and policies of the edition."""

from dataclasses import dataclass
from datetime import date

from inbeeld.publication.content import EditionContent
from inbeeld.publication.numbers import format_date
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.frame import frame
from inbeeld.publication.site.navigation import METHODS
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, statuses_in
from inbeeld.vocabulary import Language


def write_methods(content: EditionContent, language: Language) -> dict[str, bytes]:
    """The page of methods, by path relative to ``site/<language>/``. Each source has its id as anchor."""
    cells = [cell for table in content.tables.values() for cell in table.cells.values()]
    html = render(
        "methods.html",
        **frame(content, language, METHODS),
        day=lambda day: format_date(day, language),
        calculations=calculations_of(content, language),
        iso_day=lambda words: format_date(date.fromisoformat(words), language),
        signs=[(STATUS_NAMES[s][language], STATUS_MEANINGS[s][language]) for s in statuses_in(cells)],
    )
    return {METHODS: html}


@dataclass(frozen=True, slots=True)
class Calculation:
    """A formula in words, the tables that are made by it, and the day since which it is in force."""

    titles: tuple[str, ...]
    wording: str
    since: str


def calculations_of(content: EditionContent, language: Language) -> tuple[Calculation, ...]:
    """Each formula once, in the order in which it is first used."""
    titles: dict[tuple[str, str], list[str]] = {}
    for formula in content.formulas:
        titles.setdefault((formula.wording[language], formula.since), []).append(formula.title[language])
    return tuple(Calculation(tuple(names), *formula) for formula, names in titles.items())
