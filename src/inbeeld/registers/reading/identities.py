"""Reads a column of identifiers: each becomes a pseudonym, or it is told what it looks like."""

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

from inbeeld.errors import PseudonymError
from inbeeld.registers.pseudonyms import Pseudonymiser
from inbeeld.registers.reading.doubts import Doubt, Doubts
from inbeeld.registers.reading.looks import looks_of_identifiers
from inbeeld.registers.reading.stored import is_text, is_utf8, texts_of

_NUMBERS = (pa.types.is_integer, pa.types.is_floating, pa.types.is_decimal)


class IdentifierReader:
    """Reads the pieces of one column of identifiers."""

    def __init__(self, pseudonymiser: Pseudonymiser, *, synthetic: bool = False) -> None:
        """Reads identifiers that are written by its rule into its pseudonyms.

        Of a register in which nobody exists everybody knows the key: who can exist gets no pseudonym.
        """
        self._pseudonymiser = pseudonymiser
        self._rule = pseudonymiser.rule
        self._synthetic = synthetic and self._rule.check != "none"

    def __call__(self, raw: pa.Array) -> tuple[pa.Array, Doubts]:
        """The pseudonyms, null if the identifier is missing or does not fit, and what is wrong with each."""
        plain = raw.dictionary_decode() if pa.types.is_dictionary(raw.type) else raw
        if pa.types.is_string_view(plain.type):
            plain = plain.cast(pa.string())
        if is_text(plain.type) and not is_utf8(plain):
            return self._mended(plain)
        try:
            written, unfit = self._rule.normalised(plain)
        except PseudonymError:  # a type that has lost what the rule asks for: every identifier is as good as unfit
            number = any(test(plain.type) for test in _NUMBERS)
            there = plain.is_valid().to_numpy(zero_copy_only=False)
            return pa.nulls(len(raw), pa.string()), there * np.uint8(Doubt.NUMBER if number else Doubt.OTHER_TYPE)
        doubts = unfit.to_numpy(zero_copy_only=False).astype(np.uint8)
        if doubts.any() and is_text(plain.type):
            doubts[doubts != 0] = looks_of_identifiers(plain.filter(unfit).cast(pa.string()), self._rule.length)
        return self._made(written, doubts), doubts

    def _made(self, written: pa.Array, doubts: Doubts) -> pa.Array:
        """The pseudonyms, with a doubt where the check of this kind of identifier tells of one."""
        passes = self._rule.passes(written)
        if self._synthetic:
            doubts[passes] = Doubt.EXISTS
            written = pc.if_else(pa.array(passes), None, written)
        else:
            doubts[written.is_valid().to_numpy(zero_copy_only=False) & ~passes] = Doubt.PROOF
        return self._pseudonymiser.of(written)

    def _mended(self, plain: pa.Array) -> tuple[pa.Array, Doubts]:
        """The same where some of the letters are not in UTF-8."""
        texts = texts_of(plain)
        made, doubts = self(pa.array([None if isinstance(text, Doubt) else text for text in texts], pa.string()))
        doubts[[isinstance(text, Doubt) for text in texts]] = Doubt.NO_TEXT
        return made, doubts
