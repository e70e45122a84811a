"""The order in which steps run."""

from collections import Counter
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from inbeeld.editions.steps import Step
from inbeeld.errors import EditionError


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps so that each comes after the steps it needs; the same plan always gives the same order.

    Raises:
        EditionError: if two steps share a name, a needed step does not exist, or steps need each other.
    """
    plan = tuple(steps)
    by_name = {step.name: step for step in plan}
    _check_names(plan, by_name)
    graph = {step.name: step.needs for step in plan}
    try:
        return tuple(by_name[name] for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        circle = " → ".join(reversed(error.args[1]))
        raise EditionError(f"The plan goes round in a circle: {circle}.") from error


def _check_names(plan: tuple[Step, ...], by_name: dict[str, Step]) -> None:
    twice = [name for name, count in Counter(step.name for step in plan).items() if count > 1]
    if twice:
        raise EditionError(f"The plan has two steps called '{twice[0]}'.")
    for step in plan:
        unknown = [need for need in step.needs if need not in by_name]
        if unknown:
            raise EditionError(f"Step '{step.name}' needs '{unknown[0]}', which is not in the plan.")
