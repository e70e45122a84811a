"""Scaffolds: the files of a new source, indicator or edition, which pass their own checks as they are made."""

from inbeeld.editions.scaffolds.edition import NewEdition, make_edition
from inbeeld.editions.scaffolds.indicator import NewIndicator, make_indicator
from inbeeld.editions.scaffolds.project import Made
from inbeeld.editions.scaffolds.source import NewSource, make_source

__all__ = ["Made", "NewEdition", "NewIndicator", "NewSource", "make_edition", "make_indicator", "make_source"]
