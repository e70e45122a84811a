"""The templates of the site: everything escaped, nothing undefined."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

CONTENT_SECURITY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load: its own style sheet, fonts and pictures. No script, no other host."""


@cache
def environment() -> Environment:
    """The template engine."""
    return Environment(
        loader=PackageLoader("inbeeld.publication.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **values: object) -> bytes:
    """A page as bytes."""
    page = environment().get_template(template).render(security=CONTENT_SECURITY, **values)
    return (page.rstrip() + "\n").encode("utf-8")
