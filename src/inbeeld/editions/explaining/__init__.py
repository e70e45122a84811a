"""Explaining: what is recorded of a figure's origin when it is built, and how a reader asks for it afterwards."""

from inbeeld.editions.explaining.answer import Answer, Part, Use, explain
from inbeeld.editions.explaining.choosing import read_where
from inbeeld.editions.explaining.wording import lines_of as explanation_lines

__all__ = ["Answer", "Part", "Use", "explain", "explanation_lines", "read_where"]
