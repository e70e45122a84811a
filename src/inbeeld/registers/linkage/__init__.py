"""Linkage: which sources may be linked and by which law. What may not be linked has no pseudonyms in common."""

from inbeeld.registers.linkage.declared import LINKAGES_FILE, Linkage, Linkages, Unlinkable, load_linkages
from inbeeld.registers.linkage.linking import Pseudonymised, require_link

__all__ = ["LINKAGES_FILE", "Linkage", "Linkages", "Pseudonymised", "Unlinkable", "load_linkages", "require_link"]
