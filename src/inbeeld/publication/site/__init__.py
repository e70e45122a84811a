"""The site: static pages without script, each readable on its own, on a phone and on paper."""

from inbeeld.publication.site.annex import AnnexRow, write_internal_annex
from inbeeld.publication.site.assets import write_assets
from inbeeld.publication.site.downloads import Download, format_size
from inbeeld.publication.site.methods import write_methods
from inbeeld.publication.site.pages import EDITION, draw_cards, draw_page, write_page, write_summary
from inbeeld.publication.site.writing import write_site

__all__ = [
    "EDITION",
    "AnnexRow",
    "Download",
    "draw_cards",
    "draw_page",
    "format_size",
    "write_assets",
    "write_internal_annex",
    "write_methods",
    "write_page",
    "write_site",
    "write_summary",
]
