"""Links in bound text, as they must be written on a page in another folder."""

from dataclasses import replace
from urllib.parse import urlsplit

from inbeeld.publication.prose import Rich


def rebased(text: Rich, base: str) -> Rich:
    """A text whose links within the site start from another folder; ``base`` is the way up.

    There it is read a second time: which cell each number is bound to, the page of its chapter says.
    """
    if not base:
        return text
    return Rich(tuple(replace(run, href=rebased_link(run.href, base), cell=None, value=None) for run in text.runs))


def rebased_link(href: str | None, base: str) -> str | None:
    """One link; an address of another site stays as it is.

    >>> rebased_link("police.html#police-year", "../"), rebased_link("https://example.org", "../")
    ('../police.html#police-year', 'https://example.org')
    """
    if href is None or urlsplit(href).scheme:
        return href
    return base + href
