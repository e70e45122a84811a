"""The notes: signs and statuses, rounding and protection, formulas, and what to know of each source."""

from collections.abc import Iterable, Iterator

from inbeeld.disclosure import SafeTable
from inbeeld.publication.content import EditionContent, FormulaMethod, SourceMethod
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, sign_of, statuses_in
from inbeeld.publication.tablefacts import break_label, break_words, day_in_words, sentence
from inbeeld.publication.workbook.page import LINE, add_sheet, put, put_title, set_height
from inbeeld.publication.workbook.styles import PROVISIONAL, Styles
from inbeeld.publication.workbook.words import WORDS
from inbeeld.publication.workbook.xlsx import Workbook
from inbeeld.tables import Status
from inbeeld.vocabulary import Definition, Language

Line = tuple[str, str]
"""A label and its words; a heading has no words."""

_WIDTHS = (34, 92)


def write_notes(
    book: Workbook,
    content: EditionContent,
    tables: tuple[SafeTable, ...],
    styles: Styles,
    *,
    first: tuple[Line, ...] = (),
) -> None:
    """The sheet that explains all others; ``first`` are lines above its explanations."""
    language = styles.language
    lines = (
        *first,
        *_reading(tables, language),
        *_measures(tables, language),
        *_protection(content, language),
        *lines_on_sources(content, language),
    )
    write_lines(book, lines, styles)


def write_lines(book: Workbook, lines: Iterable[Line], styles: Styles) -> None:
    """The sheet of notes with these lines."""
    name = WORDS["notes"][styles.language]
    sheet = add_sheet(book, name, styles)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    put_title(sheet, name, styles.title)
    for row, (label, words) in enumerate(lines, start=2):
        put(sheet, row, 0, label, styles.label if words else styles.heading)
        if words:
            put(sheet, row, 1, words, styles.text)
            set_height(sheet, row, *zip((label, words), _WIDTHS, strict=True))
        else:
            sheet.set_row(row, 2 * LINE)


def _reading(tables: tuple[SafeTable, ...], language: Language) -> Iterator[Line]:
    yield WORDS["reading"][language], ""
    for status in statuses_in(cell for table in tables for cell in table.cells.values()):
        yield f"{_sign(status, language)}  {STATUS_NAMES[status][language]}", STATUS_MEANINGS[status][language]
    yield WORDS["remark"][language], WORDS["comment"][language]
    yield WORDS["names"][language], WORDS["named"][language]


def _measures(tables: tuple[SafeTable, ...], language: Language) -> Iterator[Line]:
    """What is counted, and what counts as sexual violence: each unit and definition with who uses it."""
    units: dict[str, dict[str, None]] = {}
    definitions: dict[Definition, dict[str, None]] = {}
    for table in tables:
        name = table.about.source.name[language]
        units.setdefault(table.measure.unit.many[language], {})[name] = None
        definitions.setdefault(table.measure.definition, {})[name] = None
    yield WORDS["units"][language], ""
    for unit, names in units.items():
        yield unit, WORDS["counted by"][language].format(sources=", ".join(names))
    yield WORDS["definitions"][language], ""
    for definition, names in definitions.items():
        used = WORDS["used by"][language].format(sources=", ".join(names))
        yield definition.label[language], f"{definition.wording[language]} {used}"


def _sign(status: Status, language: Language) -> str:
    """How a cell of a status looks in this workbook, where a provisional one has a mark of its own."""
    mark = f" {PROVISIONAL[language]}" if status is Status.PROVISIONAL else ""
    return sign_of(status, language) + mark


def _protection(content: EditionContent, language: Language) -> Iterator[Line]:
    yield WORDS["rounding"][language], ""
    for policy in content.policies:
        used = WORDS["used for"][language].format(tables=", ".join(policy.tables))
        yield policy.label[language], f"{policy.wording[language]} {used}"
    yield WORDS["mind"][language], f"{WORDS['parts'][language]} {WORDS['do not add'][language]}"
    if content.formulas:
        yield WORDS["formulas"][language], ""
    yield from _formulas(content, language)


def _formulas(content: EditionContent, language: Language) -> Iterator[Line]:
    """Each formula once: the sources it is used for, its words, and the titles of its tables."""
    used: dict[str, list[FormulaMethod]] = {}
    for formula in content.formulas:
        used.setdefault(formula.wording[language], []).append(formula)
    for wording, formulas in used.items():
        sources = dict.fromkeys(content.tables[one.table].about.source.name[language] for one in formulas)
        titles = dict.fromkeys(one.title[language] for one in formulas)
        used_for = WORDS["used for"][language].format(tables="; ".join(titles))
        yield ", ".join(sources), f"{sentence(wording)} {used_for}"


def lines_on_sources(content: EditionContent, language: Language) -> Iterator[Line]:
    """What to know of each source."""
    for source in content.sources:
        yield source.name[language], ""
        yield from _source(source, language)


def _source(source: SourceMethod, language: Language) -> Iterator[Line]:
    yield WORDS["unit"][language], source.unit.many[language]
    yield WORDS["who"][language], source.population[language]
    yield WORDS["definition"][language], source.definition.wording[language]
    yield WORDS["reference date"][language], day_in_words(source.reference_date)[language]
    for found in source.breaks:
        yield break_label(found)[language], break_words(found, language)
    for limitation in source.limitations:
        yield WORDS["limitation"][language], limitation[language]
