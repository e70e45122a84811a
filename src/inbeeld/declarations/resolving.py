"""From a policy as declared to one with its numbers filled in."""

from collections.abc import Callable, Mapping

from inbeeld.declarations.policies import Policy, ResolvedPolicy
from inbeeld.declarations.protecting import (
    ResolvedClass,
    ResolvedClassing,
    ResolvedDominance,
    ResolvedNoise,
    ResolvedWeights,
)
from inbeeld.vocabulary import CodeList

NumberOf = Callable[[str], float]
"""The value of a parameter by its id."""

_COUNTS = ("rounding", "minimum", "small_base", "base", "width")


def resolve(policy: Policy, number_of: NumberOf, codelists: Mapping[str, CodeList]) -> ResolvedPolicy:
    """The policy with numbers in place of parameters, and classes in place of their code list."""
    named = {field: getattr(policy, field) for field in _COUNTS}
    return ResolvedPolicy(
        id=policy.id,
        kind=policy.kind,
        counts=policy.counts,
        zeros=policy.zeros,
        group=policy.group,
        dominance=_dominance(policy, number_of),
        classes=_classes(policy, codelists),
        steps=policy.steps,
        noise=_noise(policy, number_of),
        weights=_weights(policy),
        units=policy.units,
        wording=policy.wording,
        **{field: None if name is None else int(number_of(name)) for field, name in named.items()},
    )


def _dominance(policy: Policy, number_of: NumberOf) -> ResolvedDominance | None:
    declared = policy.dominance
    if declared is None:
        return None
    share, rest = (None if name is None else number_of(name) for name in (declared.share, declared.rest))
    return ResolvedDominance(largest=declared.largest, share=share, rest=rest)


def _classes(policy: Policy, codelists: Mapping[str, CodeList]) -> ResolvedClassing | None:
    declared = policy.classes
    if declared is None:
        return None
    codes = (code for code in codelists[declared.codelist].codes if code.kind == "item")
    classes = tuple(ResolvedClass(code=c.id, lower=c.lower or 0, upper=c.upper) for c in codes)
    return ResolvedClassing(classes=classes, years=declared.years)


def _noise(policy: Policy, number_of: NumberOf) -> ResolvedNoise | None:
    declared = policy.noise
    if declared is None:
        return None
    return ResolvedNoise(
        largest=int(number_of(declared.largest)),
        variance=number_of(declared.variance),
        blocked=int(number_of(declared.blocked)),
    )


def _weights(policy: Policy) -> ResolvedWeights:
    declared = policy.weights
    sides = tuple(sorted(declared.sides.items()))
    return ResolvedWeights(by=declared.by, totals=declared.totals, sides=sides, keep=declared.keep)
