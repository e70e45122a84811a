"""How an identifier of persons is written, declared and not guessed: the same person must get the same pseudonym."""

from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.compute as pc  # type: ignore[import-untyped]  # the same
from pydantic import Field, model_validator

from inbeeld.declarations import Declaration, Identifier, read_declaration
from inbeeld.errors import PseudonymError
from inbeeld.vocabulary import Text

IDENTIFIERS_FILE = "identifiers.toml"
_SHAPES = {"digits": "^[0-9]+$", "letters-and-digits": "^[0-9A-Za-z]+$"}
_MARKS = "[-/]+"
_SPACES = "[\\s\u00a0]+"
_NINE = 9


class IdentifierRule(Declaration):
    """How one kind of identifier is written. Nothing has a default: who declares it has looked.

    Attributes:
        id: names the kind. Pseudonyms of two kinds never agree.
        label: what it is.
        spaces: "refuse" them, "trim" those around it, or "remove" all.
        marks: "refuse" hyphens and slashes, or "remove" them. A point is always refused: a number that a program took
            for one with decimals ends in ".0", and would become another number.
        case: "keep" letters as they are, or make them "upper".
        characters: what it consists of after that: "digits" or "letters-and-digits".
        leading_zeros: "keep" them, "strip" them, or "pad" with them up to ``length``.
        length: how many characters it then has; 0 if it differs.
        placeholders: what suppliers write if there is none, after all of this: such a value is missing.
        check: "elfproef" if nobody can have a number that does not pass the eleven-test, otherwise "none".
    """

    id: Identifier
    label: Text
    spaces: Literal["refuse", "trim", "remove"]
    marks: Literal["refuse", "remove"]
    case: Literal["keep", "upper"]
    characters: Literal["digits", "letters-and-digits"]
    leading_zeros: Literal["keep", "strip", "pad"]
    length: int = Field(ge=0, le=64)
    placeholders: tuple[str, ...]
    check: Literal["none", "elfproef"]

    @model_validator(mode="after")
    def _fits_together(self) -> "IdentifierRule":
        if self.leading_zeros == "pad" and not self.length:
            raise ValueError("'leading_zeros' is \"pad\": say in 'length' how long it becomes")
        if self.leading_zeros == "strip" and self.length:
            raise ValueError("'leading_zeros' is \"strip\": the length differs then, and 'length' must be 0")
        if self.check == "elfproef" and (self.characters != "digits" or self.length != _NINE):
            raise ValueError('\'check\' is "elfproef": that is for numbers of 9 digits. Say so, or make it "none"')
        return self

    def normalised(self, raw: pa.Array) -> tuple[pa.Array, pa.Array]:
        """Each identifier as its rule writes it, null if missing; and which are not missing but do not fit.

        Raises:
            PseudonymError: if the column is of a type that has lost what the rule asks for.
        """
        text = self._written(self._as_text(raw))
        empty = pc.fill_null(pc.equal(text, ""), True)  # noqa: FBT003  # pyarrow knows no name for it
        text = pc.if_else(empty, None, text)
        shaped = pc.match_substring_regex(text, _SHAPES[self.characters])
        result = self._with_zeros(text)
        long_enough = pc.equal(pc.utf8_length(result), self.length) if self.length else pc.not_equal(result, "")
        unfit = pc.invert(pc.fill_null(pc.and_(shaped, long_enough), True))  # noqa: FBT003  # the same
        missing = pc.or_(unfit, pc.is_in(result, value_set=pa.array(self.placeholders, pa.string())))
        return pc.if_else(missing, None, result), unfit

    def passes(self, normalised: pa.Array) -> npt.NDArray[np.bool_]:
        """Which of the identifiers, as their rule writes them, pass the check of their kind; what is missing does not.

        The eleven-test of a citizen service number: nine times the first digit, eight times the second, and so on to
        twice the eighth, less the ninth, is a multiple of eleven (Logisch Ontwerp BSN). Without a check all pass.
        """
        there: npt.NDArray[np.bool_] = normalised.is_valid().to_numpy(zero_copy_only=False)
        if self.check == "none":
            return there
        numbers = normalised.fill_null("1").cast(pa.int32()).to_numpy()
        total = -(numbers % 10)
        for weight in range(2, _NINE + 1):
            numbers = numbers // 10
            total += weight * (numbers % 10)
        passed: npt.NDArray[np.bool_] = there & (total % 11 == 0)
        return passed

    def _as_text(self, raw: pa.Array) -> pa.Array:
        if pa.types.is_string(raw.type) or pa.types.is_large_string(raw.type):
            return raw.cast(pa.string())
        if pa.types.is_integer(raw.type) and self.leading_zeros != "keep":
            return raw.cast(pa.string())
        raise PseudonymError(
            f"Identifier '{self.id}' arrives as {raw.type}. Deliver it as text: a number may have lost its zeros."
        )

    def _written(self, text: pa.Array) -> pa.Array:
        if self.spaces == "trim":
            text = pc.utf8_trim_whitespace(text)
        if self.spaces == "remove":
            text = pc.replace_substring_regex(text, _SPACES, "")
        if self.marks == "remove":
            text = pc.replace_substring_regex(text, _MARKS, "")
        return pc.ascii_upper(text) if self.case == "upper" else text

    def _with_zeros(self, text: pa.Array) -> pa.Array:
        if self.leading_zeros == "strip":
            return pc.utf8_ltrim(text, characters="0")
        return pc.utf8_lpad(text, width=self.length, padding="0") if self.leading_zeros == "pad" else text


class Identifiers(Declaration):
    """The kinds of identifier there are.

    Attributes:
        identifier: each kind, once.
    """

    identifier: tuple[IdentifierRule, ...]

    @model_validator(mode="after")
    def _once_each(self) -> "Identifiers":
        names = [rule.id for rule in self.identifier]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"identifier declared twice: {', '.join(twice)}")
        return self

    def __getitem__(self, name: str) -> IdentifierRule:
        """The rule of a kind.

        Raises:
            PseudonymError: if there is none; lists those there are.
        """
        for rule in self.identifier:
            if rule.id == name:
                return rule
        known = ", ".join(rule.id for rule in self.identifier)
        raise PseudonymError(f"There is no identifier '{name}'. Known: {known}. Declare it in {IDENTIFIERS_FILE}.")


def load_identifiers(folder: Path) -> Identifiers:
    """The kinds of identifier declared in a ``definitions/`` folder.

    Raises:
        DefinitionError: with every fault of the file.
    """
    return read_declaration(folder / IDENTIFIERS_FILE, Identifiers, shown_as=IDENTIFIERS_FILE)
