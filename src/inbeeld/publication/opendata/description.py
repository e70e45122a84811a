"""The facts of a table as running text, for metadata."""

from inbeeld.disclosure import SafeTable
from inbeeld.publication.tablefacts import facts_of, sentence
from inbeeld.vocabulary import LANGUAGES, Language, Text


def description_of(table: SafeTable) -> Text:
    """What the table counts, of whom, when, by whom and how, in one paragraph per language."""

    def paragraph(language: Language) -> str:
        facts = facts_of(table)
        return " ".join(sentence(f"{fact.label[language]}: {fact.words[language]}") for fact in facts)

    nl, en = map(paragraph, LANGUAGES)
    return Text(nl=nl, en=en)
