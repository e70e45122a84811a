"""What a count counts: source × definition × unit.

A measure is a type (method.md §2 in the project's methods account): counts of different measures are never
added, divided or ranked, because one person can be in both.
"""

from dataclasses import dataclass

from inbeeld.errors import MeasuresDiffer
from inbeeld.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of count, such as a report or a person.

    ``is_thing`` says that one is never a person, nor what happened to one: only things can be told of one by one.
    ``is_unique`` says that each is counted once in a period: counts of years do not add up to those of a longer one.
    """

    id: str
    one: Text
    many: Text
    is_thing: bool = False
    is_unique: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """What a source counts as sexual violence: its name in one phrase and its full wording."""

    id: str
    label: Text
    wording: Text


@dataclass(frozen=True, slots=True)
class Measure:
    """What one number of a source stands for."""

    source: str
    source_name: Text
    definition: Definition
    unit: Unit

    @property
    def id(self) -> str:
        """Short name of the measure: ``source/definition/unit``."""
        return f"{self.source}/{self.definition.id}/{self.unit.id}"

    def __str__(self) -> str:
        return f"{self.unit.many.en} of {self.source_name.en} ({self.definition.label.en})"


def check_same_measure(left: Measure, right: Measure, *, doing: str) -> None:
    """Raise unless both counts may be mixed.

    ``doing`` is a verb for the message: "add", "divide", "compare".

    Raises:
        MeasuresDiffer: naming both definitions.
    """
    if left == right:
        return
    raise MeasuresDiffer(
        f"Cannot {doing} {left} and {right}: one person can be in both. Show them side by side instead."
    )
