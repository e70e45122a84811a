"""Disclosure control: the narrow door between true values and publication.

``protect`` is the only maker of a ``SafeTable`` and ``let_through`` of a ``SafeListing``; ``audit`` reads safe tables
as an outsider would. The rule by which a
hidden cell is safe stands in ``inbeeld.disclosure.case``; what an outsider is thought to know, in
``inbeeld.disclosure.knowledge``.
"""

from inbeeld.disclosure.alone import Given
from inbeeld.disclosure.audit import AuditReport, Recoverable, audit
from inbeeld.disclosure.exceptions import Granted, Judged, apply_exceptions
from inbeeld.disclosure.listings import SafeListing, dump_safe_listing, let_through, load_safe_listing
from inbeeld.disclosure.log import TableLog, check_log, decision_log, gap, joined, summary
from inbeeld.disclosure.loss import Loss
from inbeeld.disclosure.policies import Policies
from inbeeld.disclosure.primary import Beside, Contributors
from inbeeld.disclosure.protect import Protected, protect, protect_and_log
from inbeeld.disclosure.safe import Protection, SafeTable
from inbeeld.disclosure.storage import dump_safe, load_safe

__all__ = [
    "AuditReport",
    "Beside",
    "Contributors",
    "Given",
    "Granted",
    "Judged",
    "Loss",
    "Policies",
    "Protected",
    "Protection",
    "Recoverable",
    "SafeListing",
    "SafeTable",
    "TableLog",
    "apply_exceptions",
    "audit",
    "check_log",
    "decision_log",
    "dump_safe",
    "dump_safe_listing",
    "gap",
    "joined",
    "let_through",
    "load_safe",
    "load_safe_listing",
    "protect",
    "protect_and_log",
    "summary",
]
