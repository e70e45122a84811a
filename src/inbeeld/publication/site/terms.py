"""The terms of an edition and where they are explained, for search and index."""

from collections.abc import Iterator
from dataclasses import dataclass

from inbeeld.publication.content import EditionContent
from inbeeld.publication.statuses import STATUS_MEANINGS, STATUS_NAMES, statuses_in
from inbeeld.publication.tablefacts import capital
from inbeeld.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what is said of it, and its place in the account of methods."""

    name: str
    words: str
    anchor: str


def terms_of(content: EditionContent, language: Language) -> tuple[Term, ...]:
    """Sources, calculations, ways of protection and signs, each name once."""
    found: dict[str, Term] = {}
    for term in _terms(content, language):
        found.setdefault(term.name.casefold(), term)
    return tuple(found.values())


def _terms(content: EditionContent, language: Language) -> Iterator[Term]:
    for source in content.sources:
        words = " ".join(
            (
                source.definition.wording[language],
                source.population[language],
                *(limitation[language] for limitation in source.limitations),
                *(table.title[language] for table in source.tables),
            )
        )
        yield Term(source.name[language], words, source.id)
        yield Term(capital(source.definition.label[language]), source.definition.wording[language], source.id)
    for formula in content.formulas:
        yield Term(formula.title[language], formula.wording[language], "formulas")
    for policy in content.policies:
        yield Term(policy.label[language], policy.wording[language], "protection")
    cells = (cell for table in content.tables.values() for cell in table.cells.values())
    for status in statuses_in(cells):
        yield Term(capital(STATUS_NAMES[status][language]), STATUS_MEANINGS[status][language], "signs")
