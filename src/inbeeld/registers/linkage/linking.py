"""Whether two registers at hand may be linked: by law, by the kind of their pseudonyms, and by the key of these."""

from dataclasses import dataclass
from datetime import date

from inbeeld.errors import LinkageRefused, PseudonymError
from inbeeld.registers.linkage.declared import Linkage, Linkages


@dataclass(frozen=True)
class Pseudonymised:
    """A register with pseudonyms.

    Attributes:
        source: who delivered it, as its contract names it.
        identifier: the kind of identifier that the pseudonyms were made from.
        key_id: the id of the key that made them.
    """

    source: str
    identifier: str
    key_id: str


def require_link(linkages: Linkages, left: Pseudonymised, right: Pseudonymised, *, day: date) -> Linkage:
    """What allows two registers to be linked on a day.

    Raises:
        LinkageRefused: if nothing does, or their pseudonyms are of another kind than was declared.
        PseudonymError: if their pseudonyms were made with two keys.
    """
    basis = linkages.require(left.source, right.source, day)
    for register in (left, right):
        if register.identifier != basis.identifier:
            raise LinkageRefused(
                f"{left.source} and {right.source} may be linked by '{basis.identifier}', "
                f"and {register.source} has pseudonyms of '{register.identifier}'."
            )
    if left.key_id != right.key_id:
        raise PseudonymError(
            f"Pseudonyms of different keys do not link: {left.source} has key {left.key_id}, {right.source} has key "
            f"{right.key_id}. Replace the identifiers of all registers again with one key."
        )
    return basis
