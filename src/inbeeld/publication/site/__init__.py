"""The site: static pages, each readable on its own, without script, on a phone and on paper."""

from inbeeld.publication.site.annex import AnnexNote, AnnexRow, write_internal_annex
from inbeeld.publication.site.assets import write_assets
from inbeeld.publication.site.auditpage import AuditFigure, AuditPage, AuditRow, write_internal_audit
from inbeeld.publication.site.changes import write_changes
from inbeeld.publication.site.decisionspage import (
    DecisionRow,
    DecisionsPage,
    TableDecisions,
    write_internal_decisions,
)
from inbeeld.publication.site.downloads import UP, Download, format_size
from inbeeld.publication.site.figurefiles import write_figure_files
from inbeeld.publication.site.internal import ExceptionRow
from inbeeld.publication.site.methods import write_methods
from inbeeld.publication.site.pages import EDITION, draw_cards, draw_page, write_page, write_summary
from inbeeld.publication.site.searching import write_search
from inbeeld.publication.site.writing import Site, below, figure_downloads, write_site

__all__ = [
    "EDITION",
    "UP",
    "AnnexNote",
    "AnnexRow",
    "AuditFigure",
    "AuditPage",
    "AuditRow",
    "DecisionRow",
    "DecisionsPage",
    "Download",
    "ExceptionRow",
    "Site",
    "TableDecisions",
    "below",
    "draw_cards",
    "draw_page",
    "figure_downloads",
    "format_size",
    "write_assets",
    "write_changes",
    "write_figure_files",
    "write_internal_annex",
    "write_internal_audit",
    "write_internal_decisions",
    "write_methods",
    "write_page",
    "write_search",
    "write_site",
    "write_summary",
]
