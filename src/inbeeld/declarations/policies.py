"""Policies: what may be published of a table and in which form. Every number in them is a dated parameter."""

from datetime import date
from typing import Literal

from pydantic import Field

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.vocabulary import Text


class DatedValue(Declaration):
    """What a parameter is from a day on, and where that is laid down.

    Attributes:
        since: the first day on which it holds.
        value: the number.
        reference: the rule or law that sets it.
    """

    since: date
    value: float
    reference: Text


class Parameter(Declaration):
    """A number that policy can change.

    Attributes:
        id: names it in policies.
        label: what it is.
        unit: what the number counts.
        value: the number with its dates; history is not edited.
    """

    id: Identifier
    label: Text
    unit: str
    value: tuple[DatedValue, ...] = Field(min_length=1)

    def at(self, day: date) -> float:
        """Its value on a day.

        Raises:
            LookupError: if it did not exist yet.
        """
        held = [dated for dated in self.value if dated.since <= day]
        if not held:
            raise LookupError(f"Parameter {self.id} has no value on {day.isoformat()}.")
        return max(held, key=lambda dated: dated.since).value


class Policy(Declaration):
    """A way to make tables safe.

    Attributes:
        id: names it in indicators; ``label`` in the account of methods.
        kind: "round-and-hide" rounds counts and hides small ones and what gives them away; "as-delivered" passes
            aggregates that the supplier made safe and printed itself; "classes" publishes classes only.
        rounding, minimum, small_base: ids of parameters: the multiple that counts are rounded to, the lowest count
            that is shown, and the base under which a percentage is flagged.
        wording: what a reader is told.
    """

    id: Identifier
    label: Text
    kind: Literal["round-and-hide", "as-delivered", "classes"]
    rounding: Identifier | None = None
    minimum: Identifier | None = None
    small_base: Identifier | None = None
    wording: Text


class ResolvedPolicy(Declaration):
    """A policy with its parameters filled in for the day of an edition. The only form that disclosure takes."""

    id: Identifier
    kind: Literal["round-and-hide", "as-delivered", "classes"]
    rounding: int | None = None
    minimum: int | None = None
    small_base: int | None = None
    wording: Text
