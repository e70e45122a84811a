"""What surrounds every page: names, navigation, search, language switch and footer."""

from typing import Any

from inbeeld.publication.content import EditionContent
from inbeeld.publication.helplines import EMERGENCY, HELP_LINES
from inbeeld.publication.numbers import format_date
from inbeeld.publication.site.catalogue import LANGUAGE_NAMES, words_in
from inbeeld.publication.site.navigation import SEARCH, navigation
from inbeeld.vocabulary import Language


def frame(content: EditionContent, language: Language, here: str) -> dict[str, Any]:
    """The values that the base template needs.

    Args:
        content: the edition.
        language: the language of the page.
        here: the page's file, relative to ``site/<language>/``.
    """
    other = next((known for known in content.languages if known != language), None)
    return {
        "words": words_in(language),
        "language": language,
        "other": other,
        "other_name": LANGUAGE_NAMES[other] if other else None,
        "content": content,
        "here": here,
        "base": base_of(here),
        "branches": navigation(content, language, here),
        "search_page": SEARCH,
        "help_lines": HELP_LINES,
        "emergency": EMERGENCY,
        "released": format_date(content.released, language),
    }


def base_of(here: str) -> str:
    """The way from a page up to ``site/<language>/``.

    >>> base_of("police.html"), base_of("figures/police-year.html")
    ('', '../')
    """
    return "../" * here.count("/")
