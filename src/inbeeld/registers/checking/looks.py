"""What values look like that are not as agreed, in words for the supplier, with what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from inbeeld.declarations import RegisterColumn
from inbeeld.registers.reading import Doubt
from inbeeld.vocabulary import Text

_ALL = Text("Er staat", "It is")
_MOST = Text("Meestal staat er", "Mostly it is")
_STORED = (Doubt.NUMBER, Doubt.DECIMALS, Doubt.MOMENT, Doubt.NO_TEXT, Doubt.OTHER_TYPE)
"""Looks that come from how a column is stored: of a typed file its type is told as well."""
_LOOKS: dict[Doubt, tuple[Text, Text]] = {
    Doubt.NUMBER: (
        Text("een getal", "a number"),
        Text("Lever de kolom als tekst: {expected}.", "Deliver the column as text: {expected}."),
    ),
    Doubt.DECIMALS: (
        Text("een getal met cijfers achter de komma", "a number with decimals"),
        Text("Lever hele getallen.", "Deliver whole numbers."),
    ),
    Doubt.SHORT: (
        Text("een nummer met te weinig cijfers", "a number with too few digits"),
        Text(
            "Ga na of nullen vooraan zijn weggevallen. Lever de kolom als tekst, met alle cijfers.",
            "See whether zeros at the front were lost. Deliver the column as text, with all digits.",
        ),
    ),
    Doubt.DAY: (
        Text("een hele dag", "a whole day"),
        Text("Lever alleen jaar en maand: {expected}.", "Deliver year and month only: {expected}."),
    ),
    Doubt.MOMENT: (
        Text("een dag met een tijd erbij", "a day with a time of the day"),
        Text(
            "Schrijf {expected}, zonder tijd en volgens de klok in Nederland.",
            "Write {expected}, without the time and by the clock in the Netherlands.",
        ),
    ),
    Doubt.COMPACT: (
        Text("een datum zonder streepjes", "a date without dashes"),
        Text("Schrijf {expected}.", "Write {expected}."),
    ),
    Doubt.OTHER_ORDER: (
        Text("een datum die niet met het jaar begint", "a date that does not begin with the year"),
        Text("Schrijf {expected}.", "Write {expected}."),
    ),
    Doubt.NO_TEXT: (
        Text("tekst die niet in UTF-8 is", "text that is not in UTF-8"),
        Text("Schrijf de tekst van dit bestand in UTF-8.", "Write the text of this file in UTF-8."),
    ),
    Doubt.OTHER_TYPE: (
        Text("iets anders dan tekst, een getal of een dag", "something else than text, a number or a day"),
        Text("Lever de kolom als tekst: {expected}.", "Deliver the column as text: {expected}."),
    ),
}
_NUMBER_OF_LIST = Text("Schrijf {expected}.", "Write {expected}.")
_ZEROS = Text(
    "Lever de kolom als tekst: {expected}. Een getal heeft zijn nullen vooraan verloren.",
    "Deliver the column as text: {expected}. A number has lost the zeros at its front.",
)


@dataclass(frozen=True)
class Look:
    """What values look like.

    Attributes:
        doubt: which look it is.
        all: whether all that are not as agreed look like it, or only most.
        stored: the type that the column is stored in; nothing if it is text.
    """

    doubt: Doubt
    all: bool
    stored: str = ""

    def words(self, column: RegisterColumn, expected: Text) -> Mapping[str, Text]:
        """The words of its finding, for a column in which something else is expected."""
        look, _ = _LOOKS[self.doubt]
        kind = f" ({self.stored})" if self.stored and self.doubt in _STORED else ""
        advice = self._advice(column)
        return {
            "often": _ALL if self.all else _MOST,
            "look": Text(nl=look.nl + kind, en=look.en + kind),
            "advice": Text(nl=advice.nl.format(expected=expected.nl), en=advice.en.format(expected=expected.en)),
        }

    def _advice(self, column: RegisterColumn) -> Text:
        if self.doubt is Doubt.NUMBER and column.identifier is not None:
            return _ZEROS
        if self.doubt is Doubt.NUMBER and column.codelist is not None:
            return _NUMBER_OF_LIST
        return _LOOKS[self.doubt][1]
