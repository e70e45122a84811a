"""Deliveries: reads what a source sends, checks it against its contract, and says in its words what is wrong.

Good rows become records; faulty rows go to quarantine with their reasons; nothing is lost and nothing is guessed.
"""

from inbeeld.deliveries.deliverycheck import check_delivery
from inbeeld.deliveries.explaining import lines_to_copy
from inbeeld.deliveries.faults import Fault, Unreadable
from inbeeld.deliveries.findings import Desk
from inbeeld.deliveries.limits import USUAL, Limits
from inbeeld.deliveries.manifest import MANIFEST, DeliveredFile, Manifest, Stated, read_manifest
from inbeeld.deliveries.marking import MarkedCopy, copies_of_delivery, copy_of_file
from inbeeld.deliveries.notes import Note, Role
from inbeeld.deliveries.opening import inside
from inbeeld.deliveries.processes import bare_environment
from inbeeld.deliveries.receipts import (
    Summary,
    finding_as_json,
    findings_as_json,
    place_in_words,
    summary_of,
)
from inbeeld.deliveries.results import TOTAL_CODE, Checked, Finding, Place, Quarantined, Record
from inbeeld.deliveries.searching import check_deliveries, find_deliveries, period_clashes
from inbeeld.deliveries.singlefile import check_file
from inbeeld.deliveries.storage import dump_checked, load_checked
from inbeeld.deliveries.tolerance import faulty_rows, require_usable

__all__ = [
    "MANIFEST",
    "TOTAL_CODE",
    "USUAL",
    "Checked",
    "DeliveredFile",
    "Desk",
    "Fault",
    "Finding",
    "Limits",
    "Manifest",
    "MarkedCopy",
    "Note",
    "Place",
    "Quarantined",
    "Record",
    "Role",
    "Stated",
    "Summary",
    "Unreadable",
    "bare_environment",
    "check_deliveries",
    "check_delivery",
    "check_file",
    "copies_of_delivery",
    "copy_of_file",
    "dump_checked",
    "faulty_rows",
    "find_deliveries",
    "finding_as_json",
    "findings_as_json",
    "inside",
    "lines_to_copy",
    "load_checked",
    "period_clashes",
    "place_in_words",
    "read_manifest",
    "require_usable",
    "summary_of",
]
