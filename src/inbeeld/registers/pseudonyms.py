"""Pseudonyms: HMAC-SHA-256 of an identifier under the key of an edition.

Who has no key can neither make a pseudonym of somebody nor find who one belongs to. The same person has the same
pseudonym in all registers of an edition, and another one in every other edition.
"""

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.registers.identifiers import IdentifierRule
from inbeeld.registers.keys import Key

LENGTH = 32
"""Hexadecimal digits of a pseudonym: the first half of an HMAC-SHA-256, the least that RFC 2104 (section 5) allows.
Among twenty million persons the chance that any two get the same one is less than one in 10²³."""


def pseudonym(rule: IdentifierRule, normalised: str, key: Key) -> str:
    """The pseudonym of one identifier, written as its rule says. Its kind is part of what is hashed."""
    return _made(rule, [normalised], key)[0]


def pseudonyms_of(rule: IdentifierRule, raw: pa.Array, key: Key) -> tuple[pa.Array, pa.Array]:
    """The pseudonym of each raw identifier, null if it is missing or does not fit; and which do not fit.

    Raises:
        PseudonymError: if the column is of a type that has lost what the rule asks for.
    """
    normalised, unfit = rule.normalised(raw)
    coded = normalised.dictionary_encode()
    made = pa.array(_made(rule, coded.dictionary.to_pylist(), key), pa.string())
    return made.take(coded.indices), unfit


def _made(rule: IdentifierRule, normalised: list[str], key: Key) -> list[str]:
    return [digits[:LENGTH] for digits in key.digests(f"{rule.id}\x1f".encode(), normalised)]
