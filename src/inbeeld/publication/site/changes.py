"""What changed since the former edition: the page ``changes.html``."""

from inbeeld.publication.changegroups import change_groups
from inbeeld.publication.content import EditionContent
from inbeeld.publication.site.environment import render
from inbeeld.publication.site.frame import frame
from inbeeld.publication.site.navigation import CHANGES
from inbeeld.vocabulary import Language


def write_changes(content: EditionContent, language: Language) -> dict[str, bytes]:
    """The page, by path relative to ``site/<language>/``; none for an edition that has no former one."""
    if not content.has_former:
        return {}
    groups = change_groups(content.changes, language)
    html = render("changes.html", **frame(content, language, CHANGES), groups=groups)
    return {CHANGES: html}
