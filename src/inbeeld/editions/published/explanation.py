"""Where the figures of one table come from, as the build records it beside the open data.

It may be published. Of a source that published its figures itself it names places in delivered files, and repeats a
delivered value where the build hides and rounds nothing of this source. Of any other source it names the files alone:
rows and fingerprints are kept internally, in ``internal/explained``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from inbeeld.errors import EditionError
from inbeeld.tables import Key, Number, Statistic, Status
from inbeeld.vocabulary import Qualifier, Text

ENDING = ".explanation.json"
INTERNAL = "internal/explained"
"""The folder in an edition with the explanations in full, of tables of which less is published."""


class InputKind(StrEnum):
    """What kind of thing a table was made from."""

    DELIVERY = "delivery"
    DEFINITION = "definition"
    PARAMETER = "parameter"
    PROTECTION = "protection"
    CODE = "code"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that a table was made from.

    Attributes:
        name: its name in the project: a file, a parameter, or another name that stays the same between editions.
        digest: SHA-256 of the file, or of what is declared in it; empty where it is kept internally.
        value: what people know it by: a reference date, the value of a parameter, the version of the software.
    """

    kind: InputKind
    name: str
    digest: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """One delivered value. Its number is there only if it may be repeated.

    Attributes:
        of: the row's categories, as codes by column.
        label: what the column holds.
        statistic: whether the value is a count, a percentage or a class.
    """

    file: str
    row: int | None
    column: str | None
    sheet: str | None
    of: tuple[tuple[str, str], ...]
    label: Text
    statistic: Statistic
    status: Status
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    withheld: bool = False
    qualifier: Qualifier | None = None

    @property
    def place(self) -> tuple[str, str | None, int | None, str | None]:
        """The spot in the delivery."""
        return self.file, self.sheet, self.row, self.column


@dataclass(frozen=True, slots=True)
class ShownIn:
    """A figure of the edition that shows the table."""

    figure: str
    number: str
    page: str


@dataclass(frozen=True)
class Explanation:
    """Where a table comes from.

    Attributes:
        facts: what it counts, of whom, when and by which definition, in words; breaks of method too.
        formula: the wording of the formula and the day since when it holds, for what is calculated.
        delivery: the folder of the delivery, relative to the edition; ``reference_date`` its day.
        files: the delivered files that it was made from, with their SHA-256; empty where that is kept internally.
        inputs: everything that can change a number in it.
        delivered: every delivered value behind it.
        cells: for each cell the delivered values that it was computed from, by their place in ``delivered``.
    """

    table: str
    title: Text
    source: str
    source_name: Text
    facts: tuple[tuple[Text, Text], ...]
    limitations: tuple[Text, ...]
    formula: tuple[str, str, Text] | None
    delivery: str
    reference_date: str
    files: tuple[tuple[str, str], ...]
    policy: str
    declared_in: tuple[str, ...]
    figures: tuple[ShownIn, ...]
    inputs: tuple[Input, ...]
    delivered: tuple[Delivered, ...]
    cells: tuple[tuple[Key, tuple[int, ...]], ...]

    @property
    def is_kept(self) -> bool:
        """Whether fingerprints and rows of the delivery are kept internally, so that they are not known here."""
        return any(not digest for _, digest in self.files)

    def behind(self, key: Key) -> tuple[Delivered, ...]:
        """The delivered values that a cell was computed from."""
        return tuple(self.delivered[place] for place in dict(self.cells).get(key, ()))

    def resting_on(self, delivered: Delivered) -> Iterator[Key]:
        """The cells that a delivered value is part of."""
        for key, places in self.cells:
            if any(self.delivered[place].place == delivered.place for place in places):
                yield key


_ADAPTER = TypeAdapter(Explanation)


def dump_explanation(explanation: Explanation) -> bytes:
    """An explanation as JSON in UTF-8. The same explanation always gives the same bytes."""
    return _ADAPTER.dump_json(explanation, exclude_defaults=True) + b"\n"


def load_explanation(data: bytes, name: str) -> Explanation:
    """The explanation that ``dump_explanation`` wrote.

    Raises:
        EditionError: if the file is damaged, or made by another version.
    """
    try:
        return _ADAPTER.validate_json(data)
    except ValidationError as error:
        raise EditionError(f"{name} is damaged, or was made by another version. Build the edition again.") from error
