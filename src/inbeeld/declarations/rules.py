"""Rules on delivered tables, described as data: what must hold, how exactly, and how bad it is if not."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.vocabulary import Text


class Severity(StrEnum):
    """``ERROR``: the figures contradict each other. ``WARNING``: somebody should look."""

    ERROR = "error"
    WARNING = "warning"


class _Rule(Declaration):
    """What every rule has.

    Attributes:
        id: names the rule in findings.
        label: what must hold, in a sentence that readers of the account of methods see.
        severity: how bad it is if it does not hold.
    """

    id: Identifier
    label: Text
    severity: Severity = Severity.ERROR


class AddsUp(_Rule):
    """The parts of a dimension add up to its delivered total, within ``tolerance`` counts.

    Attributes:
        value: the column of counts.
        over: the dimension whose parts are added.
        tolerance: the largest difference that is let pass.
    """

    kind: Literal["adds-up"]
    value: Identifier
    over: Identifier
    tolerance: float = Field(default=0, ge=0)


class Margin(Declaration):
    """Counts of a delivered table, summed over every dimension not named in ``on`` or ``where``.

    A delivered total is used where there is one, the sum of the parts otherwise.

    Attributes:
        table, value: the delivered table and its column of counts.
        where: the category that counts, by dimension.
    """

    table: Identifier
    value: Identifier
    where: dict[str, str] = Field(default_factory=dict)


class AgreesWith(_Rule):
    """A margin of this table equals, or is at most, a margin of another table of the same delivery.

    Attributes:
        value: the column of counts of this table.
        where: the category of this table that counts, by dimension.
        on: the dimensions that both tables have: the margins are compared for each of their categories.
        other: the margin to compare with.
        relation: whether this margin equals the other one or is at most as large.
        tolerance: the largest difference that is let pass.
    """

    kind: Literal["agrees-with"]
    value: Identifier
    where: dict[str, str] = Field(default_factory=dict)
    on: tuple[Identifier, ...]
    other: Margin
    relation: Literal["equals", "at-most"] = "equals"
    tolerance: float = Field(default=0, ge=0)


class ShareMatchesCount(_Rule):
    """The delivered share of the total equals the share that follows from the counts and shares of its parts.

    The base of each part is count ÷ share.

    Attributes:
        count: the column of counts.
        share: the column of percentages.
        over: the dimension whose parts make the total.
        tolerance: the largest difference that is let pass, in percentage points.
    """

    kind: Literal["share-matches-count"]
    count: Identifier
    share: Identifier
    over: Identifier
    tolerance: float = Field(default=0.5, ge=0)


class ShareOfTotal(_Rule):
    """Each delivered percentage is the count beside it as a share of the total of a dimension.

    The total is the delivered one, or the sum of the parts where none is delivered.

    Attributes:
        count: the column of counts.
        share: the column of percentages.
        over: the dimension whose total is the base.
        tolerance: the largest difference that is let pass, in percentage points.
    """

    kind: Literal["share-of-total"]
    count: Identifier
    share: Identifier
    over: Identifier
    tolerance: float = Field(default=0.5, ge=0)


class Jump(_Rule):
    """From one period to the next a count changes by at most ``maximum`` percent.

    Counts whose larger side is under ``from_count`` are left alone: small numbers jump by chance. Nothing is
    compared across a break of method.

    Attributes:
        value: the column of counts.
        along: the column of years.
        maximum: the largest change that surprises nobody, in percent of the earlier count.
        from_count: the count from which a jump is told.
    """

    kind: Literal["jump"]
    severity: Severity = Severity.WARNING
    value: Identifier
    along: Identifier
    maximum: float = Field(gt=0)
    from_count: int = Field(default=0, ge=0)


class HiddenDerivable(_Rule):
    """No hidden count can be calculated from the totals of this table and the margins of another one.

    Attributes:
        value: the column of counts with hidden cells.
        on: the dimensions that both tables have.
        other: the margin of the other table.
    """

    kind: Literal["hidden-derivable"]
    value: Identifier
    on: tuple[Identifier, ...]
    other: Margin


class Complete(_Rule):
    """Every category of a code list is delivered, for every combination of the other dimensions: no row is left out.

    A row in quarantine counts as delivered: what is wrong with it is told already.

    Attributes:
        value: a column of figures.
        over: the dimension whose code list must be there in full.
    """

    kind: Literal["complete"]
    value: Identifier
    over: Identifier


Rule = Annotated[
    AddsUp | AgreesWith | ShareMatchesCount | ShareOfTotal | Jump | HiddenDerivable | Complete,
    Field(discriminator="kind"),
]
