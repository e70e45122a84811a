"""Policies: what may be published of a table and in which form. Every number in them is a dated parameter."""

from datetime import date

from pydantic import Field, ValidationInfo, field_validator, model_validator

from inbeeld.declarations.base import Declaration, Identifier
from inbeeld.declarations.protecting import (
    Classing,
    Counts,
    Dominance,
    Group,
    Kind,
    Noise,
    ResolvedClassing,
    ResolvedDominance,
    ResolvedNoise,
    ResolvedWeights,
    Weights,
    Zeros,
)
from inbeeld.vocabulary import Text

_ONLY_FOR: dict[str, tuple[Kind, ...]] = {
    "base": ("round-and-hide", "estimates"),
    "width": ("round-and-hide",),
    "counts": ("round-and-hide",),
    "zeros": ("round-and-hide",),
    "group": ("round-and-hide",),
    "dominance": ("round-and-hide",),
    "weights": ("round-and-hide",),
    "classes": ("classes",),
    "steps": ("controlled-rounding",),
    "noise": ("cell-key",),
}
"""The kinds of policy that look at a setting: for another kind it would promise what nobody does."""

_ROUNDS: tuple[Kind, ...] = ("round-and-hide", "controlled-rounding", "estimates", "tests")


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
            aggregates that the supplier made safe and printed itself; "classes" publishes classes only;
            "controlled-rounding" rounds up or down so that sums keep adding up; "cell-key" adds noise that is the
            same wherever the same records are counted; "estimates" prints shares, means and ratios with their interval
            in steps that tell no small number; "tests" prints what can be said of a test of exact counts that as
            many persons as counts are rounded to could not change.
        rounding, minimum, small_base: ids of parameters: the multiple that counts are rounded to, the lowest count
            that is shown, and the base under which a percentage is flagged.
        base: id of the parameter with the base, as it is published, under which a percentage or estimate is left out.
        width: id of the parameter with how many whole numbers must stay possible for a hidden count; without it as
            many as the minimum.
        counts: what the minimum is a minimum of: the count "as-counted", or the "persons" in it, who must then be
            given with the table unless it counts persons.
        zeros: a 0 is shown only if it is "structural", never ("hidden") or always ("shown").
        group: when everybody in a group shares a trait: hidden if it is "all" of them, or "all-but-few" (fewer than
            the minimum).
        dominance: when an amount rests too much on one or two contributors.
        classes: the classes that counts are published as; without it the table must hold classes already.
        steps: how many multiples away a count may be rounded if there is no nearer way to let the sums add up: 1 is
            the multiple just below or above.
        noise: the noise of cell keys.
        weights: what is worth keeping when there is a choice of what to hide.
        units: the units of count that it is for, such as municipalities; without it, all of them.
        wording: what a reader is told.
    """

    id: Identifier
    label: Text
    kind: Kind
    rounding: Identifier | None = None
    minimum: Identifier | None = None
    small_base: Identifier | None = None
    base: Identifier | None = None
    width: Identifier | None = None
    counts: Counts = "as-counted"
    zeros: Zeros = "structural"
    group: Group = "off"
    dominance: Dominance | None = None
    classes: Classing | None = None
    steps: int = Field(default=1, ge=1, le=3)
    noise: Noise | None = None
    weights: Weights = Weights()
    units: tuple[Identifier, ...] = ()
    wording: Text

    @field_validator(*_ONLY_FOR)
    @classmethod
    def _is_used(cls, value: object, info: ValidationInfo) -> object:
        kinds = _ONLY_FOR[str(info.field_name)]
        kind = info.data.get("kind", kinds[0])
        if kind not in kinds:
            raise ValueError(f"a policy of kind '{kind}' does not look at it; it is for {', '.join(kinds)}")
        return value

    @field_validator("dominance")
    @classmethod
    def _says_when(cls, value: Dominance | None) -> Dominance | None:
        if value is not None and value.share is None and value.rest is None:
            raise ValueError("say when an amount rests on too few: name a parameter in 'share', in 'rest' or in both")
        return value

    @model_validator(mode="after")
    def _is_complete(self) -> "Policy":
        if self.kind == "cell-key" and self.noise is None:
            raise ValueError("a policy of kind 'cell-key' needs 'noise'")
        if self.kind in _ROUNDS and self.rounding is None:
            raise ValueError(
                f"a policy of kind '{self.kind}' needs 'rounding': a parameter with the multiple that counts are "
                "rounded to, or one with value 1 if they are not to be rounded"
            )
        if self.kind in ("round-and-hide", "estimates") and self.minimum is None:
            raise ValueError(f"a policy of kind '{self.kind}' needs 'minimum': the lowest count that is shown")
        if self.kind == "estimates" and self.base is None:
            raise ValueError("a policy of kind 'estimates' needs 'base': the fewest persons that one may rest on")
        return self

    @property
    def parameters(self) -> tuple[str, ...]:
        """The ids of the parameters that it names, in the order of the settings, each once."""
        own = (self.rounding, self.minimum, self.small_base, self.base, self.width)
        shares = (self.dominance.share, self.dominance.rest) if self.dominance else ()
        noise = (self.noise.largest, self.noise.variance, self.noise.blocked) if self.noise else ()
        return tuple(dict.fromkeys(name for name in (*own, *shares, *noise) if name))

    @property
    def codelists(self) -> tuple[str, ...]:
        """The ids of the code lists that it names."""
        return (self.classes.codelist,) if self.classes else ()


class ResolvedPolicy(Declaration):
    """A policy with its parameters filled in for the day of an edition. The only form that disclosure takes."""

    id: Identifier
    kind: Kind
    rounding: int | None = None
    minimum: int | None = None
    small_base: int | None = None
    base: int | None = None
    width: int | None = None
    counts: Counts = "as-counted"
    zeros: Zeros = "structural"
    group: Group = "off"
    dominance: ResolvedDominance | None = None
    classes: ResolvedClassing | None = None
    steps: int = 1
    noise: ResolvedNoise | None = None
    weights: ResolvedWeights = ResolvedWeights()
    units: tuple[Identifier, ...] = ()
    wording: Text
