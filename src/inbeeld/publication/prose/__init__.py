"""Bound prose: texts whose every number is the answer of a function on a published cell."""

from inbeeld.publication.prose.bound import address
from inbeeld.publication.prose.rich import Block, Rich, Run
from inbeeld.publication.prose.texts import PageText, Prose

__all__ = ["Block", "PageText", "Prose", "Rich", "Run", "address"]
