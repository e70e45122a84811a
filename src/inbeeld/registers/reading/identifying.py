"""Reads a column of identifiers: pseudonyms, and what is wrong with the identifiers they were made of."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same

from inbeeld.errors import PseudonymError
from inbeeld.registers.identifiers import IdentifierRule
from inbeeld.registers.keys import Key
from inbeeld.registers.pseudonyms import pseudonyms_of
from inbeeld.registers.reading.columns import Doubts
from inbeeld.registers.reading.values import Doubt


@dataclass(frozen=True)
class IdentifierReader:
    """Reads the pieces of one column of identifiers.

    Attributes:
        rule: how they are written.
        key: the key that their pseudonyms are made with.
        synthetic: whether the register says that nobody in it exists. The key is then one that everybody knows, so an
            identifier that a person can have gets no pseudonym.
    """

    rule: IdentifierRule
    key: Key
    synthetic: bool

    def __call__(self, raw: pa.Array) -> tuple[pa.Array, Doubts]:
        """The pseudonyms, null if there is none, and what is wrong with each identifier."""
        plain = raw.dictionary_decode() if pa.types.is_dictionary(raw.type) else raw
        try:
            written, unfit = self.rule.normalised(plain)
        except PseudonymError:  # a type that has lost what the rule asks for: every identifier is as good as unfit
            return pa.nulls(len(raw), pa.string()), _where(plain.is_valid()) * np.uint8(Doubt.FORM)
        doubts = _where(unfit) * np.uint8(Doubt.FORM)
        if self.rule.check == "none":
            return pseudonyms_of(self.rule, written, self.key)[0], doubts
        passes = self.rule.passes(written)
        if not self.synthetic:
            doubts[_where(written.is_valid()) & ~passes] = Doubt.PROOF
            return pseudonyms_of(self.rule, written, self.key)[0], doubts
        doubts[passes] = Doubt.EXISTS
        nobody = pc.if_else(pa.array(passes), None, written)
        return pseudonyms_of(self.rule, nobody, self.key)[0], doubts


def _where(these: pa.Array) -> npt.NDArray[np.bool_]:
    return np.asarray(these.to_numpy(zero_copy_only=False), dtype=np.bool_)
