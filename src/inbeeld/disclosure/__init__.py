"""Disclosure control: the narrow door between true values and publication.

``protect`` is the only maker of a ``SafeTable``; ``audit`` reads safe tables as an outsider would. The rule by which a
hidden cell is safe stands in ``inbeeld.disclosure.case``; what an outsider is thought to know, in
``inbeeld.disclosure.knowledge``.
"""

from inbeeld.disclosure.audit import AuditReport, Recoverable, audit
from inbeeld.disclosure.policies import Policies
from inbeeld.disclosure.protect import protect
from inbeeld.disclosure.safe import Protection, SafeTable
from inbeeld.disclosure.storage import dump_safe, load_safe

__all__ = [
    "AuditReport",
    "Policies",
    "Protection",
    "Recoverable",
    "SafeTable",
    "audit",
    "dump_safe",
    "load_safe",
    "protect",
]
