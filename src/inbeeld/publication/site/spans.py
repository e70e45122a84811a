"""Spans of years, which a narrow screen must not break at the hyphen."""

import re

from markupsafe import Markup, escape

_SPAN = re.compile(r"(?<![\w<-])\(?\d{4}-\d{4}\)?(?![\w-])(?![^<]*>)")
"""Two years with a hyphen, and the brackets around them; not within a tag."""


def whole_spans(words: str) -> Markup:
    """Words for a page, in which each span of years stays on one line.

    >>> whole_spans("In 2019-2021 minder")
    Markup('In <span class="whole">2019-2021</span> minder')
    """
    return Markup(_SPAN.sub(r'<span class="whole">\g<0></span>', str(escape(words))))  # noqa: S704  # escaped just now
