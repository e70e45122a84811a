"""The templates of the site: everything escaped, nothing undefined."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from inbeeld.publication.site.inlining import has_words, inline_picture, picture_again
from inbeeld.publication.site.lists import unseen_words
from inbeeld.publication.site.spans import whole_spans

CONTENT_SECURITY = Markup(
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""What a page may load: the site's own style sheet, fonts, pictures and scripts. No other host, nothing inline."""


@cache
def environment() -> Environment:
    """The template engine, with pictures as filters."""
    made = Environment(
        loader=PackageLoader("inbeeld.publication.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "picture": inline_picture,
        "picture_again": picture_again,
        "has_words": has_words,
        "spans": whole_spans,
        "unseen_words": unseen_words,
    }
    return made


def render(template: str, **values: object) -> bytes:
    """A page as bytes."""
    page = environment().get_template(template).render(security=CONTENT_SECURITY, **values)
    return (page.rstrip() + "\n").encode("utf-8")
