"""The account of methods for the templates, made from what the contracts and policies say."""

from inbeeld.publication.content import EditionContent, FormulaMethod, SourceMethod, TableMethod
from inbeeld.publication.fingerprints import KEPT
from inbeeld.publication.report.typesetting import Book
from inbeeld.publication.report.words import WORDS
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, sign_of, statuses_in
from inbeeld.publication.tablefacts import break_words, capital, day_in_words, sentence
from inbeeld.vocabulary import Language

_START = 12
"""Signs of a file's fingerprint that are printed: enough to know it again; the manifest has it in full."""


def methods_of(content: EditionContent, language: Language) -> Book:
    """Statuses, protection, formulas and sources."""
    return {
        "id": "methods",
        "kicker": None,
        "name": WORDS["methods"][language],
        "title": WORDS["methods"][language],
        "finding": WORDS["methods title"][language],
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
            "tables": WORDS["used for"][language].format(sources=_sources_of(policy.tables, content, language)),
        }
        for policy in content.policies
    ]


def _sources_of(tables: tuple[str, ...], content: EditionContent, language: Language) -> str:
    """The sources of tables, each once: the titles of all tables of a large edition would fill a page."""
    known = (content.tables[name] for name in tables if name in content.tables)
    return ", ".join(dict.fromkeys(table.about.source.name[language] for table in known))


def _formulas(content: EditionContent, language: Language) -> list[Book]:
    """Each formula once, with the source and the titles of all tables that it is used for."""
    used: dict[tuple[str, str], list[FormulaMethod]] = {}
    for formula in content.formulas:
        used.setdefault((formula.wording[language], formula.since), []).append(formula)
    return [
        {
            "source": _sources_of(tuple(formula.table for formula in formulas), content, language),
            "wording": sentence(wording),
            "since": _use_of(formulas, since, language),
        }
        for (wording, since), formulas in used.items()
    ]


def _use_of(formulas: list[FormulaMethod], since: str, language: Language) -> str:
    titles = "; ".join(dict.fromkeys(formula.title[language] for formula in formulas))
    valid = WORDS["since"][language].format(date=day_in_words(since)[language])
    return f"{WORDS['formula for'][language].format(tables=titles)} {valid}"


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
        "id": source.id,
        "name": source.name[language],
        "facts": [(WORDS[name][language], words) for name, words in facts],
        "breaks": [break_words(found, language) for found in source.breaks],
        "limitations": [limitation[language] for limitation in source.limitations],
        "tables": [_table(table, language) for table in source.tables],
        "files": [(name, _start(fingerprint, language)) for name, fingerprint in source.files],
    }


def _start(fingerprint: str, language: Language) -> str:
    return fingerprint[:_START] or f"({KEPT[language]})"


def _table(table: TableMethod, language: Language) -> Book:
    """A delivered table: the names of its columns; what each of them means is told on the site."""
    columns = list(dict.fromkeys(column.label[language] for column in table.columns))
    return {"title": table.title[language], "columns": columns, "rules": [r[language] for r in table.rules]}
