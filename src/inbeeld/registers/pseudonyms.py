"""Pseudonyms: HMAC-SHA-256 of an identifier under the key of an edition.

Who has no key can neither make a pseudonym of somebody nor find who one belongs to. The same person has the same
pseudonym in all registers of an edition that may be linked, and another one in any other register or edition.
"""

from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.registers.identifiers import IdentifierRule
from inbeeld.registers.keys import Key

LENGTH = 32
"""Hexadecimal digits of a pseudonym: the first half of an HMAC-SHA-256, the least that RFC 2104 (section 5) allows.
Among twenty million persons the chance that any two get the same one is less than one in 10²³."""


@dataclass(frozen=True)
class Pseudonymiser:
    """Makes pseudonyms of one kind of identifier, in the registers of one circle.

    Attributes:
        rule: how the identifier is written. Its kind is part of what is hashed.
        circle: the registers that may be linked by it, as ``Linkages.circle`` names them: part of it as well.
        key: of the edition.
    """

    rule: IdentifierRule
    circle: str
    key: Key

    def of_one(self, normalised: str) -> str:
        """The pseudonym of one identifier, written as its rule says."""
        return self._made([normalised])[0]

    def of(self, normalised: pa.Array) -> pa.Array:
        """The pseudonym of each identifier that its rule has normalised; null if it is missing."""
        coded = normalised.dictionary_encode()
        return pa.array(self._made(coded.dictionary.to_pylist()), pa.string()).take(coded.indices)

    def _made(self, normalised: list[str]) -> list[str]:
        prefix = f"{self.rule.id}\x1f{self.circle}\x1f".encode()
        return [digits[:LENGTH] for digits in self.key.digests(prefix, normalised)]
