"""Registers: records of persons. Raw identifiers stop at the door; records never leave the engine."""

from inbeeld.registers.door import Admission, Admitted, Door, Tally
from inbeeld.registers.identifiers import IDENTIFIERS_FILE, IdentifierRule, Identifiers, load_identifiers
from inbeeld.registers.keyids import key_id_of
from inbeeld.registers.keys import VARIABLE, Key, key_from_environment, key_from_file
from inbeeld.registers.linkage import (
    LINKAGES_FILE,
    Link,
    Linkage,
    Linkages,
    Register,
    Unlinkable,
    link,
    load_linkages,
)
from inbeeld.registers.pseudonyms import pseudonym

__all__ = [
    "IDENTIFIERS_FILE",
    "LINKAGES_FILE",
    "VARIABLE",
    "Admission",
    "Admitted",
    "Door",
    "IdentifierRule",
    "Identifiers",
    "Key",
    "Link",
    "Linkage",
    "Linkages",
    "Register",
    "Tally",
    "Unlinkable",
    "key_from_environment",
    "key_from_file",
    "key_id_of",
    "link",
    "load_identifiers",
    "load_linkages",
    "pseudonym",
]
