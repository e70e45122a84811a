"""What a rounded or perturbed number still tells, by its policy."""

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.policies import rounding_of
from inbeeld.disclosure.ranges import OPEN, Range
from inbeeld.disclosure.rounding.cellkeys import counts_behind
from inbeeld.disclosure.rounding.controlled import numbers_behind


def behind_rounding(number: int, policy: ResolvedPolicy) -> Range:
    """The counts that controlled rounding can print as this number."""
    return numbers_behind(number, rounding_of(policy), steps=policy.steps)


def behind_noise(number: int, policy: ResolvedPolicy) -> Range:
    """The counts that can be published as this number with the noise of a policy."""
    return OPEN if policy.noise is None else counts_behind(number, policy.noise)
