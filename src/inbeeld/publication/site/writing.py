"""The whole site of an edition in one language."""

from inbeeld.publication.content import EditionContent
from inbeeld.publication.site.assets import write_assets
from inbeeld.publication.site.methods import write_methods
from inbeeld.publication.site.pages import Downloads, Drawings, draw_cards, draw_page, write_page, write_summary
from inbeeld.vocabulary import Language


def write_site(
    content: EditionContent, language: Language, drawings: Drawings | None = None, downloads: Downloads | None = None
) -> dict[str, bytes]:
    """Every file of the site, by path relative to ``site/<language>/``. Pictures not given are drawn here.

    Raises:
        ProseError: if a text is not bound to its cells.
        DefinitionError: if a figure does not fit its table.
    """
    offered = downloads or {}
    made: dict[str, bytes] = {}
    for page in content.pages:
        pictures = {**draw_page(content, page, language), **(drawings or {})}
        made |= write_page(content, page, language, drawings=pictures, downloads=offered)
    cards = draw_cards(content, language)
    made |= write_summary(content, language, drawings=cards, downloads=offered)
    return {**made, **write_methods(content, language), **write_assets()}
