"""Reads a column of identifiers: each becomes a pseudonym, or it is told what it looks like."""

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types

from inbeeld.errors import PseudonymError
from inbeeld.registers.pseudonyms import Pseudonymiser
from inbeeld.registers.reading.doubts import Doubt, Doubts
from inbeeld.registers.reading.looks import looks_of_identifiers
from inbeeld.registers.reading.stored import is_text, is_utf8, texts_of

_NUMBERS = (pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal)


class IdentifierReader:
    """Reads the pieces of one column of identifiers."""

    def __init__(self, pseudonymiser: Pseudonymiser) -> None:
        """Reads identifiers that are written by its rule into its pseudonyms."""
        self._pseudonymiser = pseudonymiser

    def __call__(self, raw: pa.Array) -> tuple[pa.Array, Doubts]:
        """The pseudonyms, null if the identifier is missing or does not fit, and what is wrong with each."""
        plain = raw.dictionary_decode() if pa.types.is_dictionary(raw.type) else raw
        if pa.types.is_string_view(plain.type):
            plain = plain.cast(pa.string())
        if is_text(plain.type) and not is_utf8(plain):
            return self._mended(plain)
        try:
            made, unfit = self._pseudonymiser.of(plain)
        except PseudonymError:  # a type that has lost what the rule asks for: every identifier is as good as unfit
            number = any(test(plain.type) for test in _NUMBERS)
            there = plain.is_valid().to_numpy(zero_copy_only=False)
            return pa.nulls(len(raw), pa.string()), there * np.uint8(Doubt.NUMBER if number else Doubt.OTHER_TYPE)
        doubts = unfit.to_numpy(zero_copy_only=False).astype(np.uint8)
        if doubts.any() and is_text(plain.type):
            doubts[doubts != 0] = looks_of_identifiers(
                plain.filter(unfit).cast(pa.string()), self._pseudonymiser.rule.length
            )
        return made, doubts

    def _mended(self, plain: pa.Array) -> tuple[pa.Array, Doubts]:
        """The same where some of the letters are not in UTF-8."""
        texts = texts_of(plain)
        made, doubts = self(pa.array([None if isinstance(text, Doubt) else text for text in texts], pa.string()))
        doubts[[isinstance(text, Doubt) for text in texts]] = Doubt.NO_TEXT
        return made, doubts
