"""The account of methods for the templates, made from what the contracts and policies say."""

from inbeeld.publication.content import EditionContent, SourceMethod, TableMethod
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, sign_of, statuses_in
from inbeeld.publication.tablefacts import break_words, capital, day_in_words, sentence
from inbeeld.vocabulary import Language


def methods_of(content: EditionContent, language: Language) -> Book:
    """Statuses, protection, formulas and sources."""
    return {
        "title": WORDS["methods title"][language],
        "lead": WORDS["methods lead"][language],
        "statuses": _statuses(content, language),
        "policies": _policies(content, language),
        "formulas": _formulas(content, language),
        "sources": [_source(source, language) for source in content.sources],
    }


def _statuses(content: EditionContent, language: Language) -> list[tuple[str, str, str]]:
    cells = (cell for table in content.tables.values() for cell in table.cells.values())
    return [
        (sign_of(status, language), capital(STATUS_NAMES[status][language]), STATUS_MEANINGS[status][language])
        for status in statuses_in(cells)
    ]


def _policies(content: EditionContent, language: Language) -> list[Book]:
    return [
        {
            "label": policy.label[language],
            "wording": sentence(policy.wording[language]),
            "tables": WORDS["used for"][language].format(tables=_titles(policy.tables, content, language)),
        }
        for policy in content.policies
    ]


def _formulas(content: EditionContent, language: Language) -> list[Book]:
    return [
        {
            "title": formula.title[language],
            "wording": sentence(formula.wording[language]),
            "since": WORDS["since"][language].format(date=day_in_words(formula.since)[language]),
        }
        for formula in content.formulas
    ]


def _titles(tables: tuple[str, ...], content: EditionContent, language: Language) -> str:
    return "; ".join(content.tables[id_].about.title[language] for id_ in tables if id_ in content.tables)


def _source(source: SourceMethod, language: Language) -> Book:
    definition = source.definition
    version = WORDS["contract version"][language].format(version=source.contract_version)
    facts = (
        ("unit", source.unit.many[language]),
        ("definition", f"{capital(definition.label[language])}. {definition.wording[language]}"),
        ("population", source.population[language]),
        ("reference date", day_in_words(source.reference_date)[language]),
        ("contract", version),
    )
    return {
        "name": source.name[language],
        "facts": [(WORDS[name][language], words) for name, words in facts],
        "breaks": [break_words(found, language) for found in source.breaks],
        "limitations": [limitation[language] for limitation in source.limitations],
        "tables": [_table(table, language) for table in source.tables],
        "files": source.files,
    }


def _table(table: TableMethod, language: Language) -> Book:
    columns = [
        {"header": c.header, "label": c.label[language], "description": c.description[language]} for c in table.columns
    ]
    return {"title": table.title[language], "columns": columns, "rules": [r[language] for r in table.rules]}
