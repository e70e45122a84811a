"""Settings of a policy that have parts of their own. Each number in them is the id of a dated parameter."""

from typing import Annotated, Literal

from pydantic import Field

from inbeeld.declarations.base import Declaration, Identifier

Kind = Literal["round-and-hide", "as-delivered", "classes", "controlled-rounding", "cell-key", "estimates", "tests"]
Counts = Literal["as-counted", "persons"]
Zeros = Literal["structural", "hidden", "shown"]
Group = Literal["off", "all", "all-but-few"]


class Dominance(Declaration):
    """When an amount rests too much on one or two of those who contribute to it. At least one of the two is set.

    Attributes:
        largest: how many of the largest contributors are taken together: one or two.
        share: id of the parameter with the percentage of a cell that those may not pass.
        rest: id of the parameter with the percentage of the largest contribution that the others, without the largest
            two, must at least come to: with less, the second largest could estimate the largest too well.
    """

    largest: Literal[1, 2] = 1
    share: Identifier | None = None
    rest: Identifier | None = None


class Classing(Declaration):
    """Counts that are published as classes.

    Attributes:
        codelist: the code list whose codes have the bounds of the classes.
        years: how many calendar years a count must be taken over.
    """

    codelist: Identifier
    years: int = Field(default=1, ge=1)


class Noise(Declaration):
    """The noise that cell keys draw from. Each is the id of a parameter.

    Attributes:
        largest: how far a published count may lie from the true one.
        variance: the variance of the noise, the same for every count that is not 0.
        blocked: no count from 1 to this one is published; 0 for none.
    """

    largest: Identifier
    variance: Identifier
    blocked: Identifier


class Weights(Declaration):
    """What is worth keeping: how much is lost when a cell is hidden.

    Attributes:
        by: what a cell is worth: its "value", the "root" of it, or each "cell" the same.
        totals: how many times more a cell is worth for each side that it is a total of.
        sides: by dimension, how many times more a cell is worth that is broken down by it.
        keep: "grand-total" if the total of everything may not be hidden at all.
    """

    by: Literal["value", "root", "cell"] = "value"
    totals: float = Field(default=1, gt=0)
    sides: dict[Identifier, Annotated[float, Field(gt=0)]] = Field(default_factory=dict)
    keep: Literal["nothing", "grand-total"] = "nothing"


class ResolvedDominance(Declaration):
    """``Dominance`` with percentages in place of parameters."""

    largest: Literal[1, 2] = 1
    share: float | None = None
    rest: float | None = None


class ResolvedClass(Declaration):
    """A class by its bounds, both included; no ``upper`` is no limit."""

    code: str
    lower: int
    upper: int | None = None


class ResolvedClassing(Declaration):
    """``Classing`` with the classes of its code list in their order."""

    classes: tuple[ResolvedClass, ...] = Field(min_length=1)
    years: int


class ResolvedNoise(Declaration):
    """``Noise`` with numbers in place of parameters."""

    largest: int
    variance: float
    blocked: int


class ResolvedWeights(Declaration):
    """``Weights`` with its sides in the order of their names."""

    by: Literal["value", "root", "cell"] = "value"
    totals: float = 1
    sides: tuple[tuple[str, float], ...] = ()
    keep: Literal["nothing", "grand-total"] = "nothing"
