"""Registers: records of persons. Raw identifiers stop at the door; records never leave the engine."""

from inbeeld.registers.asdelivery import as_checked
from inbeeld.registers.checking import CheckWith, check_register, check_register_files
from inbeeld.registers.identifiers import IDENTIFIERS_FILE, IdentifierRule, Identifiers, load_identifiers
from inbeeld.registers.keyids import key_id_of
from inbeeld.registers.keys import VARIABLE, Key, drawn_key, key_from_environment, key_from_file
from inbeeld.registers.linkage import (
    LINKAGES_FILE,
    Linkage,
    Linkages,
    Unlinkable,
    load_linkages,
)
from inbeeld.registers.manifest import RegisterFileNamed, RegisterManifest, read_register_manifest
from inbeeld.registers.ordering import in_order_of_reference
from inbeeld.registers.pseudonyms import Pseudonymiser
from inbeeld.registers.reading import Terms
from inbeeld.registers.receipts import check_registers, check_single_register, summary_of_register
from inbeeld.registers.results import APART, GOOD, RegisterChecked, RegisterFile, Unlinked
from inbeeld.registers.shapes import CODES_APART, ROW, SHAPES, RegisterKind
from inbeeld.registers.tolerance import require_usable_register

__all__ = [
    "APART",
    "CODES_APART",
    "GOOD",
    "IDENTIFIERS_FILE",
    "LINKAGES_FILE",
    "ROW",
    "SHAPES",
    "VARIABLE",
    "CheckWith",
    "IdentifierRule",
    "Identifiers",
    "Key",
    "Linkage",
    "Linkages",
    "Pseudonymiser",
    "RegisterChecked",
    "RegisterFile",
    "RegisterFileNamed",
    "RegisterKind",
    "RegisterManifest",
    "Terms",
    "Unlinkable",
    "Unlinked",
    "as_checked",
    "check_register",
    "check_register_files",
    "check_registers",
    "check_single_register",
    "drawn_key",
    "in_order_of_reference",
    "key_from_environment",
    "key_from_file",
    "key_id_of",
    "load_identifiers",
    "load_linkages",
    "read_register_manifest",
    "require_usable_register",
    "summary_of_register",
]
