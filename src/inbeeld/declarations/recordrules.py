"""Rules on the records of a register, described as data: what must hold in a row, between rows, between registers."""

from typing import Annotated, Literal

from pydantic import Field

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.declarations.rules import Severity
from inbeeld.vocabulary import Text


class _RecordRule(Declaration):
    """What every rule on records has.

    Attributes:
        id: names the rule in findings and in what is set apart.
        label: what must hold, in a sentence that readers of the account of methods see.
        severity: "error" sets the rows apart; at a "warning" somebody should look, and they stay.
    """

    id: Identifier
    label: Text
    severity: Severity = Severity.ERROR


class Unique(_RecordRule):
    """No two rows have the same values in these columns. A row without one of them is left alone.

    Of rows that are the same in every column the first stays. Of others nobody knows which is right: none stays.

    Attributes:
        columns: the columns that together make a row unique.
    """

    kind: Literal["unique"]
    columns: tuple[Identifier, ...] = Field(min_length=1)


class InOrder(_RecordRule):
    """The days of these columns, where they are known, do not come before those of the columns named earlier.

    Attributes:
        columns: columns of days or months, in the order in which things happen.
        strict: whether two on the same day are too early, too.
    """

    kind: Literal["in-order"]
    columns: tuple[Identifier, ...] = Field(min_length=2)
    strict: bool = False


class Needs(_RecordRule):
    """Where one column has a value, others have one, too.

    Attributes:
        column: the column that may have a value.
        needs: the columns that must have one then.
    """

    kind: Literal["needs"]
    column: Identifier
    needs: tuple[Identifier, ...] = Field(min_length=1)


class NoOverlap(_RecordRule):
    """Periods of one person do not overlap. A period runs up to the day on which it ends: the next may begin then.

    Attributes:
        column: the column whose values belong together, such as the person.
        since: the first day of a period.
        until: the day on which it ends; without it, it goes on.
    """

    kind: Literal["no-overlap"]
    column: Identifier
    since: Identifier
    until: Identifier


class ExistsIn(_RecordRule):
    """What a column holds stands in a column of another register. Rows without a value are counted apart.

    Attributes:
        column: the column of this register.
        register: the other register, by its id.
        other: the column of the other register.
    """

    kind: Literal["exists-in"]
    severity: Severity = Severity.WARNING
    column: Identifier
    register_id: Identifier = Field(alias="register")
    other: Identifier


RecordRule = Annotated[Unique | InOrder | Needs | NoOverlap | ExistsIn, Field(discriminator="kind")]
