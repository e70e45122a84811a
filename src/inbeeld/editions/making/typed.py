"""What writers typed for an edition, for the audit: numbers in words before a word for people or reports."""

from collections.abc import Collection, Iterator, Mapping

from inbeeld.auditing import Finding, TypedText, is_of_people, typed_counts
from inbeeld.declarations import Definitions, EditionDeclaration, Indicator
from inbeeld.editions.making.given import definitions_of, edition_of, languages_of, texts_of
from inbeeld.editions.steps import StepInput
from inbeeld.vocabulary import LANGUAGES, Language, Text

_PEOPLE: Mapping[Language, frozenset[str]] = {
    "nl": frozenset(
        {
            *(
                "kinderen",
                "kleuters",
                "peuters",
                "tieners",
                "pubers",
                "jongeren",
                "jongens",
                "meisjes",
                "minderjarigen",
            ),
            *("slachtoffers", "leerlingen", "cliënten", "patiënten", "mensen", "vrouwen", "mannen"),
            *("plegers", "daders", "verdachten", "gevallen", "signalen"),
        }
    ),
    "en": frozenset(
        {
            *("children", "toddlers", "infants", "babies", "teenagers", "adolescents", "boys", "girls", "minors"),
            *("victims", "pupils", "clients", "patients", "people", "women", "men"),
            *("perpetrators", "offenders", "suspects", "cases", "signs"),
        }
    ),
}


def typed_in(given: StepInput) -> tuple[Finding, ...]:
    """The findings in the texts of the edition, in those of its figures, and in its headings."""
    return tuple(typed_counts(_texts(given), words_for_people(definitions_of(given))))


def words_for_people(definitions: Definitions) -> Mapping[Language, Collection[str]]:
    """The words for people and reports: units of count in the plural, and what children and suspects are called."""
    units = [unit for unit in definitions.units.values() if is_of_people(unit.id)]
    return {language: {unit.many[language] for unit in units} | _PEOPLE[language] for language in LANGUAGES}


def _texts(given: StepInput) -> Iterator[TypedText]:
    edition, languages = edition_of(given), languages_of(given)
    pages = _pages(edition, given.options["only"])
    for page, files in texts_of(given).items():
        if not given.options["only"] or page in pages:
            yield from (TypedText(files[each].name, each, files[each].template) for each in languages if each in files)
    for place, text in (*_headings(edition), *_of_figures(given)):
        yield from (TypedText(f"{place} ({language})", language, text[language]) for language in languages)


def _pages(edition: EditionDeclaration, chapter: str) -> frozenset[str]:
    return frozenset(page.id for each in edition.chapter if each.id == chapter for page in each.page)


def _headings(edition: EditionDeclaration) -> Iterator[tuple[str, Text]]:
    for chapter in edition.chapter:
        yield f"chapter {chapter.id}", chapter.title
        for page in chapter.page:
            yield f"page {page.id}", page.title
            yield from ((f"section {section.id}", section.title) for section in page.section)


def _of_figures(given: StepInput) -> Iterator[tuple[str, Text]]:
    """The texts of the figures of what is published."""
    published = {path.split("/")[-1] for outputs in given.needs.values() for path in outputs}
    for indicator in definitions_of(given).indicators.values():
        if f"{indicator.id}.csv" in published:
            yield from _of_indicator(indicator)


def _of_indicator(indicator: Indicator) -> Iterator[tuple[str, Text]]:
    yield from ((f"{indicator.id} limitations", text) for text in indicator.limitations)
    for figure in indicator.figure:
        yield f"{figure.id} title", figure.title
        yield f"{figure.id} subtitle", figure.subtitle
        yield f"{figure.id} note", figure.note
