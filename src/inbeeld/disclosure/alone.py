"""First pass: what a policy makes of one table by itself, with the decisions that it took.

Tables of kind "controlled-rounding" wait: they are rounded together (``inbeeld.disclosure.rounding.together``), because
a count that stands in two tables must become the same number in both.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pkgutil import resolve_name
from typing import TYPE_CHECKING

from inbeeld.declarations import ResolvedPolicy
from inbeeld.disclosure.counts import round_and_hide
from inbeeld.disclosure.decisions import Decision, changes
from inbeeld.disclosure.estimates import coarse, left_out
from inbeeld.disclosure.passing import as_delivered, classes_only
from inbeeld.disclosure.primary import NOTHING_BESIDE, Beside, decide
from inbeeld.disclosure.steady import not_steady, steady
from inbeeld.tables import Key, Table

if TYPE_CHECKING:
    from inbeeld.disclosure.rounding.cellkeys import CellKeys

# By name: the solver behind it takes long to load, and only tables with cell keys need it.
_PERTURB = "inbeeld.disclosure.rounding.cellkeys:perturb"


@dataclass(frozen=True)
class Given:
    """What is given with a table.

    Attributes:
        beside: contributors and structural zeros, for the primary rules.
        keys: the keys of its cells, for noise.
    """

    beside: Beside = NOTHING_BESIDE
    keys: "Mapping[Key, CellKeys]" = field(default_factory=dict)


NOTHING_GIVEN = Given()

Way = Callable[[Table, ResolvedPolicy, Given], tuple[Table, tuple[Decision, ...]]]


def alone(table: Table, policy: ResolvedPolicy, given: Given = NOTHING_GIVEN) -> tuple[Table, tuple[Decision, ...]]:
    """The table as its policy publishes it before other tables are looked at, and the decisions behind it.

    Raises:
        DisclosureError: if a cell does not fit the policy, or something that the policy needs was not given.
    """
    return _WAYS[policy.kind](table, policy, given)


def _round_and_hide(table: Table, policy: ResolvedPolicy, given: Given) -> tuple[Table, tuple[Decision, ...]]:
    beside = given.beside
    published = round_and_hide(table, policy, beside.structural, beside.contributors)
    return published, (*decide(table, policy, beside), *changes(policy.kind, table, published))


def _pass(table: Table, policy: ResolvedPolicy, _: Given) -> tuple[Table, tuple[Decision, ...]]:
    return as_delivered(table, policy), ()


def _class(table: Table, policy: ResolvedPolicy, _: Given) -> tuple[Table, tuple[Decision, ...]]:
    published = classes_only(table, policy)
    return published, tuple(changes(policy.kind, table, published))


def _estimate(table: Table, policy: ResolvedPolicy, _: Given) -> tuple[Table, tuple[Decision, ...]]:
    published = coarse(table, policy)
    return published, (*left_out(table, published), *changes(policy.kind, table, published))


def _test(table: Table, policy: ResolvedPolicy, _: Given) -> tuple[Table, tuple[Decision, ...]]:
    published = steady(table, policy)
    return published, tuple(not_steady(table, published))


def _wait(table: Table, _policy: ResolvedPolicy, _given: Given) -> tuple[Table, tuple[Decision, ...]]:
    return table, ()


def _perturb(table: Table, policy: ResolvedPolicy, given: Given) -> tuple[Table, tuple[Decision, ...]]:
    perturb: Callable[[Table, ResolvedPolicy, Mapping[Key, CellKeys]], Table] = resolve_name(_PERTURB)
    published = perturb(table, policy, given.keys)
    return published, tuple(changes(policy.kind, table, published))


_WAYS: Mapping[str, Way] = {
    "round-and-hide": _round_and_hide,
    "as-delivered": _pass,
    "classes": _class,
    "controlled-rounding": _wait,
    "cell-key": _perturb,
    "estimates": _estimate,
    "tests": _test,
}
