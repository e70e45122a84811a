"""The rule that an edition tells its readers of a table: the audit judges the table by that, as its protection did."""

from collections.abc import Mapping
from typing import Any

from inbeeld.auditing.figures import TableRule

_CHANGED = frozenset({"controlled-rounding", "cell-key"})
"""Kinds of policy under which a printed number is not the count itself: none is small."""
_PASSED_ON = "as-delivered"


def rule_of(resource: Mapping[str, Any]) -> TableRule | None:
    """What the data package says of the policy of a table; None if it names none.

    Raises:
        ValueError: if a limit is no number.
    """
    policy = resource.get("comparable", {}).get("policy")
    if policy is None:
        return None
    minimum = 1 if policy["kind"] in _CHANGED else _limit(policy, "minimum")
    width = _limit(policy, "width")
    return TableRule(minimum, minimum if width is None else width, _limit(policy, "small_base"), _tells_traits(policy))


def _limit(policy: Mapping[str, Any], name: str) -> int | None:
    return None if policy.get(name) is None else int(policy[name])


def _tells_traits(policy: Mapping[str, Any]) -> bool:
    """Figures that were passed on promise nothing themselves; other policies hide zeros and groups only if they say so.

    What the package leaves out has its usual value: groups are not looked at.
    """
    if policy["kind"] == _PASSED_ON:
        return False
    return policy.get("zeros") == "shown" or policy.get("group", "off") == "off"
