"""Audits what was published, as an outsider: a built edition, or tables that others printed.

It sees only what a reader sees, and never how tables were protected.
"""

from inbeeld.auditing.allowed import is_allowed
from inbeeld.auditing.audit import audit_publication, open_publication
from inbeeld.auditing.built import TypedText, publication_in, typed_counts
from inbeeld.auditing.figures import Figure, Publication
from inbeeld.auditing.findings import Finding, Kind, Severity, in_order
from inbeeld.auditing.knownbreaks import breaks_of, known_breaks
from inbeeld.auditing.misleading import KnownBreak
from inbeeld.auditing.policy import AuditPolicy, is_of_people
from inbeeld.auditing.report import AuditReport, as_json, in_words
from inbeeld.auditing.shown import ShownFigure, shown_figures

__all__ = [
    "AuditPolicy",
    "AuditReport",
    "Figure",
    "Finding",
    "Kind",
    "KnownBreak",
    "Publication",
    "Severity",
    "ShownFigure",
    "TypedText",
    "as_json",
    "audit_publication",
    "breaks_of",
    "in_order",
    "in_words",
    "is_allowed",
    "is_of_people",
    "known_breaks",
    "open_publication",
    "publication_in",
    "shown_figures",
    "typed_counts",
]
