"""Writes files from their templates."""

import json
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from inbeeld.vocabulary import Text


def written(template: str, **facts: Any) -> bytes:
    """A file in UTF-8. Every name in the template must be among ``facts``."""
    return _environment().get_template(template).render(**facts).encode()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(  # noqa: S701  # no HTML: TOML and Markdown, where words are quoted by a filter
        loader=PackageLoader("inbeeld.editions.scaffolds"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # the texts that are made are templates themselves, with the usual signs
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
    )
    environment.filters |= {"quoted": quoted, "text": text}
    return environment


def quoted(words: str) -> str:
    """Words as a string of TOML, which has the escapes of JSON.

    >>> quoted('a "help" line')
    '"a \\\\"help\\\\" line"'
    """
    return json.dumps(words, ensure_ascii=False)


def text(words: Text) -> str:
    """Words in both languages as an inline table of TOML."""
    return f"{{ nl = {quoted(words.nl)}, en = {quoted(words.en)} }}"
