"""Linkage: which sources may be linked and by which law; links them, and counts what does not link."""

from inbeeld.registers.linkage.declared import LINKAGES_FILE, Linkage, Linkages, Unlinkable, load_linkages
from inbeeld.registers.linkage.linking import Link, Register, link

__all__ = ["LINKAGES_FILE", "Link", "Linkage", "Linkages", "Register", "Unlinkable", "link", "load_linkages"]
