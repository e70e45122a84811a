"""Disclosure control: the narrow door between true values and publication.

``protect`` is the only maker of a ``SafeTable`` and ``let_through`` of a ``SafeListing``; ``audit`` reads safe tables
as an outsider would. The rule by which a
hidden cell is safe stands in ``inbeeld.disclosure.case``; what an outsider is thought to know, in
``inbeeld.disclosure.knowledge``.
"""

from inbeeld.disclosure.audit import AuditReport, Recoverable, audit
from inbeeld.disclosure.listings import SafeListing, dump_safe_listing, let_through, load_safe_listing
from inbeeld.disclosure.policies import Policies
from inbeeld.disclosure.protect import protect
from inbeeld.disclosure.safe import Protection, SafeTable
from inbeeld.disclosure.storage import dump_safe, load_safe

__all__ = [
    "AuditReport",
    "Policies",
    "Protection",
    "Recoverable",
    "SafeListing",
    "SafeTable",
    "audit",
    "dump_safe",
    "dump_safe_listing",
    "let_through",
    "load_safe",
    "load_safe_listing",
    "protect",
]
